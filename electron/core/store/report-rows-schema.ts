import type { ProposalLevel } from '../../../shared/domain/proposals/proposal-level.ts';

/** What a period's report holds beside tasks. Days are `YYYY-MM-DD`, periods their codes. */
export interface ReportRowsSchema {
  indicators: {
    id: string;
    revision: number;
    committee_id: string;
    /** Rows stand in its order, equals by id. */
    position: number;
    name: string;
    unit: string;
    /** As written; empty: of the whole. */
    agency: string;
  };
  /** What is known of an indicator in one period, as typed; a row without any text is none. */
  indicator_values: {
    id: string;
    revision: number;
    committee_id: string;
    indicator_id: string;
    period: string;
    value: string;
    target: string;
    stated: string;
    source: string;
  };
  proposals: {
    id: string;
    revision: number;
    committee_id: string;
    period: string | null;
    content: string;
    proposer: string;
    addressee: string;
    level: ProposalLevel;
    sent_on: string | null;
    sent_with: string;
    answer: string;
    answered_on: string | null;
    /** An incoming paper, which may be gone: one that comes back answers again. */
    answer_paper_id: string | null;
    withdrawn: string;
  };
}

/** See `trackedTables`. */
export const trackedReportRows = { indicators: 'id', indicator_values: 'indicator_id', proposals: 'id' } as const satisfies Record<
  keyof ReportRowsSchema,
  string
>;
