import { AppError } from '../../../shared/api/app-error.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

/**
 * Number, day and words of an issued paper are the paper's own, which is kept to the letter: its row in the book says the same until the issue
 * is taken back. It may be cancelled, and have remarks.
 * @throws AppError `register.issuedPaper`
 */
export function refuseIssuedRows(db: ReadHandle, outgoingIds: readonly string[]): void {
  const issued = db.get(sql.selectFrom('papers').select('symbol').where('outgoing_id', 'in', outgoingIds).where('issued_at', 'is not', null));
  if (issued) throw new AppError('register.issuedPaper', { symbol: issued.symbol ?? '' });
}
