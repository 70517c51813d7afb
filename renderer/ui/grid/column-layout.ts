import type { GridColumn, GridRow } from './grid-types.ts';

export interface ColumnLayout {
  /** Pixels, column by column. */
  readonly widths: readonly number[];
  readonly lefts: readonly number[];
  readonly total: number;
  /** Index of the column that stays in sight beside the frozen one; -1: none does. */
  readonly pinned: number;
}

/** What is kept in sight may take so much of the view; the rest is for what scrolls. */
const KEPT_IN_SIGHT = 0.6;

/**
 * Widths that fill the view: growing columns share what the others leave, by their weights. Once the person has sized
 * them all, the last column takes it, so that the grid never ends before the window does.
 */
export function layoutColumns<R extends GridRow>(columns: readonly GridColumn<R>[], sized: Readonly<Record<string, number>>, view: number): ColumnLayout {
  const widths = columns.map((column) => Math.max(column.minWidth, sized[column.id] ?? column.width));
  const weights = columns.map((column) => (sized[column.id] === undefined ? (column.grow ?? 0) : 0));
  if (!weights.some((weight) => weight > 0)) weights[weights.length - 1] = 1;
  const room = view - sum(widths);
  if (room < 0) keepHeaviest(weights);
  const share = room / sum(weights);
  const filled = widths.map((width, index) => Math.max(columns[index]?.minWidth ?? 0, Math.floor(width + share * (weights[index] ?? 0))));
  if (room < 0) squeeze(filled, columns, sized, sum(filled) - view);
  // Whole pixels: what rounding leaves goes to the last growing column.
  const last = weights.findLastIndex((weight) => weight > 0);
  if (room > 0 && last >= 0) filled[last] = (filled[last] ?? 0) + view - sum(filled);
  let left = 0;
  const lefts = filled.map((width) => (left += width) - width);
  const wished = columns.findIndex(({ pinned }) => pinned);
  const fits = wished === 1 && columns[0]?.frozen && (lefts[wished] ?? 0) + (filled[wished] ?? 0) <= view * KEPT_IN_SIGHT;
  return { widths: filled, lefts, total: left, pinned: fits && left > view ? wished : -1 };
}

/** Whether a column stays where it is while the grid scrolls sideways. */
export const standsStill = <R extends GridRow>(columns: readonly GridColumn<R>[], pinned: number, at: number): boolean =>
  columns[at]?.frozen === true || at === pinned;

/** Where room is short, only the widest-growing column gives way: names and dates keep their lines. */
function keepHeaviest(weights: number[]): void {
  const heaviest = weights.indexOf(Math.max(...weights));
  weights.forEach((_, index) => {
    if (index !== heaviest) weights[index] = 0;
  });
}

/** Where that is not enough the others give way as well, if no column goes out of sight by it; else the grid scrolls and they keep their lines. */
function squeeze<R extends GridRow>(widths: number[], columns: readonly GridColumn<R>[], sized: Readonly<Record<string, number>>, lacking: number): void {
  const slack = columns.map(({ id, minWidth }, index) => (sized[id] === undefined ? Math.max(0, (widths[index] ?? 0) - minWidth) : 0));
  const share = lacking / sum(slack);
  if (lacking <= 0 || share > 1) return;
  for (const [index, spare] of slack.entries()) widths[index] = Math.floor((widths[index] ?? 0) - share * spare);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
