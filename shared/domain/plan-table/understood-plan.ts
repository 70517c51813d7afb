import type { ImportIssue } from '../../i18n/import-issues.ts';
import type { PlanRow, ProposedColumn } from './plan-fields.ts';

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
