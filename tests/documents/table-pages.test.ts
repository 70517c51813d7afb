import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealRows, linesOf, type SetRow, type TableMeasure } from '../../electron/core/typesetting/pdf/table-pages.ts';

const measure: TableMeasure = { lineHeight: 10, frame: 5, firstPageHeight: 120, pageHeight: 200 };
const row = (at: number, lines: readonly number[], keepWithNext = false): SetRow<string> => ({
  row: at,
  keepWithNext,
  cells: lines.map((count, cell) => Array.from({ length: count }, (_, line) => `${at}.${cell}.${line}`)),
});
const heightOf = (rows: readonly SetRow<string>[]) => rows.reduce((sum, one) => sum + linesOf(one) * measure.lineHeight + measure.frame, 0);

const anyRows = fc
  .array(fc.tuple(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }), fc.boolean()), { maxLength: 25 })
  .map((specs) => specs.map(([lines, section], at) => (section ? row(at, [1], true) : row(at, lines))));

describe('dealing rows to pages', () => {
  it('loses no line, keeps their order and overfills no page', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const pages = dealRows(rows, measure);
        for (const [at, page] of pages.entries()) expect(heightOf(page)).toBeLessThanOrEqual(at === 0 ? measure.firstPageHeight : measure.pageHeight);
        for (const whole of rows) {
          const pieces = pages.flat().filter((piece) => piece.row === whole.row);
          for (const [cell, lines] of whole.cells.entries()) expect(pieces.flatMap((piece) => piece.cells[cell] ?? [])).toEqual(lines);
        }
        expect(pages.flat().map((piece) => piece.row)).toEqual(
          pages
            .flat()
            .map((piece) => piece.row)
            .toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('does not split a row that fits a page, unless it comes first or would leave more than a third of the page white', () => {
    const pages = dealRows([row(0, [5]), row(1, [15])], measure);
    expect(pages.map((page) => page.map((piece) => piece.row))).toEqual([[0], [1]]);
    const white = dealRows([row(0, [4]), row(1, [15])], measure);
    expect(white.map((page) => page.map(linesOf))).toEqual([[4, 7], [8]]);
    const first = dealRows([row(0, [15])], measure);
    expect(first.map((page) => page.map(linesOf))).toEqual([[11], [4]]);
  });

  it('continues a row taller than a page and leaves no single line behind', () => {
    const pages = dealRows([row(0, [2]), row(1, [28, 1])], measure);
    expect(pages.map((page) => page.map(linesOf))).toEqual([[2, 9], [19]]);
    const widow = dealRows([row(0, [2]), row(1, [29])], measure);
    expect(
      widow
        .flat()
        .slice(1)
        .every((piece) => linesOf(piece) >= 2),
    ).toBe(true);
  });

  it('keeps a chain of section rows together with the first row under them', () => {
    const chain = [row(1, [1], true), row(2, [1], true), row(3, [1], true), row(4, [3])];
    const pages = dealRows([row(0, [6]), ...chain], measure);
    expect(pages.map((page) => page.map((piece) => piece.row))).toEqual([[0], [1, 2, 3, 4]]);
    // Room for the headings alone is none.
    const tight = dealRows([row(0, [2]), ...chain.slice(0, 3), row(4, [5])], measure);
    expect(tight.map((page) => page.map((piece) => piece.row))).toEqual([[0], [1, 2, 3, 4]]);
  });

  it('leaves a section where its first row may begin, and takes it along where not', () => {
    const split = dealRows([row(0, [2]), row(1, [1], true), row(2, [15])], measure);
    expect(split.map((page) => page.map((piece) => `${piece.row}:${linesOf(piece)}`))).toEqual([['0:2', '1:1', '2:7'], ['2:8']]);
    const whole = dealRows([row(0, [4]), row(1, [1], true), row(2, [15])], measure);
    expect(whole.map((page) => page.map((piece) => `${piece.row}:${linesOf(piece)}`))).toEqual([['0:4'], ['1:1', '2:15']]);
  });

  it('never ends a page with a section row', () => {
    const pages = dealRows([row(0, [8]), row(1, [1], true), row(2, [6])], measure);
    expect(pages.map((page) => page.map((piece) => piece.row))).toEqual([[0], [1, 2]]);
  });
});
