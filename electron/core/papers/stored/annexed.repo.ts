import type { PaperAnnex } from '../../../../shared/api/papers.api.ts';
import { sql, type ReadHandle } from '../../store/handles.ts';
import type { PaperRow } from './papers.repo.ts';

/** Whether the table that goes out with a paper can still be printed: its plan, and the version chosen. */
export function isThere(db: ReadHandle, { planId, versionId }: Extract<PaperAnnex, { kind: 'plan' }>): boolean {
  if (db.get(sql.selectFrom('plans').select('id').where('id', '=', planId)) === undefined) return false;
  return versionId === null || db.get(sql.selectFrom('plan_versions').select('id').where('id', '=', versionId).where('plan_id', '=', planId)) !== undefined;
}

/** The paper that goes out within another; undefined: it is gone. */
export const annexedPaper = (db: ReadHandle, paperId: string): PaperRow | undefined => db.get(sql.selectFrom('papers').selectAll().where('id', '=', paperId));
