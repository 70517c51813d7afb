import { AppError } from '../../../shared/api/app-error.ts';
import type { Proposal } from '../../../shared/api/proposals.api.ts';
import { isOpen, proposalState } from '../../../shared/domain/proposals/proposal-state.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import type { Schema } from '../store/schema.ts';

export type ProposalRow = Schema['proposals'];

export function proposalRow(db: ReadHandle, id: string): ProposalRow {
  const row = db.get(sql.selectFrom('proposals').selectAll().where('id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'kiến nghị' });
  return row;
}

/** Those that are open first; each the newest first. */
export function readProposals(db: ReadHandle, committeeId: string): Proposal[] {
  const all = toProposals(db, db.all(sql.selectFrom('proposals').selectAll().where('committee_id', '=', committeeId).orderBy('id', 'desc')));
  return [...all.filter(({ state }) => isOpen(state)), ...all.filter(({ state }) => !isOpen(state))];
}

export function readProposal(db: ReadHandle, id: string): Proposal {
  return toProposals(db, [proposalRow(db, id)])[0]!;
}

/** When each of those that wait for an answer was sent. */
export const waitingSince = (db: ReadHandle, committeeId: string): string[] =>
  readProposals(db, committeeId).flatMap(({ state, sentOn }) => (state === 'waiting' && sentOn !== null ? [sentOn] : []));

function toProposals(db: ReadHandle, rows: readonly ProposalRow[]): Proposal[] {
  const papers = sql
    .selectFrom('incoming_papers')
    .select(['id', 'sender', 'document_number'])
    .where('id', 'in', idsIn(rows.flatMap((row) => row.answer_paper_id ?? [])));
  const documents = new Map(db.all(papers).map(({ id, sender, document_number }) => [id, [document_number, sender].filter((part) => part !== '').join(', ')]));
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    committeeId: row.committee_id,
    period: row.period,
    content: row.content,
    proposer: row.proposer,
    addressee: row.addressee,
    level: row.level,
    sentOn: row.sent_on,
    sentWith: row.sent_with,
    answer: row.answer,
    answeredOn: row.answered_on,
    answeredBy: row.answer_paper_id === null ? null : { id: row.answer_paper_id, document: documents.get(row.answer_paper_id) ?? null },
    withdrawn: row.withdrawn,
    state: proposalState({ sentOn: row.sent_on, answer: row.answer, answeredOn: row.answered_on, answeredBy: row.answer_paper_id, withdrawn: row.withdrawn }),
  }));
}
