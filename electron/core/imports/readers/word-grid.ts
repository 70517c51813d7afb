import { AppError } from '../../../../shared/api/app-error.ts';
import type { CellMark, SourceCell, SourceRow } from '../../../../shared/domain/source-table.ts';
import { LIMITS } from '../../../../shared/domain/source-tables/limits.ts';
import { mendedColumns, type Edges } from '../../../../shared/domain/source-tables/column-edges.ts';
import { gridCell } from '../../../../shared/domain/source-tables/span-grid.ts';

/** A cell as Word keeps it: merged downwards, it says so in each row, and its text stands in the first. */
export interface WordCell {
  readonly text: string;
  readonly bold: boolean;
  readonly columnSpan: number;
  readonly merged: 'first' | 'further' | null;
  readonly marks?: readonly CellMark[];
}

export interface WordRow {
  readonly cells: readonly WordCell[];
  /** Grid columns left free before the first cell. */
  readonly before: number;
  /** Repeated at the top of each page. */
  readonly heading: boolean;
}

/** Rows as the file keeps them: which grid columns their cells take, and where the edges of those lie on the page. */
export interface WordLayout {
  readonly rows: readonly WordRow[];
  /** Of each row's cells, one more than it has cells; in twips, or in grid columns where the file does not measure. */
  readonly edges: readonly Edges[];
  readonly reach: number;
}

/** The rows with their cells under the headings they were meant for, however the borders were moved. */
export function withMendedBorders({ rows, edges, reach }: WordLayout): readonly WordRow[] {
  const columns = mendedColumns(edges, reach);
  return columns === null ? rows : inColumns(rows, columns);
}

/** @param columns Of the edges of each row's cells. */
export function inColumns(rows: readonly WordRow[], columns: readonly (readonly number[])[]): WordRow[] {
  return rows.map((row, at) => {
    const places = columns[at]!;
    return { ...row, before: places[0] ?? 0, cells: row.cells.map((cell, index) => ({ ...cell, columnSpan: places[index + 1]! - places[index]! })) };
  });
}

type MutableCell = { -readonly [name in keyof SourceCell]: SourceCell[name] };

export function layOnWordGrid(rows: readonly WordRow[]): SourceRow[] {
  /** For each grid column, the cell whose vertical merge reaches the row above. */
  let merges = new Map<number, MutableCell>();
  return rows.map((row, index) => {
    const cells: SourceCell[] = Array.from({ length: row.before }, () => ({ text: '' }));
    const open = new Map<number, MutableCell>();
    for (const { text, bold, columnSpan, merged, marks } of row.cells) {
      const above = merged === 'further' ? merges.get(cells.length) : undefined;
      const cell: MutableCell = above === undefined ? gridCell(text, columnSpan, 1, bold, marks) : { text: '', covered: 'above' };
      if (above !== undefined) above.rowSpan = (above.rowSpan ?? 1) + 1;
      if (merged !== null) open.set(cells.length, above ?? cell);
      cells.push(cell);
      for (let covered = 1; covered < columnSpan; covered += 1) cells.push({ text: '', covered: above === undefined ? 'left' : 'above' });
      if (cells.length > LIMITS.columns) throw new AppError('imports.tooManyCells', { what: `${cells.length} cột` });
    }
    merges = open;
    return { line: index + 1, cells, ...(row.heading ? { heading: true } : {}) };
  });
}
