import { sql, type WriteHandle } from '../store/handles.ts';
import { readAnswering } from './answering.repo.ts';

/**
 * Work that came back into open plans after its body ended (a plan opened again, rows out of the trash) goes to whoever answers now;
 * of a split, to the first. Whom the adopted text names stays. Returns how many assignments moved.
 */
export function followSuccessors(db: WriteHandle): number {
  const answering = readAnswering(db);
  const open = db.all(
    sql
      .selectFrom('task_assignments')
      .innerJoin('tasks', 'tasks.id', 'task_assignments.task_id')
      .innerJoin('plans', 'plans.id', 'tasks.plan_id')
      .select(['task_assignments.id', 'agency_id'])
      .where('plans.status', '!=', 'closed')
      .where('agency_id', 'in', sql.selectFrom('succession_parties').select('agency_id').where('side', '=', 'from')),
  );
  let moved = 0;
  for (const { id, agency_id } of open) {
    const now = agency_id && answering(agency_id);
    if (now !== agency_id) moved += db.run(sql.updateTable('task_assignments').set({ agency_id: now }).where('id', '=', id));
  }
  return moved;
}
