import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';

/** How many files are kept with each of the papers; none where one is missing. */
export function filesOf(db: ReadHandle, ids: readonly string[]): ReadonlyMap<string, number> {
  if (ids.length === 0) return new Map();
  const counted = sql
    .selectFrom('attachments')
    .select(({ fn }) => ['subject_id', fn.countAll<number>().as('files')])
    .where('subject_id', 'in', idsIn(ids))
    .groupBy('subject_id');
  return new Map(db.all(counted).map(({ subject_id, files }) => [subject_id, files]));
}
