import { useEffect, useRef } from 'react';
import { clampPlace, rangeBetween, type CellPlace, type CellRange } from './cell-range.ts';
import type { CellKey, GridColumn, GridRow, GridSelection } from './grid-types.ts';
import type { RowOrder } from './row-order.ts';

export interface PlacedSelection {
  /** Where typing goes; null while nothing is chosen or the chosen row is filtered out. */
  readonly active: CellPlace | null;
  readonly focus: CellPlace | null;
  readonly range: CellRange | null;
  /** Where the walk goes on when the chosen row is gone. */
  readonly resume: () => void;
  readonly choose: (active: CellPlace, focus?: CellPlace) => void;
  /** Remembers the column in which a walk by Tab began. */
  readonly chooseByTab: (to: CellPlace) => void;
  /** As in Excel: Enter goes back to the column in which the walk by Tab began. */
  readonly columnAfterEnter: (from: CellPlace) => number;
}

/** Turns the selection's ids into places among the rows shown now, and places back into ids. */
export function useGridSelection<R extends GridRow>(
  rows: readonly R[],
  order: RowOrder,
  columns: readonly GridColumn<R>[],
  selection: GridSelection | null,
  onSelectionChange: (selection: GridSelection) => void,
): PlacedSelection {
  const placeOf = (cell: CellKey | undefined): CellPlace | null => {
    const row = cell && order.placeOf.get(cell.rowId);
    if (row === undefined) return null;
    return {
      row,
      column: Math.max(
        0,
        columns.findIndex(({ id }) => id === cell?.columnId),
      ),
    };
  };
  const keyOf = ({ row, column }: CellPlace): CellKey => ({ rowId: rows[row]?.id ?? '', columnId: columns[column]?.id ?? '' });
  const active = placeOf(selection?.active);
  const focus = placeOf(selection?.focus) ?? active;
  const choose = (nextActive: CellPlace, nextFocus = nextActive): void => {
    if (rows.length > 0) onSelectionChange({ active: keyOf(nextActive), focus: keyOf(nextFocus) });
  };
  const tabbed = useRef<{ readonly to: CellPlace; readonly from: number } | null>(null);
  const columnAfterEnter = ({ row, column }: CellPlace): number =>
    tabbed.current?.to.row === row && tabbed.current.to.column === column ? tabbed.current.from : column;
  const last = useRef<CellPlace>({ row: 0, column: Math.min(1, columns.length - 1) });
  useEffect(() => {
    if (active) last.current = active;
  });
  return {
    active,
    focus,
    range: active && focus && rangeBetween(active, focus),
    resume: () => choose(clampPlace(last.current, { rows: rows.length, columns: columns.length, page: 1 })),
    choose,
    chooseByTab: (to) => {
      tabbed.current = { to, from: active ? columnAfterEnter(active) : to.column };
      choose(to);
    },
    columnAfterEnter,
  };
}
