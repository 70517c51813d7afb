import type { SheetRows } from './sheet-rows.ts';

/** Of a page: rows come out a little higher on one machine than on another, and a page that was thought full must not run over. */
const FILLED = 0.97;

/**
 * The rows after which a page ends: Excel knows no row that is kept with the next, so where there are such rows every page is told
 * where to end; where there are none, Excel fills its pages itself.
 * @param height Points of a page between its margins.
 * @param repeated Rows that Excel prints at the top of each page after their own.
 */
export function pageBreaks({ rows, rowDefs, kept }: SheetRows, height: number, repeated: { readonly first: number; readonly last: number } | null): number[] {
  if (kept.size === 0) return [];
  const heightOf = (row: number): number => rowDefs.get(row)?.height ?? 0;
  const between = (first: number, last: number): number => Array.from({ length: last - first + 1 }, (_, at) => heightOf(first + at)).reduce((a, b) => a + b, 0);
  const head = repeated === null ? 0 : between(repeated.first, repeated.last);
  const breaks: number[] = [];
  let used = 0;
  let first = true;
  for (let row = 0; row < rows.length; row += 1) {
    let last = row;
    while (kept.has(last) && last < rows.length - 1) last += 1;
    if (!first && used + between(row, last) > height * FILLED) {
      breaks.push(row - 1);
      used = repeated !== null && row > repeated.last ? head : 0;
    }
    used += heightOf(row);
    first = false;
  }
  return breaks;
}
