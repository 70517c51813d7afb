import type { SourceRow, SourceTable } from '../source-table.ts';
import { proposeColumns } from './columns.ts';
import { opensRemark } from './furniture-rows.ts';
import { namesManyFields } from './header-rows.ts';
import { headingsAbove } from './part-headings.ts';
import { cellText, columnCount, rowKey } from './table-grid.ts';

/** Parts the name of the sheet from the row where a further table on it begins. */
export const STACKED = ', từ dòng ';

/**
 * The tables that stand below one another on one grid, as sheets hold them: each row of headings further down opens another.
 * The same headings again are the head repeated on the next page, unless both stand under a numbered heading of their own.
 */
export function separateTables(table: SourceTable): SourceTable[] {
  const { headerRows, firstRow, titleLines } = proposeColumns(table);
  if (headerRows.length === 0) return [table];
  const { rows } = table;
  const width = columnCount(table);
  let heads = new Set(headerRows.map((row) => rowKey(rows[row]!, width)));
  let numbered = headingsAbove(titleLines).numbered;
  const starts = [0];
  for (let at = firstRow; at < rows.length - 1; at += 1) {
    const row = rows[at]!;
    if (startsWithDigit(row) || !namesManyFields(row, width)) continue;
    const start = titleStart(rows, at, firstRow);
    const above = headingsAbove(rows.slice(start, at).map(textOf));
    if (heads.has(rowKey(row, width)) && !(numbered && above.numbered)) continue;
    starts.push(start);
    heads = new Set([rowKey(row, width)]);
    numbered = above.numbered;
  }
  if (starts.length === 1) return [table];
  return starts.map((start, place): SourceTable => {
    const own = rows.slice(start, starts[place + 1]);
    if (place === 0) return { ...table, rows: own };
    return { ...table, name: `${table.name}${STACKED}${own[0]!.line}`, linesAbove: [], marksAbove: [], rows: own };
  });
}

const textOf = ({ cells }: SourceRow): string =>
  cells
    .map(cellText)
    .filter((text) => text !== '')
    .join(' ');

/** Most rows begin with their number, and are no headings. */
const startsWithDigit = ({ cells }: SourceRow): boolean => /^\s*\d/.test(cells.find(({ text }) => text !== '')?.text ?? '0');

/** The first of the lines that stand directly above a head, an empty row at the most between. */
function titleStart(rows: readonly SourceRow[], head: number, firstRow: number): number {
  let start = head;
  for (let at = head - 1; at >= firstRow; at -= 1) {
    const filled = rows[at]!.cells.filter((cell) => cellText(cell) !== '').length;
    if (filled > 1 || (filled === 0 && start < head) || opensRemark(textOf(rows[at]!))) break;
    if (filled === 1) start = at;
  }
  return start;
}
