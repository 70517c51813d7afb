import type { Shown } from '../../../shared/api/history.api.ts';
import { isTask, planOrder } from '../plans/plan-order.repo.ts';
import { lastRow } from '../store/entry-place.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { TrackedTable } from '../store/schema.ts';

const papers = [
  ['papers', 'paper'],
  ['outgoing_papers', 'outgoing'],
  ['incoming_papers', 'incoming'],
] as const;

/** What a person would look at to see that an entry was done: the most telling kind of row it touched, the first one that stands. */
export function whatToShow(db: ReadHandle, entryId: string, planId: string | null): Shown | null {
  const touched = Map.groupBy(
    db.all(sql.selectFrom('audit_changes').select(['table_name', 'row_id', 'subject_id']).where('entry_id', '=', entryId).orderBy('seq')),
    (change) => change.table_name as TrackedTable,
  );
  const rowsOf = (table: TrackedTable): string[] => (touched.get(table) ?? []).map(({ row_id }) => row_id);
  const subjectsOf = (...tables: TrackedTable[]): string[] => tables.flatMap((table) => (touched.get(table) ?? []).map(({ subject_id }) => subject_id));
  const standing = (table: TrackedTable, ids: readonly string[]): string | null => ids.find((id) => exists(db, table, id)) ?? null;

  if (planId !== null && !exists(db, 'plans', planId)) return { kind: 'gone', id: planId };
  if (touched.has('plan_versions')) return { kind: 'life', id: null };
  if (touched.has('submissions')) return { kind: 'message', id: periodCode(db, rowsOf('submissions')) };
  const told = subjectsOf('task_reports', 'extensions', 'task_events', 'task_flags', 'retyped_results');
  if (told.length > 0) return { kind: 'report', id: standing('tasks', told) };
  if (touched.has('tasks')) return { kind: 'row', id: firstInPlan(db, planId, rowsOf('tasks')) };
  if (touched.has('sections')) return { kind: 'row', id: firstBelow(db, planId, rowsOf('sections')) };
  if (touched.has('plans')) return { kind: 'plan', id: null };
  if (touched.has('reporting_periods')) return { kind: 'periods', id: null };
  if (touched.has('calendar_days')) return { kind: 'calendar', id: lastRow(db, 'calendar_days', rowsOf('calendar_days')[0] ?? '')?.day.slice(0, 4) ?? null };
  if (touched.has('calendar_years')) return { kind: 'calendar', id: rowsOf('calendar_years')[0] ?? null };
  const ofIndicators = [...rowsOf('indicators'), ...subjectsOf('indicator_values')];
  if (ofIndicators.length > 0) return { kind: 'indicators', id: standing('indicators', ofIndicators) };
  if (touched.has('proposals')) return { kind: 'proposals', id: standing('proposals', rowsOf('proposals')) };
  for (const [table, kind] of papers) {
    const touchedPapers = [...rowsOf(table), ...subjectsOf('attachments').filter((id) => lastRow(db, table, id))];
    if (touchedPapers.length > 0) return { kind, id: standing(table, touchedPapers) };
  }
  if (touched.has('attachments')) return { kind: 'report', id: taskOfSubject(db, subjectsOf('attachments')) };
  if (touched.has('memberships')) return { kind: 'seat', id: standing('memberships', rowsOf('memberships')) };
  if (touched.has('successions')) return { kind: 'successions', id: null };
  if (touched.has('agencies')) return { kind: 'agency', id: standing('agencies', rowsOf('agencies')) };
  if (touched.has('agency_aliases')) return { kind: 'agency', id: standing('agencies', subjectsOf('agency_aliases')) };
  if (touched.has('agency_groups')) return { kind: 'group', id: standing('agency_groups', rowsOf('agency_groups')) };
  if (touched.has('committees') || touched.has('paper_templates')) return { kind: 'committee', id: null };
  if (touched.has('task_assignments')) return { kind: 'row', id: firstInPlan(db, planId, subjectsOf('task_assignments')) };
  return null;
}

function exists(db: ReadHandle, table: TrackedTable, id: string): boolean {
  const row = sql
    .selectFrom(table as 'tasks')
    .select('id')
    .where('id', '=', id);
  return db.get(row) !== undefined;
}

function firstInPlan(db: ReadHandle, planId: string | null, ids: readonly string[]): string | null {
  const [only] = ids;
  if (planId === null || only === undefined) return null;
  if (new Set(ids).size === 1) return exists(db, 'tasks', only) ? only : null;
  const wanted = new Set(ids);
  return planOrder(db, planId).find((row) => isTask(row) && wanted.has(row.id))?.id ?? null;
}

/** A heading is seen above its first task. */
function firstBelow(db: ReadHandle, planId: string | null, sectionIds: readonly string[]): string | null {
  if (planId === null) return null;
  const rows = planOrder(db, planId);
  const heading = rows.findIndex((row) => row.kind === 'section' && sectionIds.includes(row.id));
  return heading < 0 ? null : (rows.slice(heading).find(isTask)?.id ?? null);
}

function periodCode(db: ReadHandle, submissionIds: readonly string[]): string | null {
  const [id] = submissionIds;
  const period = id === undefined ? undefined : lastRow(db, 'submissions', id)?.period_id;
  return (period === undefined ? undefined : lastRow(db, 'reporting_periods', period)?.code) ?? null;
}

function taskOfSubject(db: ReadHandle, ids: readonly string[]): string | null {
  const [id] = ids;
  if (id === undefined) return null;
  const taskId = lastRow(db, 'task_reports', id)?.task_id ?? id;
  return exists(db, 'tasks', taskId) ? taskId : null;
}
