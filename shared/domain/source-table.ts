/**
 * A table as it stands in a source file, before anyone decides what its columns mean.
 * Readers (Word, Excel, CSV, HTML …) produce it; `plan-table` understands it. Plain JSON.
 */
export interface SourceTable {
  /** Where it was found, for the chooser: "Bảng 2", "Trang tính Ke hoach". */
  readonly name: string;
  /** Paragraphs standing directly above the table (or above its header inside a sheet), one per line, verbatim NFC. */
  readonly linesAbove: readonly string[];
  /** Words of those lines that are struck out, hidden or under tracked changes. */
  readonly marksAbove?: readonly CellMark[];
  readonly rows: readonly SourceRow[];
  /** The file does not let itself be asked which words are struck out or raised; absent where it does. */
  readonly looksUnread?: boolean;
  /** 0-based grid positions of columns that a spreadsheet hides. */
  readonly hiddenColumns?: readonly number[];
  /** The further tables of the file whose rows were added to this one; see `whole-tables`. */
  readonly parts?: readonly TablePart[];
}

/** A table of the file that goes on where another ended. */
export interface TablePart {
  readonly name: string;
  /** Its first words. */
  readonly begins: string;
  /** `page`: nothing stood between · `numbers`: its running numbers go on · `heading`: it has the same headings under a heading of its own. */
  readonly because: 'page' | 'numbers' | 'heading';
  /** Lines that stood above it and became no heading of a section. */
  readonly linesAbove: readonly string[];
}

export interface SourceRow {
  /** 1-based row number in the source table or sheet, for messages. */
  readonly line: number;
  readonly cells: readonly SourceCell[];
  /** True when the source marks the row as a repeated heading. */
  readonly heading?: boolean;
  /** True when a spreadsheet hides the row, by hand or by a filter. */
  readonly hidden?: boolean;
  /** True for a line that stood above one of several tables read as one: it heads the rows below it. */
  readonly headsPart?: boolean;
}

/**
 * One grid cell. Merged cells occupy every grid position they cover: the first (top-left) position carries the text and the
 * spans; every other covered position is `{ text: '', covered: 'left' | 'above' }`.
 */
export interface SourceCell {
  /** Verbatim text: NFC, `\n` between paragraphs and line breaks, list bullets kept as typed. */
  readonly text: string;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly covered?: 'left' | 'above';
  readonly bold?: boolean;
  /** What stands at the cell without being its text, or is text of a doubtful kind. */
  readonly marks?: readonly CellMark[];
}

/**
 * `struck`: words crossed out by a stroke · `deleted`, `inserted`: taken away and brought by tracked changes that nobody has accepted
 * yet · `hidden`: words that the file does not show · `comment`: a remark in the margin or on the cell · `note`: a footnote or endnote ·
 * `error`: `#N/A` · `formula`: a formula whose value the file does not hold · `raised`: a raised figure that may be the mark of a note ·
 * `rejoined`: words of delimited text that were put together again where a delimiter had cut them · `uneven`: the line has other than as
 * many cells as the table has columns, so that words of it may stand in a wrong one; the text tells both.
 */
export interface CellMark {
  readonly kind: 'struck' | 'deleted' | 'inserted' | 'hidden' | 'comment' | 'note' | 'error' | 'formula' | 'raised' | 'rejoined' | 'uneven';
  readonly text: string;
}

/** Does the mark only say something of words that are part of the cell's text? */
export const isOfTheText = ({ kind }: CellMark): boolean => OF_THE_TEXT.has(kind);

const OF_THE_TEXT: ReadonlySet<CellMark['kind']> = new Set(['inserted', 'raised', 'rejoined', 'uneven']);
