import type { RegisterQuestion } from '../../../shared/domain/register/questions.ts';
import { renumbered } from '../../../shared/domain/register/symbol.ts';
import { sql, type WriteHandle } from '../store/handles.ts';
import { requireRevision } from '../store/require-revision.ts';
import { askAboutDay } from './ask-first.ts';
import { outgoingRow, rowsOfSeries, type OutgoingRow } from './outgoing.repo.ts';
import { askOfSeries } from './take-number.ts';

export interface PaperChanges {
  readonly number?: number | undefined;
  /** As printed; absent with another number: the same symbol with that number. */
  readonly symbol?: string | undefined;
  /** A reserved number that gets its day is issued. */
  readonly date?: string | null | undefined;
  readonly subject?: string | undefined;
  readonly signer?: string | undefined;
  readonly recipients?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * Sets a paper of the book right, or issues it on a number that was reserved, inside the caller's own command. Only what is changed is
 * asked about.
 */
export function setPaper(
  db: WriteHandle,
  { id, revision }: { readonly id: string; readonly revision: number },
  changes: PaperChanges,
  despite: readonly RegisterQuestion[] = [],
): OutgoingRow {
  const now = outgoingRow(db, id);
  requireRevision(now, revision);
  const number = changes.number ?? now.number;
  const row: OutgoingRow = {
    ...now,
    number,
    symbol: changes.symbol ?? (number === now.number ? now.symbol : renumbered(now.symbol, now, number)),
    dated: changes.date === undefined ? now.dated : changes.date,
    subject: changes.subject ?? now.subject,
    signer: changes.signer ?? now.signer,
    recipients: changes.recipients ?? now.recipients,
    note: changes.note ?? now.note,
  };
  const { committee_id: committeeId, series } = row;
  const others = rowsOfSeries(db, committeeId, series).filter((other) => other.id !== id);
  if (number !== now.number) askOfSeries(db, { committeeId, series, number }, others, despite);
  if (number !== now.number || row.dated !== now.dated) askAboutDay(row, others, despite);
  storePaper(db, row);
  return row;
}

/** The next revision of a row. */
export function storePaper(db: WriteHandle, { id, ...row }: OutgoingRow): void {
  db.run(
    sql
      .updateTable('outgoing_papers')
      .set({ ...row, revision: row.revision + 1 })
      .where('id', '=', id),
  );
}
