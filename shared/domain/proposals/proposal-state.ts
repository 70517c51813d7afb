/** Not sent on yet · sent, nothing came back · answered · no longer asked. */
export const PROPOSAL_STATES = ['unsent', 'waiting', 'answered', 'withdrawn'] as const;

export type ProposalState = (typeof PROPOSAL_STATES)[number];

interface Followed {
  readonly sentOn: string | null;
  readonly answer: string;
  readonly answeredOn: string | null;
  /** The incoming paper that answers it. */
  readonly answeredBy: unknown;
  /** Why it is no longer asked; empty: it is. */
  readonly withdrawn: string;
}

/** An answer is what was written down of it, its day, or its paper; a proposal is followed until there is one. */
export function proposalState({ sentOn, answer, answeredOn, answeredBy, withdrawn }: Followed): ProposalState {
  if (answer !== '' || answeredOn !== null || answeredBy !== null) return 'answered';
  if (withdrawn !== '') return 'withdrawn';
  return sentOn === null ? 'unsent' : 'waiting';
}

export const isOpen = (state: ProposalState): boolean => state === 'unsent' || state === 'waiting';
