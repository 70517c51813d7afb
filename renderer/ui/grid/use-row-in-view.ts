import { useEffect, useRef } from 'react';
import type { RowVirtualizer } from './use-grid-rows.ts';

interface RowOfInterest {
  /** Among the rows shown; -1 while none is chosen. */
  readonly index: number;
  readonly id: string | undefined;
  readonly editing: boolean;
  /** True while the pointer is down on it: nothing may move under a press. */
  readonly held: boolean;
}

/**
 * Scrolls as little as shows the chosen row whole, when another is chosen or opened, when it grows, and when the view shrinks;
 * never back to it after the person has scrolled away. A row taller than the view shows its head.
 */
export function useRowInView(virtualizer: RowVirtualizer, headerHeight: number, { index, id, editing, held }: RowOfInterest): void {
  const view = virtualizer.scrollRect?.height ?? 0;
  const size = virtualizer.measurementsCache[index]?.size ?? 0;
  const last = useRef<{ readonly id: string | undefined; readonly editing: boolean; readonly view: number }>({ id: undefined, editing: false, view: 0 });
  useEffect(() => {
    // Before the view is measured nothing can have been seen, nor been scrolled away from.
    if (held || view === 0) return;
    const before = last.current;
    last.current = { id, editing, view };
    const isAnother = id !== before.id || (editing && !before.editing);
    // A scroll still on its way to the row chosen before would follow that one as it grows small again, past this one.
    if (isAnother) virtualizer.cancelScroll();
    const item = virtualizer.measurementsCache[index];
    if (!item) return;
    const top = (virtualizer.scrollOffset ?? 0) + headerHeight;
    const bottom = top - headerHeight + view;
    const isLeft = !isAnother && (item.end <= top || item.start >= bottom - view + before.view);
    const fits = size <= bottom - top;
    const isShown = fits ? item.start >= top && item.end <= bottom : item.start <= top && item.end >= bottom;
    // Where it is shown, a scroll on its way to it is left to arrive.
    if (isLeft || isShown) return;
    virtualizer.scrollToIndex(index, { align: fits ? 'auto' : 'start' });
  }, [virtualizer, headerHeight, index, id, editing, held, size, view]);
}
