import type { Extension } from '../../../shared/api/task-ledger.api.ts';
import { grantedUpTo } from '../../../shared/domain/status/granted-day.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { toExtension } from './task-ledger.repo.ts';

export type GrantedExtension = Extension & { readonly grantedDue: string };

/** Every extension granted in a plan, by task; the last one of a task counts. */
export function grantedExtensions(db: ReadHandle, planId: string): Map<string, GrantedExtension[]> {
  const rows = db.all(
    sql
      .selectFrom('extensions')
      .innerJoin('tasks', 'tasks.id', 'extensions.task_id')
      .selectAll('extensions')
      .where('tasks.plan_id', '=', planId)
      .where('decision', '=', 'granted')
      .orderBy('extensions.id'),
  );
  const byTask = Map.groupBy(rows.map(toExtension), ({ taskId }) => taskId);
  return new Map([...byTask].map(([taskId, extensions]) => [taskId, grantedUpTo(extensions, null)]));
}
