import type { ImportIssue } from '../../i18n/import-issues.ts';
import type { PlanCells } from './plan-fields.ts';
import type { PaperReference } from './paper-reference.ts';
import type { PlanYear } from './plan-year.ts';
import type { ProposedColumn } from './source-columns.ts';

export type PlanRow = PlanCells & {
  /** Id of the row within this draft: it follows from the source row, so that parting other rows does not change it. */
  readonly key: number;
  readonly kind: 'task' | 'section';
  /** 1-based line of the source table where the row starts. */
  readonly line: number;
};

/** A source row that went into the task above it. */
export interface JoinedRow {
  /** The task. */
  readonly key: number;
  /** 1-based line of the source table. */
  readonly line: number;
  /** Position by which the row can be parted again; see `PlanChoice.apart`. */
  readonly at: number;
}

/** One table read as a plan, with every doubt beside its row. */
export interface UnderstoodPlan {
  readonly title: string;
  readonly titleLines: readonly string[];
  readonly columns: readonly ProposedColumn[];
  readonly rows: readonly PlanRow[];
  readonly issues: readonly ImportIssue[];
  /** Rows joined to the task above them, as the lower half of a row that a page break cut. */
  readonly joined: readonly JoinedRow[];
  readonly year: PlanYear | null;
  readonly paper: PaperReference;
}
