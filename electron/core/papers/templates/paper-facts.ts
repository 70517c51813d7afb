import type { RowsField, TextField } from '../../../../shared/domain/papers/template-fields.ts';
import type { Block } from '../../typesetting/formal-document.ts';

/** All that a paper has for the fields of templates: plain JSON, kept with an issued paper as it was. */
export interface PaperFacts {
  readonly texts: Readonly<Record<TextField, string>>;
  readonly rows: Readonly<Record<RowsField, readonly FactRow[]>>;
  /** Paragraphs and tables of the body. */
  readonly body: readonly Block[];
  /** How many annexes follow the paper. */
  readonly annexes: number;
}

export type FactRow = Readonly<Record<string, string>>;
