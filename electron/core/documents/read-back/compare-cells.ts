import type { DocumentFormat } from '../../../../shared/api/documents.api.ts';
import { wordsOf } from '../../../../shared/domain/text/words.ts';
import type { FormalDocument, Table } from '../formal-document.ts';
import { firstDifference, refuseDifference } from './compare-words.ts';
import { cellTexts, expectedPaper, lowerCase, rowPlace } from './expected-words.ts';

/** The head's words, whatever their case: capitals are its style. */
export function compareHead(format: DocumentFormat, paper: FormalDocument, found: string): void {
  compareWords(format, 'phần đầu phụ lục', expectedPaper(paper).head, lowerCase(found));
}

/** What stands behind the table: the check line's words, or nothing. */
export function compareEnd(format: DocumentFormat, paper: FormalDocument, found: string): void {
  compareWords(format, 'dòng mã đối chiếu', expectedPaper(paper).checkLine?.words ?? [], found);
}

export function compareCount(format: DocumentFormat, what: string, expected: number, found: number): void {
  compareWords(format, what, [String(expected)], String(found));
}

/** The rows that stand at the top of each page. */
export function headingRows(table: Table): readonly (readonly string[])[] {
  return [table.columns.map((column) => column.header), ...(table.numberingRow === null ? [] : [table.numberingRow])];
}

/** Compares a table as found, heading rows first, with the data, cell by cell; empty rows and cells count. */
export function compareCells(format: DocumentFormat, table: Table, found: readonly (readonly string[])[]): void {
  const headings = headingRows(table);
  const expected = [...headings, ...table.rows.map(cellTexts)];
  for (let row = 0; row < Math.max(expected.length, found.length); row += 1) {
    const wanted = expected[row] ?? [];
    const there = found[row] ?? [];
    for (let column = 0; column < Math.max(wanted.length, there.length); column += 1) {
      const place = row < headings.length ? 'tiêu đề bảng' : rowPlace(table, row - headings.length, column);
      compareWords(format, place, wordsOf(wanted[column] ?? ''), there[column] ?? '');
    }
  }
}

function compareWords(format: DocumentFormat, place: string, expected: readonly string[], found: string): void {
  const words = wordsOf(found).map((text) => ({ text, startsLine: false, page: null }));
  refuseDifference(format, place, firstDifference(expected, words));
}
