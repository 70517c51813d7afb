import { useEffect, useRef, type RefObject } from 'react';
import type { GridHandle, GridSelection } from '../../ui/grid/grid-types.ts';
import type { RevealedCell } from './plan-slots.ts';

interface RevealContext {
  readonly grid: RefObject<GridHandle | null>;
  readonly placeOf: ReadonlyMap<string, number>;
  readonly columns: readonly { readonly id: string }[];
  readonly clearFilter: () => void;
  readonly selection: GridSelection | null;
  readonly setSelection: (selection: GridSelection) => void;
}

/** Chooses the cell that a panel beside the table points at; a filter that hides its row is taken off first. */
export function useRevealedCell(reveal: RevealedCell | null, { grid, placeOf, columns, clearFilter, selection, setSelection }: RevealContext): void {
  const shown = useRef(new WeakSet<RevealedCell>());
  const unfiltered = useRef<RevealedCell | null>(null);
  const entering = useRef<RevealedCell | null>(null);
  useEffect(() => {
    if (!reveal || shown.current.has(reveal)) return;
    if (!placeOf.has(reveal.rowId)) {
      if (unfiltered.current !== reveal) clearFilter();
      unfiltered.current = reveal;
      return;
    }
    shown.current.add(reveal);
    if (reveal.enter) entering.current = reveal;
    const place = (rowId: string | undefined): number => (rowId === undefined ? undefined : placeOf.get(rowId)) ?? -1;
    const [from, to] = [place(selection?.active.rowId), place(selection?.focus.rowId)].toSorted((a, b) => a - b);
    const at = place(reveal.rowId);
    if (reveal.columnId === null && from !== undefined && to !== undefined && from >= 0 && from <= at && at <= to) return;
    const wanted = reveal.columnId ?? selection?.active.columnId;
    const columnId = columns.find(({ id }) => id === wanted)?.id ?? 'content';
    const cell = { rowId: reveal.rowId, columnId };
    setSelection({ active: cell, focus: cell });
  }, [reveal, placeOf, columns, clearFilter, selection, setSelection]);
  // Only once the cell is drawn as chosen: a table that gets the keyboard with nothing chosen picks a cell itself.
  useEffect(() => {
    if (!entering.current || selection?.active.rowId !== entering.current.rowId) return;
    entering.current = null;
    grid.current?.focus();
  }, [selection, grid]);
}
