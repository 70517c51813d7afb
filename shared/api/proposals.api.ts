import { z } from 'zod';
import { PROPOSAL_LEVELS } from '../domain/proposals/proposal-level.ts';
import { PROPOSAL_STATES } from '../domain/proposals/proposal-state.ts';
import { command, query } from './operation.ts';
import { periodCode } from './reporting-periods.api.ts';
import { day, id, revision, typedCell, typedLine } from './values.ts';

const level = z.enum(PROPOSAL_LEVELS);

/** Something asked of a higher level, followed until it is answered (kiến nghị). */
export const proposal = z.strictObject({
  id,
  revision,
  committeeId: id,
  /** The period whose report brings it; null: of none. */
  period: periodCode.nullable(),
  content: z.string(),
  /** Who asks, as written; empty: the committee itself. */
  proposer: z.string(),
  addressee: z.string(),
  level,
  sentOn: day.nullable(),
  /** The paper it was sent with: "15/BC-BCĐ". */
  sentWith: z.string(),
  answer: z.string(),
  answeredOn: day.nullable(),
  /** The incoming paper that answers it; `document` null: it is no longer in the book. */
  answeredBy: z.strictObject({ id, document: z.string().nullable() }).nullable(),
  /** Why it is no longer asked; empty: it is. */
  withdrawn: z.string(),
  state: z.enum(PROPOSAL_STATES),
});
export type Proposal = z.infer<typeof proposal>;

/** What an agency's report asks for and nobody follows yet. */
const offered = z.strictObject({ taskId: id, proposer: z.string(), content: z.string(), source: z.string() });
export type OfferedProposal = z.infer<typeof offered>;

const words = z.strictObject({
  content: typedCell.pipe(z.string().min(1)),
  period: periodCode.nullable(),
  proposer: typedLine,
  addressee: typedLine,
  /** Absent where the addressee is given: as its name tells. */
  level,
  sentOn: day.nullable(),
  sentWith: typedLine,
  answer: typedCell,
  answeredOn: day.nullable(),
  answerPaperId: id.nullable(),
  withdrawn: typedLine,
});
const stored = proposal.extend({ entryId: id });

export const proposalsApi = {
  /** Those that are open first, then the others; each the newest first. */
  'proposals.list': query({ access: 'read', input: z.strictObject({ committeeId: id }), output: z.array(proposal) }),
  /** What the agencies' reports of a period ask for, without what is followed already. */
  'proposals.offered': query({ access: 'read', rests: 'typing', input: z.strictObject({ planId: id, period: periodCode }), output: z.array(offered) }),
  /** Incoming papers that may answer one, newest first: by number, sender or subject, at most 30. */
  'proposals.answers': query({
    access: 'read',
    input: z.strictObject({ committeeId: id, text: typedLine }),
    output: z.array(z.strictObject({ id, sender: z.string(), documentNumber: z.string(), subject: z.string(), receivedOn: day })),
  }),
  /** Several as one step: a pasted list, or what the reports ask for. Errors: `proposals.answeredBeforeSent`. */
  'proposals.add': command({
    access: 'write',
    input: z.strictObject({
      committeeId: id,
      proposals: z
        .array(words.partial().required({ content: true }))
        .min(1)
        .max(500),
    }),
    output: z.strictObject({ entryId: id, ids: z.array(id) }),
  }),
  'proposals.edit': command({ access: 'write', input: words.partial().extend({ id, revision }), output: stored }),
  'proposals.remove': command({ access: 'write', input: z.strictObject({ ids: z.array(id).min(1).max(500) }), output: z.strictObject({ entryId: id }) }),
};
