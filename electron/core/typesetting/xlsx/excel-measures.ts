import { lineHeight } from '../../office/worksheet.ts';
import { POINTS_PER_MM } from '../the-thuc.ts';

/** Excel allows a row 409 points. */
const TALLEST_ROW = 400;
const LINES_IN_PIECE = 6;
const ROW_PADDING = 4;
/** Cell padding, and a margin for Excel breaking lines by screen pixels. */
const CELL_PADDING = 6;
const SCREEN_ROUNDING = 0.97;

/** Points a line of text has in a column of `millimetres`. */
export function cellRoom(millimetres: number): number {
  return (millimetres * POINTS_PER_MM - CELL_PADDING) * SCREEN_ROUNDING;
}

/**
 * Heights, in points, of the sheet rows that one row takes: as many as its tallest cell needs. A row taller than Excel
 * allows stands on pieces of a few whole lines, so that a page ends between two of them and is filled.
 */
export function rowHeights(cells: readonly { readonly lines: number; readonly size: number }[]): number[] {
  const heights = cells.map(({ lines, size }) => lines * lineHeight(size));
  const needed = Math.max(...heights);
  if (needed + ROW_PADDING <= TALLEST_ROW) return [needed + ROW_PADDING];
  const tallest = cells[heights.indexOf(needed)]?.size ?? 0;
  const piece = LINES_IN_PIECE * lineHeight(tallest);
  const count = Math.ceil(needed / piece);
  return Array.from({ length: count }, (_, at) => (at < count - 1 ? piece : needed - piece * (count - 1) + ROW_PADDING));
}
