import { useEffect, useState, type RefObject } from 'react';

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2];
const MARGIN = 48;
/** CSS pixels per point at 100 %. */
const FULL = 96 / 72;
/** Paper shown larger than life helps nobody who did not ask for it. */
const FIT_MAX = 1.25;

export interface Zoom {
  readonly fits: boolean;
  readonly percent: number;
  readonly scale: number;
  readonly closer: () => void;
  readonly farther: () => void;
  readonly fit: () => void;
}

/** Fit to width until a step is chosen. */
export function useZoom(pageWidth: number, pane: RefObject<HTMLElement | null>): Zoom {
  const [chosen, setChosen] = useState<number | null>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = pane.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);

  const fitting = pageWidth > 0 && room > 0 ? Math.min(FIT_MAX, (room - MARGIN) / (pageWidth * FULL)) : 1;
  const factor = chosen ?? fitting;
  return {
    fits: chosen === null,
    percent: Math.round(factor * 100),
    scale: factor * FULL,
    closer: () => setChosen(STEPS.find((step) => step > factor + 0.01) ?? factor),
    farther: () => setChosen(STEPS.findLast((step) => step < factor - 0.01) ?? factor),
    fit: () => setChosen(null),
  };
}
