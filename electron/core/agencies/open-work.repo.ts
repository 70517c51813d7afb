import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';

/** What the bodies have still to do: their assignments in plans that are not closed. */
export const openAssignments = (agencyIds: readonly string[]) =>
  sql
    .selectFrom('open_work')
    .innerJoin('task_assignments', (join) =>
      join.onRef('task_assignments.task_id', '=', 'open_work.task_id').onRef('task_assignments.role', '=', 'open_work.role'),
    )
    .innerJoin('tasks', 'tasks.id', 'open_work.task_id')
    .innerJoin('plans', 'plans.id', 'tasks.plan_id')
    .where('addressee_id', 'in', idsIn(agencyIds))
    .whereRef('agency_id', '=', 'addressee_id');

/** How many tasks of plans that are not closed the agencies or phrases answer for now: by role, or in any. */
export function openTasksOf(db: ReadHandle, ids: readonly string[]): (id: string, role: 'lead' | 'coordinator' | 'any') => number {
  const rows = db.all(sql.selectFrom('open_work_counts').selectAll().where('addressee_id', 'in', idsIn(ids)));
  const counts = new Map(rows.map(({ addressee_id, role, tasks }) => [`${role} ${addressee_id}`, tasks]));
  return (id, role) => counts.get(`${role} ${id}`) ?? 0;
}
