import { AppError } from '../../api/app-error.ts';
import type { CellMark, SourceCell, SourceRow } from '../source-table.ts';
import { mendedColumns, REACH } from './column-edges.ts';
import { LIMITS } from './limits.ts';

/** A cell as HTML gives it: spans, no positions. */
export interface SpannedCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly bold: boolean;
  readonly marks?: readonly CellMark[];
}

export interface SpannedRow {
  readonly cells: readonly SpannedCell[];
  readonly heading: boolean;
  readonly hidden: boolean;
}

/**
 * Lays cells with spans onto the grid; covered positions say where their text stands. Cells whose borders a hand has moved stand
 * under the heading that they were meant for.
 * @param measures How wide the grid's columns are, in pixels, where the source says so.
 */
export function layOnGrid(rows: readonly SpannedRow[], measures: readonly number[] = []): SourceRow[] {
  const placed = placesOf(rows);
  const measured = measures.length > 0;
  const positions = measured ? edgePositions(measures) : null;
  const columns = mendedColumns(
    placed.map(({ edges }) => (positions === null ? edges : edges.map((edge) => positions[edge] ?? positions.at(-1)! + edge))),
    measured ? REACH.pixels : REACH.gridColumns,
  );
  const grid: (SourceCell | undefined)[][] = rows.map(() => []);
  const lay = (wanted: (block: Block) => boolean): void => {
    for (const [top, { cells, edges }] of placed.entries()) {
      const at = (edge: number): number => columns?.[top]?.[edges.indexOf(edge)] ?? edge;
      for (const { cell, left, width, height } of cells) {
        const block = { top, left: at(left), width: Math.max(1, at(left + width) - at(left)), height };
        if (wanted(block)) coverGrid(grid, block, gridCell(cell.text, block.width, height, cell.bold, cell.marks));
      }
    }
  };
  lay(() => true);
  // A cell that another reaches over after the borders were mended still stands in its own place.
  if (columns !== null) lay(({ height }) => height === 1);
  return rows.map(({ heading, hidden }, index) => ({
    line: index + 1,
    cells: Array.from(grid[index]!, (cell) => cell ?? { text: '' }),
    ...(heading ? { heading } : {}),
    ...(hidden ? { hidden } : {}),
  }));
}

interface PlacedRow {
  /** Its own cells, not those that reach down from above. */
  readonly cells: { readonly cell: SpannedCell; readonly left: number; readonly width: number; readonly height: number }[];
  /** Of all cells in the row, in columns of the source's grid. */
  readonly edges: number[];
}

function placesOf(rows: readonly SpannedRow[]): PlacedRow[] {
  /** For each grid column, the cell that reaches down there: the row it ends before, and the edges it has. */
  let above: { readonly left: number; readonly right: number; readonly until: number }[] = [];
  /** Most rows have the edges of the row above, and share them. */
  const alike = new Map<string, number[]>();
  return rows.map(({ cells }, top) => {
    above = above.filter(({ until }) => until > top);
    const own: PlacedRow['cells'] = [];
    let column = 0;
    for (const cell of cells) {
      for (let over = reaching(above, column); over !== undefined; over = reaching(above, column)) column = over.right;
      if (column > LIMITS.columns) throw new AppError('imports.tooManyCells', { what: `${column} cột` });
      const width = Math.min(cell.columnSpan, LIMITS.columns + 1 - column);
      own.push({ cell, left: column, width, height: Math.min(cell.rowSpan, rows.length - top) });
      column += width;
    }
    const reached = [...own.map(({ left, width }) => [left, left + width] as const), ...above.map(({ left, right }) => [left, right] as const)];
    for (const { left, width, height } of own) if (height > 1) above.push({ left, right: left + width, until: top + height });
    const edges = [...new Set(reached.flat())].sort((a, b) => a - b);
    const key = edges.join();
    if (!alike.has(key)) alike.set(key, edges);
    return { cells: own, edges: alike.get(key)! };
  });
}

const reaching = (above: readonly { readonly left: number; readonly right: number }[], column: number) =>
  above.find(({ left, right }) => left <= column && column < right);

/** Where the grid's columns begin, and where the last one ends. */
export function edgePositions(widths: readonly number[]): number[] {
  const positions = [0];
  for (const width of widths) positions.push(positions.at(-1)! + width);
  return positions;
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

export function gridCell(text: string, columnSpan: number, rowSpan: number, bold: boolean, marks: readonly CellMark[] = []): SourceCell {
  return {
    text,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(bold && text !== '' ? { bold } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}
