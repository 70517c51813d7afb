import { AppError } from '../../../shared/api/app-error.ts';
import { sql, type ReadHandle, type WriteHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';

/** SQLite takes 32,766 parameters in one statement. */
const atOnce = 10_000;

/** The named tasks; refuses if one is gone, or if they are not all of one plan. */
export function taskRows(db: ReadHandle, ids: readonly string[]): Schema['tasks'][] {
  const rows = new Map<string, Schema['tasks']>();
  for (const some of inChunks(ids)) {
    for (const row of db.all(sql.selectFrom('tasks').selectAll().where('id', 'in', some))) rows.set(row.id, row);
  }
  const found = ids.map((id) => rows.get(id));
  const first = found[0];
  if (!first || found.some((row) => row?.plan_id !== first.plan_id)) {
    throw new AppError('system.notFound', { what: 'nhiệm vụ' });
  }
  return found as Schema['tasks'][];
}

export function removeTaskRows(db: WriteHandle, ids: readonly string[]): void {
  for (const some of inChunks(ids)) {
    db.run(sql.deleteFrom('task_assignments').where('task_id', 'in', some));
    db.run(sql.deleteFrom('tasks').where('id', 'in', some));
  }
}

/** A body named before and now stays with whoever a reorganisation gave that work to: another word in the cell is no new decision. */
export function replaceAssignments(db: WriteHandle, taskId: string, role: 'lead' | 'coordinator', rows: readonly Schema['task_assignments'][]): void {
  const before = db.all(sql.selectFrom('task_assignments').selectAll().where('task_id', '=', taskId).where('role', '=', role));
  const moved = new Map(
    before.filter((row) => row.named_agency_id !== null && row.agency_id !== row.named_agency_id).map((row) => [row.named_agency_id, row.agency_id]),
  );
  db.run(sql.deleteFrom('task_assignments').where('task_id', '=', taskId).where('role', '=', role));
  db.insert(
    'task_assignments',
    rows.map((row) => ({ ...row, agency_id: moved.get(row.named_agency_id) ?? row.agency_id })),
  );
}

function inChunks(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, index) => ids.slice(index * atOnce, (index + 1) * atOnce));
}
