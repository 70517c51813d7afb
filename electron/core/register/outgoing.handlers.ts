import { refuseIssuedRows } from './issued-row.ts';
import { AppError } from '../../../shared/api/app-error.ts';
import { searchFolds, searchQuery } from '../../../shared/domain/text/fold.ts';
import { namesFound } from '../../../shared/domain/text/found.ts';
import type { Handlers } from '../api/handlers.ts';
import { committeeRow } from '../committees/committees.repo.ts';
import type { Ids } from '../ports.ts';
import { sql } from '../store/handles.ts';
import { requireRevision } from '../store/require-revision.ts';
import { paperInWords } from './ask-first.ts';
import { outgoingRow, readOutgoing, readOutgoingBook } from './outgoing.repo.ts';
import { setPaper, storePaper } from './set-paper.ts';
import { takeNumber } from './take-number.ts';
import type { outgoingApi } from '../../../shared/api/register.api.ts';

const ANSWERABLE = 30;

/** Sổ văn bản đi. */
export const outgoingHandlers = (ids: Ids) =>
  ({
    'register.spans': ({ db }, { committeeId }) => {
      committeeRow(db, committeeId);
      const outgoing = sql.selectFrom('outgoing_papers').where('committee_id', '=', committeeId).groupBy(['form', 'span']);
      const incoming = sql.selectFrom('incoming_papers').where('committee_id', '=', committeeId).groupBy('year');
      return {
        outgoing: db.all(
          outgoing
            .select(({ fn }) => ['form', 'span', fn.countAll<number>().as('papers')])
            .orderBy('span', 'desc')
            .orderBy('form', 'desc'),
        ),
        incoming: db.all(incoming.select(({ fn }) => ['year', fn.countAll<number>().as('papers')]).orderBy('year', 'desc')),
      };
    },

    'register.outgoing': ({ db }, { committeeId, form, span }) => {
      committeeRow(db, committeeId);
      return readOutgoingBook(db, committeeId, form, span);
    },

    'register.answerable': ({ db }, { committeeId, text }) => {
      const issued = sql.selectFrom('outgoing_papers').select(['id', 'symbol', 'dated as date', 'subject']).where('committee_id', '=', committeeId);
      const rows = db.all(issued.where('dated', 'is not', null).where('cancelled', 'is', null).orderBy('dated', 'desc').orderBy('number', 'desc'));
      const found = text === '' ? rows : namesFound(rows, searchQuery(text), ({ symbol, subject }) => searchFolds(`${symbol} ${subject}`));
      return found.slice(0, ANSWERABLE);
    },

    'register.record': (context, input) => {
      const row = takeNumber(context, ids, input);
      context.describe(paperInWords(row.symbol, row.subject));
      return { ...readOutgoing(context.db, row.id), entryId: context.entryId };
    },

    'register.reserve': (context, { count, note, ...series }) => {
      const rows = Array.from({ length: count }, () => takeNumber(context, ids, { ...series, date: null, note }));
      const [first, last] = [rows[0]?.symbol ?? '', rows.at(-1)?.symbol ?? ''];
      context.describe(rows.length === 1 ? first : `${first} đến ${last}`);
      return { entryId: context.entryId, papers: rows.map(({ id }) => readOutgoing(context.db, id)) };
    },

    'register.edit': ({ db, describe, entryId }, { id, revision, despite, ...changes }) => {
      const now = outgoingRow(db, id);
      const said = { number: now.number, symbol: now.symbol, date: now.dated, subject: now.subject, signer: now.signer };
      if (Object.entries(said).some(([key, value]) => (changes[key as keyof typeof said] ?? value) !== value)) refuseIssuedRows(db, [id]);
      const row = setPaper(db, { id, revision }, changes, despite);
      describe(paperInWords(row.symbol, row.subject));
      return { ...readOutgoing(db, id), entryId };
    },

    'register.cancel': ({ db, describe, entryId }, { id, revision, reason }) => {
      const now = outgoingRow(db, id);
      requireRevision(now, revision);
      if (now.cancelled !== null) throw new AppError('register.cancelled', { symbol: now.symbol });
      storePaper(db, { ...now, cancelled: reason });
      describe(paperInWords(now.symbol, now.subject));
      return { ...readOutgoing(db, id), entryId };
    },

    'register.uncancel': ({ db, describe, entryId }, { id, revision }) => {
      const now = outgoingRow(db, id);
      requireRevision(now, revision);
      if (now.cancelled === null) throw new AppError('register.notCancelled', { symbol: now.symbol });
      storePaper(db, { ...now, cancelled: null });
      describe(paperInWords(now.symbol, now.subject));
      return { ...readOutgoing(db, id), entryId };
    },

    'register.remove': ({ db, describe, entryId }, { ids: gone }) => {
      const rows = [...new Set(gone)].map((id) => outgoingRow(db, id));
      refuseIssuedRows(db, gone);
      db.run(sql.deleteFrom('outgoing_papers').where('id', 'in', gone));
      describe(rows.map(({ symbol }) => symbol).join(', '));
      return { entryId };
    },
  }) satisfies Handlers<typeof outgoingApi>;
