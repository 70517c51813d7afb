import { useEffect, useRef, type RefObject } from 'react';
import type { GridHandle, GridSelection } from '../../ui/grid/grid-types.ts';
import type { RevealedCell } from './plan-slots.ts';

interface RevealContext {
  readonly grid: RefObject<GridHandle | null>;
  readonly placeOf: ReadonlyMap<string, number>;
  readonly columns: readonly { readonly id: string }[];
  readonly clearFilter: () => void;
  readonly setSelection: (selection: GridSelection) => void;
}

/** Chooses the cell that a panel beside the table points at; a filter that hides its row is taken off first. */
export function useRevealedCell(reveal: RevealedCell | null, { grid, placeOf, columns, clearFilter, setSelection }: RevealContext): void {
  const shown = useRef(new WeakSet<RevealedCell>());
  const unfiltered = useRef<RevealedCell | null>(null);
  useEffect(() => {
    if (!reveal || shown.current.has(reveal)) return;
    if (!placeOf.has(reveal.rowId)) {
      if (unfiltered.current !== reveal) clearFilter();
      unfiltered.current = reveal;
      return;
    }
    shown.current.add(reveal);
    const columnId = columns.some(({ id }) => id === reveal.columnId) ? reveal.columnId : 'content';
    const cell = { rowId: reveal.rowId, columnId };
    setSelection({ active: cell, focus: cell });
    if (reveal.enter) requestAnimationFrame(() => grid.current?.focus());
  }, [reveal, placeOf, columns, clearFilter, setSelection, grid]);
}
