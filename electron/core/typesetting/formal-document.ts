import type { DocumentFormat } from '../../../shared/api/documents.api.ts';
import type { FontStyle } from './fonts/font-files.ts';
import type { PaperRole } from './paper-roles.ts';

/**
 * A paper as plain JSON: what stands on it and in which order. Templates write it, the PDF, DOCX and XLSX
 * renderers read it. Texts are the data's own words, NFC, `\n` between paragraphs; upper case asked for by
 * the decree is a matter of style, so `title` stays as entered here and is raised by the renderer.
 */
export interface FormalDocument {
  readonly info: DocumentInfo;
  /** Each begins on a page of its own: a letter, its annexes. */
  readonly parts: readonly PaperPart[];
}

/** Pages of one setup, numbered by themselves from 1. */
export interface PaperPart {
  readonly page: PageSetup;
  readonly blocks: readonly Block[];
  /** On the first page, above its text. */
  readonly topMark?: TopMark;
}

/** A line at the right end of the upper margin, bold. */
export interface TopMark {
  readonly text: string;
  /** Points. */
  readonly size: number;
  /** Millimetres from the upper edge. */
  readonly top: number;
}

export interface DocumentInfo {
  readonly title: string;
  readonly language: 'vi-VN';
  /** UTC instant, for the file's properties; absent, the moment of rendering. */
  readonly createdAt?: string;
}

export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Millimetres, at the displayed edges whatever the orientation. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Points; the number stands centred inside the top margin and is hidden on page 1. */
  readonly pageNumberSize: number;
  /** Millimetres from the upper edge to the number; default in the middle of the margin. */
  readonly pageNumberTop?: number;
}

export type Block = AnnexHead | Beside | Paragraph | Caption | Table | CheckLine;

/** Letters set alike. Words may go on from one run to the next. */
export interface Run {
  /** Of a footnote its number. */
  readonly text: string;
  readonly style: FontStyle;
  readonly underline?: boolean;
  /** What the footnote says whose number stands here: numbered from 1 through its part. Only paragraphs of the body have such runs. */
  readonly note?: string;
}

/** What is read on in a line, without the numbers of its footnotes. */
export const wordsOfRuns = (runs: readonly Run[]): string => runs.map(({ text, note }) => (note === undefined ? text : '')).join('');

/** The footnotes of a part, in their order. */
export const notesOf = ({ blocks }: Pick<PaperPart, 'blocks'>): { readonly number: string; readonly text: string }[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.runs.flatMap(({ text: number, note }) => (note === undefined ? [] : [{ number, text: note }])) : [],
  );

/** A paragraph over the whole width: body, heading, kind and trích yếu, addressees. */
export interface Paragraph extends ParagraphLook {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
}

export interface ParagraphLook {
  /** What it is; in Word the style of that name. */
  readonly role?: PaperRole;
  /** Points. */
  readonly size: number;
  readonly align: CellAlignment;
  /** Millimetres: the whole paragraph, and its first line beyond that. */
  readonly indent?: { readonly left: number; readonly firstLine: number };
  /** Points of air. */
  readonly above?: number;
  readonly below?: number;
  /** Millimetres of the air above it in which nothing may stand: where a signature is set by another program. */
  readonly emptyAbove?: number;
  /** Of the font's own line, or points from one base line to the next; default single. */
  readonly lines?: { readonly times: number } | { readonly exactly: number };
  /** Style raises the letters and never changes them. */
  readonly capitals?: boolean;
  /** A short line under it: its share of the longest line of text. */
  readonly rule?: number;
  /** A frame about it, as of a stamp; its text is one line. */
  readonly frame?: StampFrame;
  /** Letters and frame in the red of a stamp's ink. */
  readonly red?: true;
  /** Stands with what follows: a heading, a label over its list. */
  readonly keepWithNext?: boolean;
  /** Level from 1 in the outline of the file. */
  readonly outline?: number;
}

/** Millimetres, between the middles of its lines; the text stands in its middle. */
export interface StampFrame {
  /** Absent: as wide as its text and a little air. */
  readonly width?: number;
  readonly height: number;
  /** Of a double frame: to the line inside. */
  readonly gap?: number;
}

/**
 * Texts beside each other, row by row: issuer and national name, signature and nơi nhận. It is never torn, and with
 * `keepWithAbove` stands on a page with the end of the paragraph above.
 */
export interface Beside {
  readonly kind: 'beside';
  /** What it is, in the clerk's words: where a difference is found. */
  readonly name: string;
  /** Millimetres, both together the text width. */
  readonly widths: readonly [left: number, right: number];
  readonly rows: readonly { readonly left: readonly BesideLine[]; readonly right: readonly BesideLine[] }[];
  readonly keepWithAbove?: boolean;
  /** Points. */
  readonly above?: number;
  readonly below?: number;
}

export type BesideLine = Omit<Paragraph, 'kind' | 'keepWithNext' | 'outline'>;

/** A line of text outside the tables: bold, the heading of the table that follows it; else a remark. */
export interface Caption {
  readonly kind: 'caption';
  readonly text: string;
  readonly style: 'bold' | 'regular' | 'italic';
  /** Points. */
  readonly size: number;
}

/** "Mã đối chiếu: 3f2a…" in small type at the end of the paper. */
export interface CheckLine {
  readonly kind: 'checkLine';
  readonly text: string;
  /** Points; no other text of the paper is as small. */
  readonly size: number;
}

export interface AnnexHead {
  readonly kind: 'annexHead';
  /** "Phụ lục" or "Phụ lục II". */
  readonly label: string;
  readonly title: string;
  /** "(Kèm theo …)"; null leaves the line out. */
  readonly reference: string | null;
  /** Points. */
  readonly sizes: { readonly label: number; readonly title: number; readonly reference: number };
}

export interface Table {
  readonly kind: 'table';
  /** Of the worksheet it stands on, up to 31 letters; default "Phụ lục". */
  readonly name?: string;
  /** Its rows are tasks of a plan: they are compared with the store. */
  readonly ofTasks?: true;
  /** Points. */
  readonly fontSize: number;
  /** Their widths add up to the text width of the page. */
  readonly columns: readonly TableColumn[];
  /** Last heading row, "(1)" … in italics; null for none. */
  readonly numberingRow: readonly string[] | null;
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly header: string;
  /** Stands over this heading and those of the neighbours that name the same. */
  readonly group?: string;
  /** Millimetres, borders included. */
  readonly width: number;
  readonly align: CellAlignment;
  /** It is for amounts: a workbook keeps them as numbers, where every text of the column reads as one. */
  readonly figures?: boolean;
}

export type CellAlignment = 'left' | 'center' | 'justify';

/** `section` carries a number and a title across the other columns; `cells` one text per column. */
export type TableRow =
  | { readonly kind: 'section'; readonly number: string; readonly title: string }
  | { readonly kind: 'cells'; readonly cells: readonly string[] };

/** A table's heading never stands without it. */
export const isHeading = (block: Block | undefined): boolean => block?.kind === 'caption' && block.style === 'bold';

export interface RenderedDocument {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Null where only the reading program knows (Word, Excel). */
  readonly pages: number | null;
  /** Task rows of the tables, section rows not counted. */
  readonly rows: number;
}

/**
 * Tasks as the store keeps them, read past whatever makes a paper of them: for each table of a print in which they stand, in order, the
 * words of some of its columns, row by row.
 */
export interface StoredTable {
  /** In the clerk's words: the plan's title. */
  readonly name: string;
  /** It stands in so many tables of the print, one behind the other; default one. */
  readonly tables?: number;
  readonly columns: readonly { readonly heading: string; readonly group: string | undefined; readonly texts: readonly string[] }[];
}

/** Turns a document into a finished, verified file, away from the caller's thread or not. */
export interface DocumentRenderer {
  /** A paper will be asked for soon: what prints it is started meanwhile. */
  prepare(): void;
  /** @param stored What the tables of the finished file are compared with, beside the document itself. */
  render(document: FormalDocument, format: DocumentFormat, signal?: AbortSignal, stored?: readonly StoredTable[]): Promise<RenderedDocument>;
  close(): Promise<void>;
}

export const blocksOf = ({ parts }: FormalDocument): Block[] => parts.flatMap(({ blocks }) => blocks);

/** Several papers as one file, each on pages of its own; the first names it. */
export const inOne = (papers: readonly FormalDocument[]): FormalDocument => ({
  info: papers[0]?.info ?? { title: '', language: 'vi-VN' },
  parts: papers.flatMap(({ parts }) => parts),
});

export function countRows(document: FormalDocument): number {
  return blocksOf(document).reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.filter((row) => row.kind === 'cells').length : 0), 0);
}

/**
 * Upper case as the decree's style asks, in Vietnamese. Text already in capitals comes back as it is;
 * the words stay equal but for case.
 */
export function upperCaseStyle(text: string): string {
  return text.toLocaleUpperCase('vi');
}
