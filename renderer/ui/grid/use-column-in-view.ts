import { useLayoutEffect, useRef, type RefObject } from 'react';
import { standsStill } from './column-layout.ts';
import type { GridColumn, GridRow } from './grid-types.ts';
import type { ResizableColumns } from './use-column-layout.ts';

interface CellOfInterest {
  /** Among the columns shown; -1 while none is chosen or the choice reaches over all of them. */
  readonly index: number;
  readonly rowId: string | undefined;
  readonly editing: boolean;
  /** True while the pointer is down on it: nothing may move under a press. */
  readonly held: boolean;
}

/**
 * Scrolls sideways as little as shows the chosen cell whole beside the columns that stand still: when another is chosen or opened, and when
 * columns come, go or grow or the view shrinks; never back to it after the person has scrolled away. A cell wider than the room shows its beginning.
 */
export function useColumnInView<R extends GridRow>(
  scroller: RefObject<HTMLDivElement | null>,
  columns: readonly GridColumn<R>[],
  { widths, lefts, view, pinned }: ResizableColumns,
  { index, rowId, editing, held }: CellOfInterest,
): void {
  const column = columns[index];
  const id = column && `${rowId} ${column.id}`;
  const start = lefts[index] ?? 0;
  const end = start + (widths[index] ?? 0);
  const standing = columns.reduce((sum, _, at) => sum + (standsStill(columns, pinned, at) ? (widths[at] ?? 0) : 0), 0);
  const still = standsStill(columns, pinned, index);
  const last = useRef<{ readonly id: string | undefined; readonly editing: boolean; readonly seen: boolean }>({ id: undefined, editing: false, seen: false });

  // Whether the person still looks at it is read as they scroll: a narrower table pulls the view along before anybody can ask.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = (): void => {
      const from = element.scrollLeft + standing;
      last.current = { ...last.current, seen: start < element.scrollLeft + element.clientWidth && end > from };
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller, standing, start, end]);

  useLayoutEffect(() => {
    const element = scroller.current;
    // Before the view is measured nothing can have been seen, nor been scrolled away from.
    if (!element || held || view === 0) return;
    const before = last.current;
    const isAnother = id !== before.id || (editing && !before.editing);
    last.current = { id, editing, seen: before.seen || isAnother };
    if (id === undefined || still || !last.current.seen) return;
    const from = element.scrollLeft + standing;
    const to = element.scrollLeft + view;
    if (start < from || end - start > to - from) element.scrollTo({ left: start - standing });
    else if (end > to) element.scrollTo({ left: end - view });
  }, [scroller, still, id, start, end, standing, view, editing, held]);
}
