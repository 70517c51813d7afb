import { searchFolds, type SearchFolds } from '../../shared/domain/text/fold.ts';

export interface FoldedRows<T> {
  readonly foldsOf: (row: T) => SearchFolds;
  /** Folds rows while the window has nothing else to do, so that the first letter searched for need not wait; returns how to stop. */
  readonly ahead: (rows: readonly T[]) => () => void;
}

const FOLDED_AT_ONCE = 200;

/** Folding ten thousand rows takes a noticeable moment, so each row is folded once. */
export function foldedRows<T extends object>(textOf: (row: T) => string): FoldedRows<T> {
  const folds = new WeakMap<T, SearchFolds>();
  const foldsOf = (row: T): SearchFolds => {
    let known = folds.get(row);
    if (!known) {
      known = searchFolds(textOf(row));
      folds.set(row, known);
    }
    return known;
  };
  const ahead = (rows: readonly T[]): (() => void) => {
    let at = 0;
    let handle = 0;
    const step = (): void => {
      for (const row of rows.slice(at, at + FOLDED_AT_ONCE)) foldsOf(row);
      at += FOLDED_AT_ONCE;
      if (at < rows.length) handle = requestIdleCallback(step);
    };
    handle = requestIdleCallback(step);
    return () => cancelIdleCallback(handle);
  };
  return { foldsOf, ahead };
}
