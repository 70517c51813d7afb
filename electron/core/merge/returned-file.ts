import type { CellMark } from '../../../shared/domain/source-table.ts';

/** A returned file as it stands, before anyone decides what it is. Plain JSON: it crosses threads. */
export interface ReturnedFile {
  /** `xlsx`, `ods`, `xls`, `docx`, `doc`, `html`, `text`. */
  readonly format: string;
  readonly sheets: readonly ReturnedSheet[];
  /** When a program last saved it, as the file itself says; null where it does not. */
  readonly savedAt: string | null;
  /** Which of its words are struck out could not be read. */
  readonly looksUnread?: boolean;
}

export interface ReturnedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Lines standing above a table of a text document; empty for a sheet. */
  readonly linesAbove: readonly string[];
  readonly rows: readonly ReturnedRow[];
}

export interface ReturnedRow {
  /** 1-based, for messages. */
  readonly line: number;
  /** By hand or by a filter. */
  readonly hidden?: true;
  readonly cells: readonly ReturnedCell[];
}

/** `text` is what a person sees, NFC. */
export type ReturnedCell = CellContent & {
  /** Merged with the cell above it, where its text stands. */
  readonly covered?: true;
  /** Comments on it, words struck out in it: no part of `text`. */
  readonly marks?: readonly CellMark[];
};

/** A cell that is typed. */
export type TypedContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number; readonly percentFormat: boolean }
  | { readonly kind: 'day'; readonly text: string /** `YYYY-MM-DD` */; readonly day: string };

/** `stored` is what a formula showed when the file was last saved, null where the file does not keep it. Nobody has checked it. */
export type CellContent = TypedContent | { readonly kind: 'formula'; readonly text: string; readonly stored: TypedContent | null };

/** Spreadsheet address of a cell, "G12"; of a text document, row and column in words. */
export function cellAddress(format: string, line: number, column: number): string {
  if (!['xlsx', 'ods', 'xls'].includes(format)) return `dòng ${line}, cột ${column + 1}`;
  const letters = column < 26 ? String.fromCharCode(65 + column) : String.fromCharCode(64 + Math.floor(column / 26)) + String.fromCharCode(65 + (column % 26));
  return `${letters}${line}`;
}
