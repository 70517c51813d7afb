import type { FormalDocument, TableColumn } from '../formal-document.ts';
import { compareCells, compareRest, compareText } from './compare-cells.ts';
import { cellTexts, expectedParts, headingRows } from './expected-words.ts';
import { readShownSheets } from './sheet-text.ts';

/** Stands for a formula or a number where the data has text: never equal to a word of the data. */
const NOT_TEXT = '\u0000';

/**
 * Compares the XML of a finished workbook with the data: sheet after sheet, tables cell by cell; every cell
 * must be plain text, but for figures in columns of amounts that show the very letters.
 * @throws AppError `documents.readBackDiffers` at the first word that differs.
 */
export function verifyXlsx(bytes: Uint8Array, paper: FormalDocument): void {
  // A tall row stands on several sheet rows, all but the first of them blank; the short rule is underlined blanks.
  const filled = readShownSheets(bytes)
    .flat()
    .filter((row) => row.some((cell) => cell === null || cell.text.trim() !== ''));
  const textsOf = (row: (typeof filled)[number] = [], columns: readonly TableColumn[] = []): string[] =>
    row.map((cell, at) => (cell === null || (cell.figure && columns[at]?.figures !== true) ? NOT_TEXT : cell.text));
  const parts = expectedParts(paper);
  let next = 0;
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'text') {
      compareText('xlsx', part, textsOf(filled[next]).join('\n'));
      next += 1;
      continue;
    }
    const table = { ...part.table, rows: part.table.rows.filter((row) => cellTexts(row).some((text) => text.trim() !== '')) };
    // The last table takes all that is left, so that a row too many is found beside its neighbours.
    const end = at === parts.length - 1 ? filled.length : next + headingRows(table).length + table.rows.length;
    compareCells(
      'xlsx',
      table,
      filled.slice(next, end).map((row) => textsOf(row, table.columns)),
    );
    next = end;
  }
  compareRest(
    'xlsx',
    filled
      .slice(next)
      .flatMap((row) => textsOf(row))
      .join('\n'),
  );
}
