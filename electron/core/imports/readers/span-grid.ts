import { AppError } from '../../../../shared/api/app-error.ts';
import type { SourceCell, SourceRow } from '../../../../shared/domain/source-table.ts';
import { LIMITS } from './limits.ts';

/** A cell as HTML gives it: spans, no positions. */
export interface SpannedCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly bold: boolean;
}

export interface SpannedRow {
  readonly cells: readonly SpannedCell[];
  readonly heading: boolean;
  readonly hidden: boolean;
}

/** Lays cells with spans onto the grid; covered positions say where their text stands. */
export function layOnGrid(rows: readonly SpannedRow[]): SourceRow[] {
  const grid: (SourceCell | undefined)[][] = rows.map(() => []);
  for (const [rowIndex, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[rowIndex]![column] !== undefined) column += 1;
      if (column > LIMITS.columns) throw new AppError('imports.tooManyCells', { what: `${column} cột` });
      const width = Math.min(cell.columnSpan, LIMITS.columns + 1 - column);
      const height = Math.min(cell.rowSpan, rows.length - rowIndex);
      coverGrid(grid, { top: rowIndex, left: column, width, height }, gridCell(cell.text, width, height, cell.bold));
      column += width;
    }
  }
  return rows.map(({ heading, hidden }, index) => ({
    line: index + 1,
    cells: Array.from(grid[index]!, (cell) => cell ?? { text: '' }),
    ...(heading ? { heading } : {}),
    ...(hidden ? { hidden } : {}),
  }));
}

export interface Block {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Writes a cell at the top left of a block and marks the rest of the block as covered. */
export function coverGrid(grid: (SourceCell | undefined)[][], { top, left, width, height }: Block, cell: SourceCell): void {
  for (let row = top; row < top + height; row += 1) {
    for (let column = left; column < left + width; column += 1) {
      const corner = row === top && column === left;
      grid[row]![column] = corner ? cell : { text: '', covered: column > left ? 'left' : 'above' };
    }
  }
}

export function gridCell(text: string, columnSpan: number, rowSpan: number, bold: boolean): SourceCell {
  return { text, ...(columnSpan > 1 ? { columnSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}), ...(bold && text !== '' ? { bold } : {}) };
}
