import { AppError } from '../../../shared/api/app-error.ts';
import type { OutgoingLine, OutgoingPaper } from '../../../shared/api/register.api.ts';
import { bookLines } from '../../../shared/domain/register/book-lines.ts';
import { kindKey, nextNumber, type PaperForm } from '../../../shared/domain/register/series.ts';
import { bodyIn } from '../../../shared/domain/register/symbol.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { goneNumbers, highestGiven } from './given-numbers.repo.ts';
import { filesOf } from './paper-files.repo.ts';

export type OutgoingRow = Schema['outgoing_papers'];

export function outgoingRow(db: ReadHandle, id: string): OutgoingRow {
  const row = db.get(sql.selectFrom('outgoing_papers').selectAll().where('id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'văn bản đi' });
  return row;
}

export const readOutgoing = (db: ReadHandle, id: string): OutgoingPaper => {
  const row = outgoingRow(db, id);
  return toOutgoing(row, filesOf(db, [id]));
};

const toOutgoing = (row: OutgoingRow, files: ReadonlyMap<string, number>): OutgoingPaper => ({
  id: row.id,
  revision: row.revision,
  committeeId: row.committee_id,
  form: row.form,
  kind: row.kind,
  span: row.span,
  number: row.number,
  symbol: row.symbol,
  state: row.cancelled !== null ? 'cancelled' : row.dated === null ? 'reserved' : 'issued',
  date: row.dated,
  subject: row.subject,
  signer: row.signer,
  recipients: row.recipients,
  note: row.note,
  cancelReason: row.cancelled ?? '',
  files: files.get(row.id) ?? 0,
});

/** Rows of one series in the order of their numbers, doubles in the order they were written. */
export const rowsOfSeries = (db: ReadHandle, committeeId: string, series: string): OutgoingRow[] =>
  db.all(sql.selectFrom('outgoing_papers').selectAll().where('committee_id', '=', committeeId).where('series', '=', series).orderBy('number').orderBy('id'));

export interface OutgoingBook {
  readonly lines: OutgoingLine[];
  readonly kinds: { kind: string; next: number; body: string }[];
  readonly body: string;
}

/** The book of one year or term. Series whose rows are all gone are told by their gaps. */
export function readOutgoingBook(db: ReadHandle, committeeId: string, form: PaperForm, span: string): OutgoingBook {
  const ending = ` ${span}`;
  const keys = db
    .all(sql.selectFrom('given_numbers').select('series').distinct().where('committee_id', '=', committeeId).where('series', 'like', `${form} %`))
    .map(({ series }) => series)
    .filter((series) => series.startsWith(`${form} `) && series.endsWith(ending));
  const rows = keys.map((key) => ({ key, rows: rowsOfSeries(db, committeeId, key), gone: goneNumbers(db, 'outgoing_papers', committeeId, key) }));
  const files = filesOf(
    db,
    rows.flatMap((each) => each.rows.map(({ id }) => id)),
  );
  const series = rows
    .map((each) => ({ ...each, kind: each.rows.at(-1)?.kind ?? each.key.slice(form.length + 1, -ending.length) }))
    .toSorted((a, b) => compareVietnamese(a.kind, b.kind));
  const bodyOf = bodiesIn(db, committeeId, form);
  return {
    lines: series.flatMap(({ kind, rows: ofKind, gone }) =>
      bookLines(
        ofKind.map((row) => toOutgoing(row, files)),
        gone,
      ).map((line) => (line.kind === 'gap' ? { ...line, of: kind } : line)),
    ),
    kinds: series.map(({ key, kind }) => ({
      kind,
      next: nextNumber(highestGiven(db, committeeId, key)),
      body: bodyOf(kind),
    })),
    body: bodyOf(''),
  };
}

/** What a symbol of a kind is built with: the body as the kind's last one spells it, else as any of the form does. */
export function bodiesIn(db: ReadHandle, committeeId: string, form: PaperForm): (kind: string) => string {
  // Ids sort by time.
  const newest = db.all(
    sql
      .selectFrom('outgoing_papers')
      .select(['form', 'kind', 'number', 'symbol'])
      .where('committee_id', '=', committeeId)
      .where('form', '=', form)
      .orderBy('id', 'desc')
      .limit(500),
  );
  const used = newest.flatMap((row) => {
    const body = bodyIn(row.symbol, row, row.number);
    return body === null ? [] : [{ kind: kindKey(row.kind), body }];
  });
  const committee = db.get(sql.selectFrom('committees').select('series_abbreviation').where('id', '=', committeeId));
  // A công văn names the drafting unit as well: no other kind goes on from it.
  const usual = used.find(({ kind }) => kind !== 'CV')?.body ?? (committee?.series_abbreviation || 'BCĐ');
  return (kind) => used.find((each) => each.kind === kindKey(kind))?.body ?? usual;
}
