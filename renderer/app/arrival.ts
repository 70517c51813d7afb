import { useSyncExternalStore } from 'react';

/** A row somebody has just gone to by name, to be chosen in its table with the keyboard there. */
export interface Arrival {
  readonly rowId: string;
  readonly columnId: string;
  readonly enter: true;
}

let latest: Arrival | null = null;
const listeners = new Set<() => void>();

export function arriveAt(rowId: string | null): void {
  latest = rowId === null ? null : { rowId, columnId: 'content', enter: true };
  for (const listener of listeners) listener();
}

export function useArrival(): Arrival | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => latest,
  );
}
