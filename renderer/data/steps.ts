/** The states before and after the one that stands: the nearest is last in `past` and first in `future`. */
export interface Trail<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];
}

export interface Stepped<T> extends Trail<T> {
  readonly now: T;
}

const MOST = 100;

export const stepOn = <T>(now: T, { past }: Trail<T>, next: T): Stepped<T> => ({ now: next, past: [...past, now].slice(-MOST), future: [] });

/** Where there is nothing to take back, all stays as it is. */
export function stepBack<T>(now: T, { past, future }: Trail<T>): Stepped<T> {
  const before = past.at(-1);
  return before === undefined ? { now, past, future } : { now: before, past: past.slice(0, -1), future: [now, ...future] };
}

export function stepAgain<T>(now: T, { past, future }: Trail<T>): Stepped<T> {
  const [after, ...later] = future;
  return after === undefined ? { now, past, future } : { now: after, past: [...past, now], future: later };
}
