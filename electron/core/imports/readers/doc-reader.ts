import { AppError } from '../../../../shared/api/app-error.ts';
import type { CellMark, SourceTable } from '../../../../shared/domain/source-table.ts';
import { columnsOfEdges, REACH } from '../../../../shared/domain/source-tables/column-edges.ts';
import { inOnePiece } from '../../../../shared/domain/source-tables/words-apart.ts';
import { normalizeText, readText } from '../../../../shared/domain/text/normalize.ts';
import { LinesAbove } from '../../../../shared/domain/source-tables/lines-above.ts';
import { DocFile } from './doc-file.ts';
import { docLists } from './doc-lists.ts';
import type { DocParagraph, DocRowEnd } from './doc-paragraph.ts';
import { oleStreams } from './ole-file.ts';
import { isInFrame } from '../../../../shared/domain/source-tables/frame.ts';
import { mostCommon } from './text-records.ts';
import { inColumns, layOnWordGrid, type WordCell, type WordRow } from './word-grid.ts';

interface DocCell {
  readonly text: string;
  readonly marks: readonly CellMark[];
}

interface DocRow {
  readonly cells: readonly DocCell[];
  readonly end: DocRowEnd;
}

/** Tables of an old Word document on their grid, merges included, each with the paragraphs standing above it on the same page. */
export function readDoc(bytes: Uint8Array): SourceTable[] {
  try {
    const file = new DocFile(oleStreams(bytes));
    const lists = docLists(file);
    return tablesOf(file.paragraphs(), ({ list, listLevel }) => (list === 0 ? '' : lists.next(String(list), listLevel)));
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('imports.damaged', {}, { cause });
  }
}

function tablesOf(paragraphs: readonly DocParagraph[], labelOf: (paragraph: DocParagraph) => string): SourceTable[] {
  const tables: SourceTable[] = [];
  const lines = new LinesAbove();
  let table = new TableInText();
  const close = (): void => {
    const { rows, linesAbove } = table.unframed();
    if (rows.length > 0) {
      for (const line of linesAbove) lines.add(line);
      tables.push({ name: `Bảng ${tables.length + 1}`, ...lines.of(), rows: layOnWordGrid(onGrid(rows)) });
      lines.clear();
    }
    table = new TableInText();
  };
  for (const paragraph of paragraphs) {
    const text = paragraph.rowEnd === null ? labelOf(paragraph) + plain(paragraph.text) : '';
    if (paragraph.nesting > 0) table.add(paragraph, text);
    else {
      close();
      lines.add(text, paragraph.marks);
      if (paragraph.mark === '\f') lines.clear();
    }
  }
  close();
  return tables;
}

/** Collects the paragraphs of one table: cells end with a mark of their own, rows with a mark that knows their edges. */
class TableInText {
  readonly rows: DocRow[] = [];
  readonly #innerRows: DocRow[] = [];
  readonly #linesAboveInner: string[] = [];
  #cells: DocCell[] = [];
  #marks: CellMark[] = [];
  #lines: string[] = [];
  #innerCells: DocCell[] = [];
  #innerMarks: CellMark[] = [];
  #innerLines: string[] = [];

  add({ nesting, mark, marks, innerCellEnd, rowEnd }: DocParagraph, text: string): void {
    this.#marks.push(...marks);
    if (nesting > 1) this.#addInner({ marks, innerCellEnd, rowEnd }, text);
    else if (rowEnd !== null) {
      this.rows.push({ cells: this.#cells, end: rowEnd });
      [this.#cells, this.#marks] = [[], []];
    } else {
      this.#lines.push(text);
      if (this.#innerRows.length === 0 && text.trim() !== '') this.#linesAboveInner.push(normalizeText(text));
      if (mark !== '\u0007') return;
      this.#cells.push({ text: joined(this.#lines), marks: inOnePiece(this.#marks) });
      [this.#lines, this.#marks] = [[], []];
    }
  }

  /** The rows; of a frame of single cells round a table of its own, those of the inner table. */
  unframed(): { readonly rows: readonly DocRow[]; readonly linesAbove: readonly string[] } {
    const framed = this.rows.every(({ cells }) => cells.length <= 1) && isInFrame(this.#innerRows.map(({ cells }) => cells.length));
    return framed ? { rows: this.#innerRows, linesAbove: this.#linesAboveInner } : { rows: this.rows, linesAbove: [] };
  }

  /** A table inside a cell gives a line for each of its rows. */
  #addInner({ marks, innerCellEnd, rowEnd }: Pick<DocParagraph, 'marks' | 'innerCellEnd' | 'rowEnd'>, text: string): void {
    this.#innerMarks.push(...marks);
    if (rowEnd !== null) {
      this.#innerRows.push({ cells: this.#innerCells, end: rowEnd });
      this.#lines.push(
        this.#innerCells
          .map((cell) => cell.text)
          .filter((cell) => cell !== '')
          .join(' '),
      );
      this.#innerCells = [];
      return;
    }
    this.#innerLines.push(text);
    if (!innerCellEnd) return;
    this.#innerCells.push({ text: joined(this.#innerLines), marks: inOnePiece(this.#innerMarks) });
    [this.#innerLines, this.#innerMarks] = [[], []];
  }
}

const joined = (lines: readonly string[]): string =>
  lines
    .map(readText)
    .filter((line) => line !== '')
    .join('\n');

/** A no-break hyphen and an optional one, as Word keeps them. */
const plain = (text: string): string => text.replaceAll('\u001e', '-').replaceAll('\u001f', '');

/** Cells know their edges, not their columns; a row that does not measure them has its cells in order. */
function onGrid(rows: readonly DocRow[]): WordRow[] {
  const laid = rows.map(
    ({ cells, end }): WordRow => ({
      before: 0,
      heading: end.heading,
      cells: cells.map((cell, index): WordCell => ({ ...cell, bold: false, columnSpan: 1, merged: end.merged[index] ?? null })),
    }),
  );
  const measured = rows.filter(({ cells, end }) => end.edges.length === cells.length + 1);
  const usual = mostCommon(measured.map(({ cells }) => cells.length));
  const known = measured.find(({ cells }) => cells.length === usual)?.end.edges ?? [];
  const edges = rows.map(({ cells, end }) =>
    end.edges.length === cells.length + 1 ? end.edges : Array.from({ length: cells.length + 1 }, (_, at) => known[at] ?? at),
  );
  return inColumns(laid, columnsOfEdges(edges, REACH.twips));
}
