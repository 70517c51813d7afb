import type { FormalDocument } from '../formal-document.ts';
import { compareCells, compareCount, compareEnd, compareHead, headingRows } from './compare-cells.ts';
import { readWordBody } from './word-text.ts';

/**
 * Compares the XML of a finished Word file with the data, cell by cell.
 * @throws AppError `documents.readBackDiffers` at the first word that differs.
 */
export function verifyDocx(bytes: Uint8Array, paper: FormalDocument): void {
  const { paragraphs, tables } = readWordBody(bytes);
  const expected = paper.blocks.filter((block) => block.kind === 'table');
  const end = paper.blocks.some((block) => block.kind === 'checkLine') ? -1 : paragraphs.length;
  compareHead('docx', paper, paragraphs.slice(0, end).join('\n'));
  compareEnd('docx', paper, paragraphs.slice(end).join('\n'));
  compareCount('docx', 'số bảng', expected.length, tables.length);
  for (const [at, table] of expected.entries()) {
    const rows = tables[at] ?? [];
    compareCount('docx', 'số dòng tiêu đề lặp lại', headingRows(table).length, rows.filter((row) => row.heading).length);
    compareCells('docx', table, rows.map((row) => row.cells));
  }
}
