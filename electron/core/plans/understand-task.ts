import type { TaskDeadline } from '../../../shared/api/tasks.api.ts';
import { parseDeadline } from '../../../shared/domain/deadline/parse-deadline.ts';
import { newGroupRow } from '../agencies/agency-groups.repo.ts';
import { AgencyRegister } from '../agencies/agency-register.ts';
import type { AgencyRole } from '../../../shared/domain/agencies/agency-roles.ts';
import type { Ids } from '../ports.ts';
import type { WriteHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';

/** The structure kept beside the verbatim text of a task: read from it, never written back into it. */
export class TaskUnderstanding {
  readonly #year: number;
  readonly #register: AgencyRegister;
  readonly #ids: Ids;
  readonly #yearGuessed: boolean;
  readonly #deadlines = new Map<string, string>();

  /** @param yearGuessed Nobody said the plan's year: a deadline that takes it is not certain. */
  constructor(year: number, register: AgencyRegister, ids: Ids, yearGuessed: boolean) {
    this.#yearGuessed = yearGuessed;
    this.#year = year;
    this.#register = register;
    this.#ids = ids;
  }

  /** What the deadline column stores: JSON of `TaskDeadline`. Most plans repeat a handful of texts. */
  deadline(text: string): string {
    let json = this.#deadlines.get(text);
    if (json === undefined) {
      const { kind, start, due, frequency, dates, flags, periodDays, certain } = parseDeadline(text, { year: this.#year });
      const sure = certain && !(this.#yearGuessed && flags.includes('no-year'));
      const days = periodDays?.map((day) => ({ ...day, days: [...day.days] }));
      json = JSON.stringify({
        kind,
        start,
        due,
        frequency,
        dates: [...dates],
        flags: [...flags],
        certain: sure,
        ...(days && { periodDays: days }),
      } satisfies TaskDeadline);
      this.#deadlines.set(text, json);
    }
    return json;
  }

  /** Those who play a part in a task, out of both of its cells: either may say itself who leads and who helps. */
  assignments(taskId: string, role: AgencyRole, cells: Readonly<Record<AgencyRole, string>>): Schema['task_assignments'][] {
    return this.#register.inPart(role, cells).map((named, ordinal) => ({
      id: this.#ids.next(),
      task_id: taskId,
      role,
      ordinal,
      agency_id: named.agencyId,
      group_id: named.groupId,
      text: named.text,
      named_agency_id: named.namedAgencyId,
    }));
  }
}

export const agencyRoles = ['lead', 'coordinator'] as const satisfies readonly AgencyRole[];
export const agencyCellsOf = (row: Pick<Schema['tasks'], 'lead_text' | 'coordinator_text'>): Record<AgencyRole, string> => ({
  lead: row.lead_text,
  coordinator: row.coordinator_text,
});

/** Writes new task rows together with the structure read from their texts. */
export function writeUnderstood(db: WriteHandle, year: number, rows: Schema['tasks'][], ids: Ids, yearGuessed = false): void {
  const texts = rows.flatMap((row) => [row.lead_text, row.coordinator_text]);
  const understanding = understandingFor(db, year, ids, texts, yearGuessed);
  db.insert(
    'tasks',
    rows.map((row) => ({ ...row, deadline: understanding.deadline(row.deadline_text) })),
  );
  db.insert(
    'task_assignments',
    rows.flatMap((row) => agencyRoles.flatMap((role) => understanding.assignments(row.id, role, agencyCellsOf(row)))),
  );
}

/** Collective phrases need no decision of the clerk's (the phrase is its own name), so new ones are registered on sight. */
export function understandingFor(db: WriteHandle, year: number, ids: Ids, agencyCells: readonly string[], yearGuessed = false): TaskUnderstanding {
  const register = new AgencyRegister(db);
  for (const text of new Set(agencyCells)) {
    for (const phrase of register.newGroupsOf(text)) {
      const group = newGroupRow(ids.next(), phrase);
      db.insert('agency_groups', [group]);
      register.addGroup(group.id, phrase);
    }
  }
  return new TaskUnderstanding(year, register, ids, yearGuessed);
}
