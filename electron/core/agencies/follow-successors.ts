import { sql, type WriteHandle } from '../store/handles.ts';
import { Answering } from './answering.repo.ts';
import { openAssignments } from './open-work.repo.ts';

/**
 * Work that came back into open plans after its body ended (a plan opened again, rows out of the trash) goes to whoever answers now;
 * of a split, to the first. Whom the adopted text names stays. Returns how many assignments moved.
 */
export function followSuccessors(db: WriteHandle): number {
  const answering = new Answering(db);
  const open = db.all(openAssignments([...answering.ended()]).select(['task_assignments.id', 'agency_id']));
  let moved = 0;
  for (const { id, agency_id } of open) {
    const now = agency_id && answering.now(agency_id);
    if (now !== agency_id) moved += db.run(sql.updateTable('task_assignments').set({ agency_id: now }).where('id', '=', id));
  }
  return moved;
}
