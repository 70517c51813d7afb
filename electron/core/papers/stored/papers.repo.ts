import { AppError } from '../../../../shared/api/app-error.ts';
import { paperContent, paperSource, type PaperContent, type PaperSource } from '../../../../shared/api/papers.api.ts';
import type { CallOutput } from '../../../../shared/api/contract.ts';
import { kindRules, type PaperKind } from '../../../../shared/domain/papers/paper-kinds.ts';
import type { PaperForm } from '../../../../shared/domain/register/series.ts';
import { answersIn } from './answers.repo.ts';
import { sql, type ReadHandle, type WriteHandle } from '../../store/handles.ts';
import type { Schema } from '../../store/schema.ts';

export type PaperRow = Schema['papers'];

/** What a clerk writes of a paper, without what the data says. */
export interface PaperWords {
  readonly kind: PaperKind;
  readonly form: PaperForm;
  readonly about: string;
  readonly dated: string | null;
  readonly content: PaperContent;
}

export function paperRow(db: ReadHandle, id: string): PaperRow {
  const row = db.get(sql.selectFrom('papers').selectAll().where('id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'văn bản' });
  return row;
}

/** One that may still be changed. @throws AppError `papers.issued` */
export function draftRow(db: ReadHandle, id: string): PaperRow {
  const row = paperRow(db, id);
  if (row.issued_at !== null) throw new AppError('papers.issued', { paper: paperInWords(row) });
  return row;
}

export const contentOf = (row: Pick<PaperRow, 'content'>): PaperContent => paperContent.parse(JSON.parse(row.content));
export const sourceOf = (row: Pick<PaperRow, 'source'>): PaperSource => paperSource.parse(JSON.parse(row.source));
export const wordsOf = (row: PaperRow): PaperWords => ({ kind: row.kind, form: row.form, about: row.about, dated: row.dated, content: contentOf(row) });

/** "Báo cáo 05/BC-BCĐ", "dự thảo Kế hoạch …": how messages and the history name it. */
export const paperInWords = ({ kind, symbol, about, issued_at }: PaperRow): string =>
  symbol === null ? `${issued_at === null ? 'dự thảo ' : ''}${kindRules(kind).name} ${about}`.trim() : `${kindRules(kind).name} ${symbol}`;

export const headOf = (row: PaperRow, cancelled: string | null) => ({
  id: row.id,
  revision: row.revision,
  committeeId: row.committee_id,
  kind: row.kind,
  form: row.form,
  about: row.about,
  dated: row.dated,
  source: sourceOf(row),
  symbol: row.symbol,
  outgoingId: row.outgoing_id,
  issuedAt: row.issued_at,
  cancelled,
  fingerprint: row.fingerprint,
});

/** Of a paper's head and list alone: what was issued can be long. */
const listed = ['id', 'revision', 'committee_id', 'kind', 'form', 'about', 'dated', 'source', 'symbol', 'outgoing_id', 'issued_at', 'fingerprint'] as const;

export function readPapers(db: ReadHandle, committeeId: string): CallOutput<'papers.list'> {
  const rows = db.all(
    sql
      .selectFrom('papers')
      .select(listed)
      .select((eb) => [
        eb.fn<string>('json_extract', ['content', eb.val('$.signer')]).as('signer'),
        eb.fn<string>('json_extract', ['content', eb.val('$.addressees')]).as('addressees'),
      ])
      .where('committee_id', '=', committeeId)
      .orderBy((eb) => eb('issued_at', 'is not', null))
      .orderBy('dated', 'desc')
      .orderBy('id', 'desc'),
  );
  const plans = new Map(db.all(sql.selectFrom('plans').select(['id', 'title']).where('committee_id', '=', committeeId)).map(({ id, title }) => [id, title]));
  const answersTo = answersIn(db, committeeId);
  const cancelled = cancelledRows(db, committeeId);
  return rows.map(({ signer, addressees, ...row }) => {
    const head = headOf({ ...row, content: '', frozen: null, template_id: null, facts: null }, cancelled.get(row.outgoing_id ?? '') ?? null);
    return {
      ...head,
      planTitle: head.source.planId === null ? null : (plans.get(head.source.planId) ?? null),
      signer,
      addressees: JSON.parse(addressees) as string[],
      answeredBy: answersTo(head),
    };
  });
}

/** Place and signer as last written on a paper of the committee, for what the committee itself does not tell. */
export function lastHand(db: ReadHandle, committeeId: string): { readonly place: string; readonly signer: string } {
  const row = db.get(sql.selectFrom('papers').select('content').where('committee_id', '=', committeeId).orderBy('id', 'desc').limit(1));
  if (row === undefined) return { place: '', signer: '' };
  const { head, signer } = contentOf(row);
  return { place: head.place, signer };
}

/** Why numbers of the committee's book were cancelled, by row. */
export const cancelledRows = (db: ReadHandle, committeeId: string): ReadonlyMap<string, string> =>
  new Map(
    db
      .all(sql.selectFrom('outgoing_papers').select(['id', 'cancelled']).where('committee_id', '=', committeeId).where('cancelled', 'is not', null))
      .map(({ id, cancelled }) => [id, cancelled ?? '']),
  );

/** The next revision of a row. */
export function storePaper(db: WriteHandle, row: PaperRow): number {
  const revision = row.revision + 1;
  const { id, ...rest } = row;
  db.run(
    sql
      .updateTable('papers')
      .set({ ...rest, revision })
      .where('id', '=', id),
  );
  return revision;
}
