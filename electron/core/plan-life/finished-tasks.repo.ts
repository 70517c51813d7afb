import { sql, type ReadHandle } from '../store/handles.ts';

/** Tasks of a plan reported as done by a result that stands, or set aside as no longer applicable. */
export function finishedTasks(db: ReadHandle, planId: string): Set<string> {
  const ofPlan = sql.selectFrom('tasks').select('id').where('plan_id', '=', planId);
  const done = sql
    .selectFrom('task_reports')
    .select('task_id')
    .where('task_id', 'in', ofPlan)
    .where('superseded_by', 'is', null)
    .where('acceptance', '!=', 'returned')
    .where((eb) => eb.or([eb('completed_on', 'is not', null), eb('percent', '>=', 100)]));
  const dropped = sql
    .selectFrom('task_flags')
    .select('task_id')
    .where('task_id', 'in', ofPlan)
    .where('kind', '=', 'no-longer-applicable')
    .where('until', 'is', null);
  return new Set(db.all(done.union(dropped)).map(({ task_id }) => task_id));
}
