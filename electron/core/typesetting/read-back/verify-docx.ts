import type { FormalDocument, Table } from '../formal-document.ts';
import { compareCells, compareCount, compareRest, compareText } from './compare-cells.ts';
import { expectedParts, headingRows } from './expected-words.ts';
import { headRows, headTexts } from '../table-head.ts';
import { readWordBody, type WordPart } from './word-text.ts';

/**
 * Compares the XML of a finished Word file with the data: lines and tables in their order, tables cell by cell.
 * @throws AppError `documents.readBackDiffers` at the first word that differs.
 */
export function verifyDocx(bytes: Uint8Array, paper: FormalDocument): void {
  const found = readWordBody(bytes).filter(saysSomething);
  const expected = expectedParts(paper);
  for (const [at, part] of expected.entries()) {
    // Texts beside each other stand in a table without lines: they are read row by row, cell by cell.
    if (part.kind === 'text' && found[at]?.kind === 'table') found.splice(at, 1, ...linesBeside(found[at]));
    const there = found[at];
    if (part.kind === 'text') {
      compareText('docx', part, there?.kind === 'paragraph' ? there.text : '');
      continue;
    }
    const rows = there?.kind === 'table' ? there.rows : [];
    compareCount('docx', 'số dòng tiêu đề lặp lại', headingRows(part.table).length, rows.filter((row) => row.heading).length);
    compareCells(
      'docx',
      part.table,
      rows.map((row) => row.cells),
      wordHeadings(part.table),
    );
  }
  for (const part of found.slice(expected.length))
    compareRest('docx', part.kind === 'paragraph' ? part.text : part.rows.flatMap((row) => row.cells).join('\n'));
  compareCount('docx', 'số đoạn và bảng', expected.length, found.length);
}

const saysSomething = (part: WordPart): boolean => part.kind === 'table' || part.text.trim() !== '';

function linesBeside({ rows }: Extract<WordPart, { kind: 'table' }>): WordPart[] {
  const lines = rows.flatMap(({ paragraphs }) => paragraphs.flat());
  return lines.map((text): WordPart => ({ kind: 'paragraph', text })).filter(saysSomething);
}

/** Word keeps a cell merged across as one, and one merged downwards as a cell in each row, blank but for the first. */
function wordHeadings(table: Table): string[][] {
  return headRows(table).map((row) => (row.some(({ to, from }) => to > from) ? row.map(({ text }) => text) : headTexts(table, row)));
}
