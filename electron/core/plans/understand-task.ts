import type { TaskDeadline } from '../../../shared/api/tasks.api.ts';
import { parseDeadline } from '../../../shared/domain/deadline/parse-deadline.ts';
import type { AgencyRegister } from '../agencies/agency-register.ts';
import type { Ids } from '../ports.ts';
import type { Schema } from '../store/schema.ts';

/** The structure kept beside the verbatim text of a task: read from it, never written back into it. */
export class TaskUnderstanding {
  readonly #year: number;
  readonly #register: AgencyRegister;
  readonly #ids: Ids;
  readonly #deadlines = new Map<string, string>();

  constructor(year: number, register: AgencyRegister, ids: Ids) {
    this.#year = year;
    this.#register = register;
    this.#ids = ids;
  }

  /** What the deadline column stores: JSON of `TaskDeadline`. Most plans repeat a handful of texts. */
  deadline(text: string): string {
    let json = this.#deadlines.get(text);
    if (json === undefined) {
      const { kind, start, due, frequency, dates, flags, certain } = parseDeadline(text, { year: this.#year });
      json = JSON.stringify({ kind, start, due, frequency, dates: [...dates], flags: [...flags], certain } satisfies TaskDeadline);
      this.#deadlines.set(text, json);
    }
    return json;
  }

  assignments(taskId: string, role: 'lead' | 'coordinator', text: string): Schema['task_assignments'][] {
    return this.#register.readCell(text).map((named, ordinal) => ({
      id: this.#ids.next(),
      task_id: taskId,
      role,
      ordinal,
      agency_id: named.agencyId,
      group_id: named.groupId,
      text: named.text,
    }));
  }
}
