import { useEffect, useRef, useState } from 'react';

/** Longer than a slow hand takes between the two presses of a double click. */
const SECOND_PRESS_MS = 350;

export interface OpenRow {
  /** The row shown whole although the others are clamped. */
  readonly id: string | null;
  /** True from a press of the pointer until no second press can follow. */
  readonly held: boolean;
  readonly hold: () => void;
}

/** The active row opens; but while the pointer is at work nothing may move under it, so the row that was open stays so. */
export function useOpenRow(activeId: string | null): OpenRow {
  const [held, setHeld] = useState<{ readonly id: string | null } | null>(null);
  const release = useRef<() => void>(() => undefined);
  useEffect(() => () => release.current(), []);

  const hold = (): void => {
    release.current();
    setHeld((now) => now ?? { id: activeId });
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    release.current = () => {
      stop.abort();
      clearTimeout(timer);
    };
    const letGo = (): void => {
      stop.abort();
      timer = setTimeout(() => setHeld(null), SECOND_PRESS_MS);
    };
    window.addEventListener('pointerup', letGo, { signal: stop.signal });
    window.addEventListener('pointercancel', letGo, { signal: stop.signal });
  };
  return { id: held ? held.id : activeId, held: held !== null, hold };
}
