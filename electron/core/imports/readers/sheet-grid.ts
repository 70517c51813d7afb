import { AppError } from '../../../../shared/api/app-error.ts';
import type { CellMark, SourceCell, SourceTable } from '../../../../shared/domain/source-table.ts';
import { normalizeText, readText } from '../../../../shared/domain/text/normalize.ts';
import { LIMITS } from '../../../../shared/domain/source-tables/limits.ts';
import { coverGrid, gridCell, type Block } from '../../../../shared/domain/source-tables/span-grid.ts';

export interface SheetCell {
  readonly text: string;
  readonly bold: boolean;
  readonly marks?: readonly CellMark[];
}

export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges: readonly Block[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Places of the rows or columns whose properties say that they are hidden. */
export function hiddenAmong(properties: Iterable<readonly [number, { readonly hidden?: boolean } | undefined]> = []): ReadonlySet<number> {
  return new Set([...properties].filter(([, each]) => each?.hidden === true).map(([at]) => at));
}

/** What is struck out or raised in it could not be read. */
export const withoutLooks = (table: SourceTable): SourceTable => ({ ...table, looksUnread: true });

/** A sheet is one table: empty columns at the right and rows at the bottom cut, merges laid out. Empty sheets give none. */
export function tableFromSheet({ name, rows, merges, hiddenRows, hiddenColumns }: SheetContent): SourceTable[] {
  const texts = rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text === '' ? '' : readText(cell.text) })));
  const isFilled = (cell: SheetCell): boolean => cell.text !== '' || (cell.marks?.length ?? 0) > 0;
  const height = texts.findLastIndex((row) => row.some(isFilled)) + 1;
  const width = texts.reduce((widest, row) => Math.max(widest, row.findLastIndex(isFilled) + 1), 0);
  if (height === 0) return [];
  if (width > LIMITS.columns) throw new AppError('imports.tooManyCells', { what: `${width} cột` });
  const grid: (SourceCell | undefined)[][] = texts
    .slice(0, height)
    .map((row) => Array.from({ length: width }, (_, column) => gridCell(row[column]?.text ?? '', 1, 1, row[column]?.bold ?? false, row[column]?.marks)));
  for (const merge of merges) {
    const block = { ...merge, width: Math.min(merge.width, width - merge.left), height: Math.min(merge.height, height - merge.top) };
    if (block.top < 0 || block.left < 0 || block.width < 1 || block.height < 1) continue;
    const corner = grid[block.top]?.[block.left];
    // Overlapping merges occur in damaged sheets only; the first one holds.
    if (corner === undefined || corner.covered !== undefined) continue;
    coverGrid(grid, block, gridCell(corner.text, block.width, block.height, corner.bold ?? false, corner.marks));
  }
  const sheet: SourceTable = {
    name: `Trang tính ${normalizeText(name)}`,
    linesAbove: [],
    rows: grid.map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell!), ...(hiddenRows.has(index) ? { hidden: true } : {}) })),
  };
  const hidden = [...hiddenColumns].filter((column) => column < width);
  return [hidden.length > 0 ? { ...sheet, hiddenColumns: hidden } : sheet];
}
