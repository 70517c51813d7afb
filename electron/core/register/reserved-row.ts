import { AppError } from '../../../shared/api/app-error.ts';
import { kindKey, type PaperForm } from '../../../shared/domain/register/series.ts';
import type { ReadHandle } from '../store/handles.ts';
import { paperInWords } from './ask-first.ts';
import { outgoingRow, type OutgoingRow } from './outgoing.repo.ts';

/**
 * The row of a number that was kept for a paper of this committee, form and kind, and is still free.
 * @throws AppError `register.notReserved`
 */
export function reservedRow(db: ReadHandle, id: string, of: { readonly committeeId: string; readonly form: PaperForm; readonly kind: string }): OutgoingRow {
  const row = outgoingRow(db, id);
  const isFree = row.dated === null && row.cancelled === null;
  if (!isFree || row.committee_id !== of.committeeId || row.form !== of.form || kindKey(row.kind) !== kindKey(of.kind))
    throw new AppError('register.notReserved', { paper: paperInWords(row.symbol, row.subject) });
  return row;
}
