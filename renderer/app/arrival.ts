import { useSyncExternalStore } from 'react';

/** A row somebody has just gone to by name or brought into sight by undo, to be chosen in its table. */
export interface Arrival {
  readonly rowId: string;
  /** Null: the column chosen there. */
  readonly columnId: string | null;
  /** The table takes the keyboard. */
  readonly enter: boolean;
}

let latest: Arrival | null = null;
const listeners = new Set<() => void>();

export function arriveAt(rowId: string | null, how: Omit<Arrival, 'rowId'> = { columnId: 'content', enter: true }): void {
  latest = rowId === null ? null : { rowId, ...how };
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
