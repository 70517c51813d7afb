import type { PlanField } from './plan-fields.ts';

/**
 * What a column of a source table may mean, beside a field of the plan. `section` names the heading its row stands under,
 * `start` and `month` are parts of the deadline that a column of its own holds (*Ngày bắt đầu*; *Tháng* beside *Ngày*),
 * `own` becomes a column of the plan's own, `extra` keeps the texts inside the note as "Heading: text", `ignore` leaves
 * them out.
 */
export const otherMeanings = ['section', 'start', 'month', 'own', 'extra', 'ignore'] as const;
export type ColumnField = PlanField | (typeof otherMeanings)[number];

export interface ProposedColumn {
  /** 0-based grid position. */
  readonly index: number;
  /** The heading as printed, of several header rows joined with a space. Empty when the table has no header. */
  readonly header: string;
  /** The same without what spans this column and its neighbours: *Chủ trì* under *Cơ quan thực hiện*. */
  readonly label: string;
  /** What spans it and its neighbours; empty where nothing does. */
  readonly group: string;
  readonly field: ColumnField;
  /** False when the field is a guess the clerk should look at. */
  readonly certain: boolean;
}

export interface ColumnProposal {
  /** 0-based indexes of the header rows, the numbering row (1) (2) (3) included; empty when no header was found. */
  readonly headerRows: readonly number[];
  /** 0-based index of the first row of data. */
  readonly firstRow: number;
  readonly columns: readonly ProposedColumn[];
  /** Lines above the table and rows above its header, verbatim. */
  readonly titleLines: readonly string[];
}

/** The clerk's confirmed reading of one table: a proposal, possibly with other fields. */
export interface PlanChoice {
  /** 0-based index among the source's tables. */
  readonly table: number;
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly columns: readonly ProposedColumn[];
  /** False where the source knows no pages, as a sheet: nothing in it is the lower half of a row. */
  readonly paged?: boolean | undefined;
  /** Positions of rows that the clerk parted from the task they had been joined to. */
  readonly apart?: readonly number[] | undefined;
  /** What several assignments under one merged content become; tasks where it is not said. */
  readonly assignments?: Assignments | undefined;
}

export const assignmentKinds = ['tasks', 'sub-tasks'] as const;
export type Assignments = (typeof assignmentKinds)[number];
