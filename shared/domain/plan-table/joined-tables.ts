import type { SourceRow, SourceTable } from '../source-table.ts';
import { isPageMark } from './furniture-rows.ts';
import { columnCount, rowTexts } from './table-grid.ts';
import { foldText } from '../text/fold.ts';
import { proposeColumns } from './columns.ts';

export interface JoinedTable {
  readonly rows: readonly SourceRow[];
  /** Tables of the same shape further down, with the same header or none, that were left apart because text stands between. */
  readonly leftApart: number;
}

/** A table broken by a page comes as several: the following ones of equal width with at most a page number in between belong to it. */
export function joinTables(tables: readonly SourceTable[], start: number): JoinedTable {
  const first = tables[start]!;
  const width = columnCount(first);
  const rows = [...first.rows];
  let next = start + 1;
  while (next < tables.length && continues(tables[next]!, width)) {
    for (const row of tables[next]!.rows) rows.push(row);
    next += 1;
  }
  const key = headerKey(first);
  const leftApart = key === '' ? 0 : tables.slice(next).filter((table) => columnCount(table) === width && ['', key].includes(headerKey(table))).length;
  return { rows, leftApart };
}

function continues(table: SourceTable, width: number): boolean {
  return table.linesAbove.every(isPageMark) && columnCount(table) === width && !table.name.startsWith('Trang tính');
}

function headerKey(table: SourceTable): string {
  return proposeColumns(table).headerRows.map((row) => rowKey(table.rows[row]!, columnCount(table))).join('|');
}

/** Rows with equal keys print the same words in the same columns. */
export function rowKey(row: SourceRow, width: number): string {
  return foldText(rowTexts(row, width).join('¦'));
}
