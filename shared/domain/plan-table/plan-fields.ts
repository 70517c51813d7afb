/** What a column of a source table may mean. `extra` keeps an unknown column inside the note as "Header: text". */
export type ColumnField = 'number' | 'section' | 'content' | 'lead' | 'coordinator' | 'deadline' | 'product' | 'note' | 'extra' | 'ignore';

/** The text fields of a plan row. */
export type PlanField = 'number' | 'content' | 'lead' | 'coordinator' | 'deadline' | 'product' | 'note';

export interface ProposedColumn {
  /** 0-based grid position. */
  readonly index: number;
  /** The label as printed; header rows of two lines are joined with a space. Empty when the table has no header. */
  readonly header: string;
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
}

export interface PlanRow {
  /** Stable id of the row within this draft. */
  readonly key: number;
  readonly kind: 'task' | 'section';
  /** 1-based line of the source table where the row starts. */
  readonly line: number;
  readonly number: string;
  readonly content: string;
  readonly lead: string;
  readonly coordinator: string;
  readonly deadline: string;
  readonly product: string;
  readonly note: string;
}
