import type { UnlistedName } from '../../../shared/api/agencies.api.ts';
import { foldKeepMarks } from '../../../shared/domain/text/fold.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

const MOST = 500;

/** Nobody of the register, among those who answer for open work. */
const NOBODY = '';

/** Names in plans that are not closed that stand for nobody, commonest first; a name met twice in one task counts once. */
export function readUnlisted(db: ReadHandle): UnlistedName[] {
  const mentions = db.all(
    sql
      .selectFrom('open_work')
      .innerJoin('task_assignments', (join) =>
        join.onRef('task_assignments.task_id', '=', 'open_work.task_id').onRef('task_assignments.role', '=', 'open_work.role'),
      )
      .innerJoin('open_mentions', 'assignment_id', 'task_assignments.id')
      .select(['task_assignments.task_id', 'text'])
      .where('addressee_id', '=', NOBODY)
      .orderBy('task_assignments.id'),
  );
  const names = [...Map.groupBy(mentions, ({ text }) => foldKeepMarks(text))].map(([id, met]) => ({
    id,
    text: met[0]?.text ?? '',
    tasks: new Set(met.map(({ task_id }) => task_id)).size,
  }));
  return names.sort((a, b) => b.tasks - a.tasks).slice(0, MOST);
}
