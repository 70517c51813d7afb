import type { FormalDocument } from '../formal-document.ts';
import { compareCells, compareEnd, compareHead } from './compare-cells.ts';
import { cellTexts } from './expected-words.ts';
import { readSheet } from './sheet-text.ts';

/** Stands for a formula or a number where the data has text: never equal to a word of the data. */
const NOT_TEXT = '\u0000';

/**
 * Compares the XML of a finished workbook with the data, cell by cell; every cell must be plain text.
 * @throws AppError `documents.readBackDiffers` at the first word that differs.
 */
export function verifyXlsx(bytes: Uint8Array, paper: FormalDocument): void {
  const rows = readSheet(bytes).map((row) => row.map((text) => text ?? NOT_TEXT));
  const blank = rows.findIndex((row) => row.every((text) => text === ''));
  compareHead('xlsx', paper, rows.slice(0, blank).flat().join('\n'));
  const table = paper.blocks.find((block) => block.kind === 'table');
  // A tall row stands on several sheet rows, all but the first of them blank.
  const filled = rows.slice(blank + 1).filter((row) => row.some((text) => text !== ''));
  const end = paper.blocks.some((block) => block.kind === 'checkLine') ? -1 : filled.length;
  compareEnd('xlsx', paper, filled.slice(end).flat().join('\n'));
  if (table !== undefined) compareCells('xlsx', { ...table, rows: table.rows.filter((row) => cellTexts(row).some((text) => text !== '')) }, filled.slice(0, end));
}
