import type { DocumentFormat } from '../../../../shared/api/documents.api.ts';
import { wordsOf } from '../../../../shared/domain/text/words.ts';
import type { Table } from '../formal-document.ts';
import { compareMeasure, firstDifference, refuseDifference } from './compare-words.ts';
import { breaksIn, cellTexts, headingRows, rowPlace, wordsLike, type ExpectedWords } from './expected-words.ts';

/** Compares one line outside the tables; `found` is empty where the file has none. */
export function compareText(format: DocumentFormat, expected: ExpectedWords, found: string): void {
  compareWords(format, expected.place, expected.words, wordsLike(expected, found));
}

/** Lines begin where the data's do; `found` has the same words. @param only and nowhere else. */
export function compareBreaks(format: DocumentFormat, place: string, wanted: readonly number[], found: string, only: boolean): void {
  const there = breaksIn(found);
  const words = wordsOf(found);
  const lost = wanted.find((at) => !there.includes(at));
  const added = only ? there.find((at) => !wanted.includes(at)) : undefined;
  const at = lost ?? added;
  if (at === undefined) return;
  const [apart, together] = [`xuống dòng trước “${words[at] ?? ''}”`, `${words[at - 1] ?? ''} ${words[at] ?? ''}`];
  const [expected, is] = lost === undefined ? [together, apart] : [apart, together];
  compareMeasure(format, place, expected, is);
}

/** What stands behind everything expected: nothing. */
export function compareRest(format: DocumentFormat, found: string): void {
  compareWords(format, 'phần cuối', [], wordsOf(found));
}

export function compareCount(format: DocumentFormat, what: string, expected: number, found: number): void {
  compareWords(format, what, [String(expected)], [String(found)]);
}

/**
 * Compares a table as found, heading rows first, with the data, cell by cell; empty rows and cells count.
 * @param headings as the format keeps them, default by column.
 */
export function compareCells(format: DocumentFormat, table: Table, found: readonly (readonly string[])[], headings = headingRows(table)): void {
  const expected = [...headings, ...table.rows.map(cellTexts)];
  for (let row = 0; row < Math.max(expected.length, found.length); row += 1) {
    const wanted = expected[row] ?? [];
    const there = found[row] ?? [];
    for (let column = 0; column < Math.max(wanted.length, there.length); column += 1) {
      const place = row < headings.length ? 'tiêu đề bảng' : rowPlace(table, row - headings.length, column);
      compareWords(format, place, wordsOf(wanted[column] ?? ''), wordsOf(there[column] ?? ''));
      // A heading is broken where it is set best.
      compareBreaks(format, place, breaksIn(wanted[column] ?? ''), there[column] ?? '', row >= headings.length);
    }
  }
}

function compareWords(format: DocumentFormat, place: string, expected: readonly string[], found: readonly string[]): void {
  refuseDifference(
    format,
    place,
    firstDifference(
      expected,
      found.map((text) => ({ text, startsLine: false, page: null })),
    ),
  );
}
