import { useState, type PointerEvent, type RefObject } from 'react';

export interface Dragging {
  readonly rows: readonly number[];
  /** The row whose upper edge the dragged rows would take. */
  readonly target: number;
}

export interface RowDrag {
  readonly dragging: Dragging | null;
  readonly onPointerDown: (event: PointerEvent, rows: readonly number[]) => void;
}

const THRESHOLD = 4;
const EDGE = 48;

/** Drags rows by their number: a line shows where they would stand, the grid scrolls near its edges, Esc gives up. */
export function useRowDrag(
  scroller: RefObject<HTMLElement | null>,
  targetAt: (clientY: number) => number,
  onDrop: (rows: readonly number[], target: number) => void,
): RowDrag {
  const [dragging, setDragging] = useState<Dragging | null>(null);

  const onPointerDown = (down: PointerEvent, rows: readonly number[]): void => {
    const stop = new AbortController();
    let target: number | null = null;
    let pointerY = down.clientY;
    const timer = setInterval(() => {
      const view = scroller.current?.getBoundingClientRect();
      if (target === null || !view) return;
      const by = pointerY > view.bottom - EDGE ? 14 : pointerY < view.top + EDGE + 32 ? -14 : 0;
      if (by !== 0) scroller.current?.scrollBy(0, by);
    }, 16);
    const end = (): void => {
      stop.abort();
      clearInterval(timer);
      setDragging(null);
    };
    const options = { signal: stop.signal };
    window.addEventListener(
      'pointermove',
      (move) => {
        pointerY = move.clientY;
        if (target === null && Math.abs(move.clientY - down.clientY) < THRESHOLD) return;
        target = targetAt(move.clientY);
        setDragging({ rows, target });
      },
      options,
    );
    window.addEventListener(
      'pointerup',
      () => {
        end();
        if (target !== null) onDrop(rows, target);
      },
      options,
    );
    window.addEventListener('pointercancel', end, options);
    window.addEventListener(
      'keydown',
      (key) => {
        if (key.key === 'Escape') end();
      },
      options,
    );
  };
  return { dragging, onPointerDown };
}
