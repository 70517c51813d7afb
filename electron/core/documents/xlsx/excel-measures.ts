import { POINTS_PER_MM } from '../the-thuc.ts';

/** Excel's limit for one row, points. */
const TALLEST_ROW = 400;
/** Excel gives a line of Times New Roman about this much of its size. */
const LINE_HEIGHT = 1.3;
const ROW_PADDING = 4;
/** Cell padding, and a margin for Excel breaking lines by screen pixels. */
const CELL_PADDING = 6;
const SCREEN_ROUNDING = 0.97;
const PIXELS_PER_INCH = 96;
const PADDING_PIXELS = 5;

/** Points a line of text has in a column of `millimetres`. */
export function cellRoom(millimetres: number): number {
  return (millimetres * POINTS_PER_MM - CELL_PADDING) * SCREEN_ROUNDING;
}

/** Column width as Excel counts it: in digits of the default font, half an em each, at 96 pixels to the inch. */
export function columnWidth(millimetres: number, defaultFontSize: number): number {
  const digit = Math.round(((defaultFontSize / 72) * PIXELS_PER_INCH) / 2);
  const pixels = (millimetres / 25.4) * PIXELS_PER_INCH - PADDING_PIXELS;
  return Math.round((pixels / digit) * 100) / 100;
}

/** Heights, in points, of the sheet rows that one row takes: as many as its tallest cell needs. */
export function rowHeights(cells: readonly { readonly lines: number; readonly size: number }[]): number[] {
  const needed = Math.max(...cells.map(({ lines, size }) => lines * size * LINE_HEIGHT)) + ROW_PADDING;
  const count = Math.ceil(needed / TALLEST_ROW);
  return Array.from({ length: count }, () => Math.ceil(needed / count));
}
