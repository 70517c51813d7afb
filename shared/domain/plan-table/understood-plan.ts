import type { ImportIssue } from '../../i18n/import-issues.ts';
import type { PlanCells } from './plan-fields.ts';
import type { ProposedColumn } from './source-columns.ts';

export type PlanRow = PlanCells & {
  /** Stable id of the row within this draft. */
  readonly key: number;
  readonly kind: 'task' | 'section';
  /** 1-based line of the source table where the row starts. */
  readonly line: number;
};

/** One table read as a plan, with every doubt beside its row. */
export interface UnderstoodPlan {
  readonly title: string;
  readonly titleLines: readonly string[];
  readonly columns: readonly ProposedColumn[];
  readonly rows: readonly PlanRow[];
  readonly issues: readonly ImportIssue[];
  /** Keys of the rows put together from the two sides of a page break. */
  readonly joined: readonly number[];
  /** The plan's year as the title or the deadlines suggest it. */
  readonly year: number | null;
}
