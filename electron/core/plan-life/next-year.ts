import { generateNKeysBetween } from 'fractional-indexing';
import { AppError } from '../../../shared/api/app-error.ts';
import type { NextYearRow } from '../../../shared/api/plan-life.api.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { yearsInText } from '../../../shared/domain/lint/years-in-text.ts';
import { departingNumbers } from '../../../shared/domain/numbering.ts';
import { keptSections } from '../../../shared/domain/kept-sections.ts';
import { planFields, wordFields, type ColumnId, type OwnColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import { Answering, handedOn } from '../agencies/answering.repo.ts';
import { isTask, planOrder, type OrderedRow, type OrderedTask } from '../plans/plan-order.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import { levelsWithout } from '../plans/sub-tasks.ts';
import { taskRows } from '../plans/tasks.repo.ts';
import { writeUnderstood } from '../plans/understand-task.ts';
import type { Ids } from '../ports.ts';
import { sql, type WriteHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import type { Schema } from '../store/schema.ts';
import type { TaskOutcome } from './task-outcomes.ts';

/**
 * What next year's plan may take from a row. Work that comes back or goes on does; so does dated work unless it is known
 * to be finished. A year up to the plan's own will be stale next year; it is shown, never rewritten.
 */
export function nextYearRow(task: Task, year: number, known: TaskOutcome = { outcome: 'unreported', percent: null }): NextYearRow {
  const reason = reasonFor(task, known);
  return {
    taskId: task.id,
    sectionId: task.sectionId,
    number: task.number,
    content: task.content,
    leadText: task.leadText,
    deadlineText: task.deadlineText,
    proposed: reason !== 'past' && reason !== 'dropped',
    reason,
    percent: known.percent,
    staleYears: datedCells(task).flatMap(([field, text]) =>
      yearsInText(text)
        .filter((mention) => mention.year <= year)
        .map((mention) => ({ field, year: mention.year })),
    ),
  };
}

/** Where a year may stand: every text but the names of bodies. */
function datedCells(task: Task): [ColumnId, string][] {
  const words = wordFields.filter((field) => field !== 'lead' && field !== 'coordinator');
  return [...words.map((field): [ColumnId, string] => [field, task[planFields[field].text]]), ...(Object.entries(task.own) as [OwnColumnId, string][])];
}

function reasonFor({ deadline }: Task, { outcome }: TaskOutcome): NextYearRow['reason'] {
  if (deadline.kind === 'recurring') return 'recurring';
  if (deadline.kind === 'continuous') return 'continuous';
  return outcome;
}

export interface NextYearChoice {
  readonly planId: string;
  readonly year: number;
  readonly title: string;
  readonly taskIds: readonly string[];
  readonly changes: readonly { readonly taskId: string; readonly content?: string | undefined; readonly deadlineText?: string | undefined }[];
}

/** Writes the draft of another year from chosen rows, headings that keep a row included, and understands its texts anew. */
export function writeNextYear(db: WriteHandle, choice: NextYearChoice, ids: Ids, now: string): { plan: Schema['plans']; tasks: number } {
  const source = planRow(db, choice.planId);
  const chosen = new Map(taskRows(db, choice.taskIds).map((row) => [row.id, row]));
  if ([...chosen.values()].some((row) => row.plan_id !== source.id)) throw new AppError('system.notFound', { what: 'nhiệm vụ' });
  const order = planOrder(db, source.id).filter(isTask);
  const kept = order.filter((row) => chosen.has(row.id));
  const plan: Schema['plans'] = {
    ...source,
    id: ids.next(),
    revision: 0,
    title: choice.title,
    year: choice.year,
    status: 'draft',
    source_name: null,
    created_at: now,
  };
  db.insert('plans', [plan]);

  // Numbers adopted for the old rows would leave gaps once a row is left out; then the program counts anew, rows under their tasks.
  const whole = kept.length === order.length;
  const levels = levelsWithout(planOrder(db, source.id), (id) => !chosen.has(id));
  const numbered = kept.map((row) => ({ ...row, numberText: whole ? row.numberText : null, level: levels.get(row.id) ?? 0 }));
  const sectionIds = copySections(db, plan, planOrder(db, source.id), numbered, ids);
  const changes = new Map(choice.changes.map((change) => [change.taskId, change]));
  const ranks = generateNKeysBetween(null, null, kept.length);
  const rows = numbered.map((row, index): Schema['tasks'] => {
    const old = chosen.get(row.id)!;
    const change = changes.get(row.id);
    return {
      ...old,
      id: ids.next(),
      revision: 0,
      plan_id: plan.id,
      section_id: sectionIds.get(row.sectionId ?? '') ?? null,
      rank: ranks[index] ?? '',
      number_text: row.numberText,
      level: row.level,
      content: change?.content ?? old.content,
      deadline_text: change?.deadlineText ?? old.deadline_text,
      deadline: '{}',
      deadline_confirmed: null,
    };
  });
  writeUnderstood(db, plan.year, rows, ids);
  keepTakers(db, source.id, new Map(kept.map((row, index) => [row.id, rows[index]!.id])));
  return { plan, tasks: rows.length };
}

/** The name of a body that was split leads to its first successor; work that the clerk gave to another one stays with that one. */
function keepTakers(db: WriteHandle, planId: string, copyOf: ReadonlyMap<string, string>): void {
  const answering = new Answering(db);
  for (const { task_id, role, agency_id, named_agency_id } of db.all(handedOn(planId))) {
    const copy = copyOf.get(task_id);
    if (copy === undefined) continue;
    const own = sql.updateTable('task_assignments').set({ agency_id: answering.now(agency_id) });
    db.run(own.where('task_id', '=', copy).where('role', '=', role).where('named_agency_id', '=', named_agency_id));
  }
}

/** The headings that keep a row, or stand above one that does; new ids under the old ones. */
function copySections(db: WriteHandle, plan: Schema['plans'], from: readonly OrderedRow[], kept: readonly OrderedTask[], ids: Ids): Map<string, string> {
  const sections = from.filter((row) => !isTask(row));
  const inside = Map.groupBy(kept, ({ sectionId }) => sectionId);
  const whole = kept.length === from.filter(isTask).length;
  const staying = keptSections(
    sections.map(({ number }) => number),
    (index) => whole || inside.has(sections[index]!.id),
  );
  const rows = staying.map(({ index, number }) => ({ kind: 'section' as const, numberText: number, id: sections[index]!.id }));
  const order = [...(inside.get(null) ?? []), ...rows.flatMap((row) => [row, ...(inside.get(row.id) ?? [])])];
  const numbers = new Map(departingNumbers(order, plan.numbering).map(({ numberText }, index) => [order[index]!.id, numberText]));
  const newIds = new Map(rows.map(({ id }) => [id, ids.next()]));
  const old = db.all(
    sql
      .selectFrom('sections')
      .selectAll()
      .where('id', 'in', idsIn([...newIds.keys()]))
      .orderBy('rank'),
  );
  db.insert(
    'sections',
    old.map((row) => ({ ...row, id: newIds.get(row.id)!, revision: 0, plan_id: plan.id, number_text: numbers.get(row.id) ?? null })),
  );
  return newIds;
}
