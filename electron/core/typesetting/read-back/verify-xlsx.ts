import type { FormalDocument, PageSetup, Table, TableColumn } from '../formal-document.ts';
import { compareBreaks, compareCells, compareCount, compareRest, compareText } from './compare-cells.ts';
import { compareMeasure } from './compare-words.ts';
import { cellTexts, expectedParts, headingRows, points, rowKinds, rowPlace } from './expected-words.ts';
import { eachMargin, marginsInWords, paperInWords, paperOf } from './page-measures.ts';
import { foundTable, type FoundTable } from './stored-tables.ts';
import { readShownSheets, type ShownCell, type ShownSheet } from './sheet-text.ts';

/** Stands for a formula or a number where the data has text: never equal to a word of the data. */
const NOT_TEXT = '\u0000';
const MM_PER_INCH = 25.4;

type Row = readonly (ShownCell | null)[];

/**
 * Compares a finished workbook with the data: sheet after sheet, tables cell by cell; every cell must be plain text, but for figures in
 * columns of amounts that show the very letters; lines are broken where the data's are, sections set as sections. Pages, margins and
 * sizes of letters must be those asked for.
 * @throws AppError `documents.readBackDiffers` at the first word or measure that differs.
 * @returns Its tables as they were read.
 */
export function verifyXlsx(bytes: Uint8Array, paper: FormalDocument): FoundTable[] {
  const tables: FoundTable[] = [];
  const sheets = readShownSheets(bytes);
  // A tall row stands on several sheet rows, all but the first of them blank; the short rule is underlined blanks.
  const filled = sheets.flatMap(({ rows }) => rows).filter((row) => row.some((cell) => cell === null || cell.text.trim() !== ''));
  const parts = expectedParts(paper);
  let next = 0;
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'text') {
      const row = filled[next] ?? [];
      const text = textsOf(row).join('\n').trimEnd();
      compareText('xlsx', part, text);
      compareBreaks('xlsx', part.place, part.breaks, text, false);
      compareSizes(part.place, part.size, row);
      next += 1;
      continue;
    }
    const table = { ...part.table, rows: part.table.rows.filter((row) => cellTexts(row).some((text) => text.trim() !== '')) };
    // The last table takes all that is left, so that a row too many is found beside its neighbours.
    const end = at === parts.length - 1 ? filled.length : next + headingRows(table).length + table.rows.length;
    const rows = filled.slice(next, end);
    verifyTable(table, rows);
    tables.push(
      foundTable(
        table,
        rows.map((row) => textsOf(row, table.columns)),
      ),
    );
    next = end;
  }
  const rest = filled.slice(next).flatMap((row) => textsOf(row));
  compareRest('xlsx', rest.join('\n'));
  verifyPages(paper, sheets);
  return tables;
}

const textsOf = (row: Row, columns: readonly TableColumn[] = []): string[] =>
  row.map((cell, at) => (cell === null || (cell.figure && columns[at]?.figures !== true) ? NOT_TEXT : cell.text));

function verifyTable(table: Table, rows: readonly Row[]): void {
  compareCells(
    'xlsx',
    table,
    rows.map((row) => textsOf(row, table.columns)),
  );
  const headings = headingRows(table).length;
  for (const [at, cells] of rows.entries()) {
    const row = table.rows[at - headings];
    const place = row === undefined ? 'tiêu đề bảng' : rowPlace(table, at - headings, 0);
    compareSizes(place, table.fontSize, cells);
    const filled = cells.filter((cell) => cell !== null && cell.text.trim() !== '');
    if (row !== undefined && filled.some((cell) => cell?.bold !== (row.kind === 'section'))) compareMeasure('xlsx', place, ...rowKinds(row.kind));
  }
}

function compareSizes(place: string, size: number, row: Row): void {
  for (const cell of row) if (cell !== null && cell.text.trim() !== '') compareMeasure('xlsx', `${place}, cỡ chữ`, points(size), points(cell.size));
}

/** Each table of a part stands on a sheet of its own, and a part without any on one. */
function verifyPages({ parts }: FormalDocument, sheets: readonly ShownSheet[]): void {
  const setups = parts.flatMap(({ page, blocks }) => Array.from({ length: Math.max(1, blocks.filter(({ kind }) => kind === 'table').length) }, () => page));
  compareCount('xlsx', 'số trang tính', setups.length, sheets.length);
  for (const [at, setup] of setups.entries()) if (sheets[at] !== undefined) verifyPage(setup, sheets[at]);
}

/** Of paper as Excel counts it. */
const A4 = '9';

function verifyPage(setup: PageSetup, { landscape, paper, margins }: ShownSheet): void {
  const { width, height } = paperOf(setup);
  const there = paperOf({ orientation: landscape ? 'landscape' : 'portrait' });
  compareMeasure('xlsx', 'khổ giấy', paperInWords(width, height), paper === A4 ? paperInWords(there.width, there.height) : `khổ số ${paper}`);
  compareMeasure('xlsx', 'lề trang', marginsInWords(setup.margins), marginsInWords(eachMargin((side) => margins[side] * MM_PER_INCH)));
}
