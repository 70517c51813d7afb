import { useVirtualizer, type Virtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, type RefObject } from 'react';
import type { GridColumn, GridRow, RowMode } from './grid-types.ts';
import type { RowOrder } from './row-order.ts';
import { estimateRowHeight } from './row-height.ts';

/** Height of the sticky header, inside the scrolled area; data-grid.module.css draws it so. */
const HEADER_HEIGHT = 32;
/** Rows drawn beyond each edge, so that a flick of the wheel never meets an empty place. */
const OVERSCAN = 14;

export type RowVirtualizer = Virtualizer<HTMLDivElement, Element>;

export interface DrawnRows {
  readonly items: readonly VirtualItem[];
  readonly total: number;
  readonly virtualizer: RowVirtualizer;
  readonly headerHeight: number;
  readonly measure: (node: HTMLElement | null) => void;
}

/** The rows to draw now, their places measured once drawn and guessed from their texts before. */
export function useGridRows<R extends GridRow>(
  rows: readonly R[],
  order: RowOrder,
  columns: readonly GridColumn<R>[],
  widths: readonly number[],
  mode: RowMode,
  scroller: RefObject<HTMLDivElement | null>,
): DrawnRows {
  // One edit makes a new list of ten thousand rows of which one is new: only that one is guessed again.
  // oxlint-disable-next-line react/exhaustive-deps -- guesses hold for one layout
  const guessed = useMemo(() => new WeakMap<R, number>(), [columns, widths, mode]);
  const estimateSize = useCallback(
    (index: number) => {
      const row = rows[index];
      if (!row) return 0;
      let height = guessed.get(row);
      if (height === undefined) {
        height = estimateRowHeight(row, columns, widths, mode);
        guessed.set(row, height);
      }
      return height;
    },
    [rows, columns, widths, mode, guessed],
  );
  // The virtualizer lays out every row anew when it is given another one.
  const getItemKey = useCallback((index: number) => order.ids[index] ?? index, [order]);
  // oxlint-disable-next-line react/incompatible-library -- a warning to users of React Compiler, which is not used
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan: OVERSCAN,
    scrollMargin: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
  });

  // Heights known so far were of other widths; those in sight are read again, the others guessed anew.
  const shape = `${mode} ${widths.join()}`;
  useLayoutEffect(() => {
    virtualizer.measure();
    // Laid out by the guesses first: a row is compared with where it was laid out last, and one that kept its height would be left to a wrong guess.
    virtualizer.getTotalSize();
    for (const node of virtualizer.elementsCache.values()) virtualizer.measureElement(node);
  }, [shape, virtualizer]);

  // A row whose guess was right is not remembered as measured: laid out anew, it would be placed by the guess for its new text.
  useLayoutEffect(() => {
    for (const node of virtualizer.elementsCache.values()) if (node.isConnected) virtualizer.measureElement(node);
  }, [order, virtualizer]);

  return {
    items: virtualizer.getVirtualItems(),
    total: virtualizer.getTotalSize(),
    virtualizer,
    headerHeight: HEADER_HEIGHT,
    measure: virtualizer.measureElement,
  };
}

/** Rows that stand in sight from edge to edge. */
export function wholeRows(items: readonly VirtualItem[], { scrollOffset, scrollRect }: RowVirtualizer): number {
  const top = (scrollOffset ?? 0) + HEADER_HEIGHT;
  const bottom = (scrollOffset ?? 0) + (scrollRect?.height ?? 0);
  return items.filter(({ start, end }) => start >= top && end <= bottom).length;
}
