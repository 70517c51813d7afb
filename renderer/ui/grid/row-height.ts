import type { GridColumn, GridRow, RowMode } from './grid-types.ts';

/** Pixels, as drawn by data-grid.module.css at 13 px type. */
const LINE = 19;
const SMALL_LINE = 16;
const CELL_PADDING_Y = 15;
const CELL_PADDING_X = 24;
const CHARACTER = 6.6;
const CLAMP = 3;
const HEADING_HEIGHT = 34;

/** The height a row will about have, so that the scroll bar is right before the row was ever drawn. */
export function estimateRowHeight<R extends GridRow>(row: R, columns: readonly GridColumn<R>[], widths: readonly number[], mode: RowMode): number {
  if (row.kind !== 'record') return HEADING_HEIGHT;
  let tallest = LINE;
  columns.forEach((column, index) => {
    const room = Math.max(1, Math.floor(((widths[index] ?? column.width) - CELL_PADDING_X) / CHARACTER));
    const lines = lineCount(column.text(row), room);
    const small = Math.ceil((column.underline?.(row) ?? 0) / room);
    tallest = Math.max(tallest, (mode === 'clamped' ? Math.min(lines, CLAMP) : lines) * LINE + small * SMALL_LINE);
  });
  return tallest + CELL_PADDING_Y;
}

function lineCount(text: string, room: number): number {
  if (!text.includes('\n')) return Math.max(1, Math.ceil(text.length / room));
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / room)), 0);
}
