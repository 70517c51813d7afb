import type { SourceRow, SourceTable } from '../source-table.ts';
import { isPageMark } from './furniture-rows.ts';
import { columnCount, rowTexts } from './table-grid.ts';
import { foldText } from '../text/fold.ts';
import { proposeColumns } from './columns.ts';

export interface JoinedTable {
  readonly rows: readonly SourceRow[];
  /** Tables further down with the same headings, or with none, that were left apart: text stands between, or their grid is another. */
  readonly leftApart: number;
}

/** Signatures below a plan stand in two columns. */
const NARROWEST = 3;

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
  const alike = (table: SourceTable): boolean => {
    const other = headerKey(table);
    return other === key || (other === '' && (columnCount(table) === width || (nothingBefore(table) && columnCount(table) >= NARROWEST)));
  };
  const leftApart = key === '' ? 0 : tables.slice(next).filter(alike).length;
  return { rows, leftApart };
}

const nothingBefore = (table: SourceTable): boolean => table.linesAbove.every(isPageMark);

function continues(table: SourceTable, width: number): boolean {
  return nothingBefore(table) && columnCount(table) === width && !table.name.startsWith('Trang tính');
}

/** The headings in their order, whatever grid they stand on: a converted paper has another one on each page. */
function headerKey(table: SourceTable): string {
  const { headerRows, columns } = proposeColumns(table);
  return headerRows.length === 0 ? '' : [...new Set(columns.map(({ header }) => foldText(header)).filter((header) => header !== ''))].join('¦');
}

/** Rows with equal keys print the same words in the same columns. */
export function rowKey(row: SourceRow, width: number): string {
  return foldText(rowTexts(row, width).join('¦'));
}
