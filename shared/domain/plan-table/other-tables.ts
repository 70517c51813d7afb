import type { SourceTable } from '../source-table.ts';
import { proposeColumns } from './columns.ts';
import { isLetterheadTable, whyNoPlan } from './plan-likeness.ts';
import { columnCount } from './table-grid.ts';

/** Signatures below a plan stand in two columns. */
const NARROWEST = 3;

/** The tables of the file that are not read with the chosen one: those with headings of their own, and what below it may be a part of it. */
export function otherTables(tables: readonly SourceTable[], chosen: number): SourceTable[] {
  const table = tables[chosen]!;
  const hasHeader = proposeColumns(table).headerRows.length > 0;
  const width = columnCount(table);
  return tables.filter((other, at) => {
    if (at === chosen || isLetterheadTable(other)) return false;
    if (proposeColumns(other).headerRows.length > 0) return whyNoPlan(other) !== 'headings-only';
    const nothingAbove = other.linesAbove.length === 0 && columnCount(other) >= NARROWEST;
    return hasHeader && at > chosen && (columnCount(other) === width || nothingAbove);
  });
}
