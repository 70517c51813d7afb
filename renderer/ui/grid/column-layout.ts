import type { GridColumn, GridRow } from './grid-types.ts';

export interface ColumnLayout {
  /** Pixels, column by column. */
  readonly widths: readonly number[];
  readonly lefts: readonly number[];
  readonly total: number;
}

/**
 * Widths that fill the view: the growing column takes what the others leave. Once the person has sized that
 * column, the last column takes it, so that the grid never ends before the window does.
 */
export function layoutColumns<R extends GridRow>(
  columns: readonly GridColumn<R>[], sized: Readonly<Record<string, number>>, view: number,
): ColumnLayout {
  const widths = columns.map((column) => Math.max(column.minWidth, sized[column.id] ?? column.width));
  const grower = columns.findIndex((column) => column.grow && sized[column.id] === undefined);
  const at = grower >= 0 ? grower : columns.length - 1;
  const room = view - widths.reduce((sum, width) => sum + width, 0);
  const column = columns[at];
  if (column && (grower >= 0 || room > 0)) widths[at] = Math.max(column.minWidth, (widths[at] ?? 0) + room);
  let left = 0;
  const lefts = widths.map((width) => (left += width) - width);
  return { widths, lefts, total: left };
}
