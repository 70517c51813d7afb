import { AppError } from '../../../../shared/api/app-error.ts';
import type { SourceCell, SourceRow } from '../../../../shared/domain/source-table.ts';
import { LIMITS } from './limits.ts';
import { gridCell } from './span-grid.ts';

/** A cell as Word keeps it: merged downwards, it says so in each row, and its text stands in the first. */
export interface WordCell {
  readonly text: string;
  readonly bold: boolean;
  readonly columnSpan: number;
  readonly merged: 'first' | 'further' | null;
}

export interface WordRow {
  readonly cells: readonly WordCell[];
  /** Grid columns left free before the first cell. */
  readonly before: number;
  /** Repeated at the top of each page. */
  readonly heading: boolean;
}

type MutableCell = { -readonly [name in keyof SourceCell]: SourceCell[name] };

export function layOnWordGrid(rows: readonly WordRow[]): SourceRow[] {
  /** For each grid column, the cell whose vertical merge reaches the row above. */
  let merges = new Map<number, MutableCell>();
  return rows.map((row, index) => {
    const cells: SourceCell[] = Array.from({ length: row.before }, () => ({ text: '' }));
    const open = new Map<number, MutableCell>();
    for (const { text, bold, columnSpan, merged } of row.cells) {
      const above = merged === 'further' ? merges.get(cells.length) : undefined;
      const cell: MutableCell = above === undefined ? gridCell(text, columnSpan, 1, bold) : { text: '', covered: 'above' };
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
