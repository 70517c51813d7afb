import { AppError } from '../../../shared/api/app-error.ts';
import type { HandlerInput } from '../../../shared/api/contract.ts';
import type { OfferedProposal, proposalsApi } from '../../../shared/api/proposals.api.ts';
import { civilDate, formatDate, type CivilDate } from '../../../shared/domain/civil-date.ts';
import { sourceInWords } from '../../../shared/domain/papers/report-text.ts';
import { levelOf } from '../../../shared/domain/proposals/proposal-level.ts';
import { foldText, searchFolds, searchQuery } from '../../../shared/domain/text/fold.ts';
import { namesFound } from '../../../shared/domain/text/found.ts';
import type { Handlers } from '../api/handlers.ts';
import { committeeRow } from '../committees/committees.repo.ts';
import { readReportFacts } from '../papers/report/report-data.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import type { Clock, Ids } from '../ports.ts';
import { incomingRow } from '../register/incoming.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { requireRevision } from '../store/require-revision.ts';
import { proposalRow, readProposal, readProposals, type ProposalRow } from './proposals.repo.ts';

const MOST_ANSWERS = 30;

type Words = Partial<Omit<HandlerInput<'proposals.edit'>, 'id' | 'revision'>>;

/** Kiến nghị. */
export const proposalsHandlers = ({ clock, ids }: { clock: Clock; ids: Ids }) =>
  ({
    'proposals.list': ({ db }, { committeeId }) => {
      committeeRow(db, committeeId);
      return readProposals(db, committeeId);
    },

    'proposals.offered': ({ db }, { planId, period }) => {
      const known = new Set(
        db
          .all(sql.selectFrom('proposals').select('content').where('committee_id', '=', planRow(db, planId).committee_id))
          .map(({ content }) => foldText(content)),
      );
      const facts = readReportFacts(db, planId, period, civilDate(clock.today()));
      return facts.sections
        .flatMap(({ tasks }) => tasks)
        .flatMap(({ id, said }) =>
          said
            .filter(({ report }) => report.proposal !== '' && !known.has(foldText(report.proposal)))
            .map(({ lead, report }): OfferedProposal => ({ taskId: id, proposer: lead, content: report.proposal, source: sourceInWords(report) })),
        );
    },

    'proposals.answers': ({ db }, { committeeId, text }) => {
      const papers = sql
        .selectFrom('incoming_papers')
        .select(['id', 'sender', 'document_number as documentNumber', 'subject', 'received_on as receivedOn'])
        .where('committee_id', '=', committeeId)
        .orderBy('received_on', 'desc')
        .orderBy('number', 'desc');
      const rows = db.all(papers);
      const wanted = searchQuery(text);
      const found =
        text === '' ? rows : namesFound(rows, wanted, ({ sender, documentNumber, subject }) => searchFolds(`${documentNumber} ${sender} ${subject}`));
      return found.slice(0, MOST_ANSWERS);
    },

    'proposals.add': ({ db, describe, entryId }, { committeeId, proposals }) => {
      committeeRow(db, committeeId);
      const rows = proposals.map((words): ProposalRow => withWords(db, { ...blank, id: ids.next(), committee_id: committeeId }, words));
      db.insert('proposals', rows);
      describe(rows.length === 1 ? short(rows[0]?.content ?? '') : `${rows.length} kiến nghị`);
      return { entryId, ids: rows.map(({ id }) => id) };
    },

    'proposals.edit': ({ db, describe, entryId }, { id, revision, ...words }) => {
      const now = proposalRow(db, id);
      requireRevision(now, revision);
      const row = { ...withWords(db, now, words), revision: revision + 1 };
      db.run(sql.updateTable('proposals').set(row).where('id', '=', id));
      describe(short(row.content));
      return { ...readProposal(db, id), entryId };
    },

    'proposals.remove': ({ db, describe, entryId }, { ids: gone }) => {
      const rows = [...new Set(gone)].map((id) => proposalRow(db, id));
      db.run(sql.deleteFrom('proposals').where('id', 'in', gone));
      describe(rows.length === 1 ? short(rows[0]?.content ?? '') : `${rows.length} kiến nghị`);
      return { entryId };
    },
  }) satisfies Handlers<typeof proposalsApi>;

const blank = {
  revision: 0,
  period: null,
  content: '',
  proposer: '',
  addressee: '',
  level: 'other',
  sent_on: null,
  sent_with: '',
  answer: '',
  answered_on: null,
  answer_paper_id: null,
  withdrawn: '',
} as const;

const LONGEST = 80;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** A level that is not given follows the addressee; a paper that is linked anew must stand. */
function withWords(db: ReadHandle, now: ProposalRow, words: Words): ProposalRow {
  const row: ProposalRow = {
    ...now,
    period: words.period === undefined ? now.period : words.period,
    content: words.content ?? now.content,
    proposer: words.proposer ?? now.proposer,
    addressee: words.addressee ?? now.addressee,
    level: words.level ?? (words.addressee === undefined || words.addressee === now.addressee ? now.level : levelOf(words.addressee)),
    sent_on: words.sentOn === undefined ? now.sent_on : words.sentOn,
    sent_with: words.sentWith ?? now.sent_with,
    answer: words.answer ?? now.answer,
    answered_on: words.answeredOn === undefined ? now.answered_on : words.answeredOn,
    answer_paper_id: words.answerPaperId === undefined ? now.answer_paper_id : words.answerPaperId,
    withdrawn: words.withdrawn ?? now.withdrawn,
  };
  if (row.answer_paper_id !== null && row.answer_paper_id !== now.answer_paper_id) incomingRow(db, row.answer_paper_id);
  if (row.sent_on !== null && row.answered_on !== null && row.answered_on < row.sent_on) {
    throw new AppError('proposals.answeredBeforeSent', { answered: formatDate(row.answered_on as CivilDate), sent: formatDate(row.sent_on as CivilDate) });
  }
  return row;
}
