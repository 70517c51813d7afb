import { useSyncExternalStore } from 'react';

export type SavedState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly retry: () => void };

let state: SavedState = { kind: 'idle' };
let running = 0;
const listeners = new Set<() => void>();

function show(next: SavedState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Called around every command that writes what people typed. */
export const savedState = {
  started(): void {
    running += 1;
    show({ kind: 'saving' });
  },
  succeeded(): void {
    running -= 1;
    if (running === 0 && state.kind !== 'failed') show({ kind: 'saved', at: new Date() });
  },
  /** `retry` when trying the same again can help; a refusal the clerk must answer leaves the mark as it was. */
  failed(retry: (() => void) | null): void {
    running -= 1;
    if (retry) show({ kind: 'failed', retry });
    else if (running === 0) show({ kind: 'idle' });
  },
};

export function useSavedState(): SavedState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
