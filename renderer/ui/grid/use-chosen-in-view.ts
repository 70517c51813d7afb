import type { RefObject } from 'react';
import type { GridColumn, GridRow } from './grid-types.ts';
import { useColumnInView } from './use-column-in-view.ts';
import type { ResizableColumns } from './use-column-layout.ts';
import type { RowVirtualizer } from './use-grid-rows.ts';
import type { PlacedSelection } from './use-grid-selection.ts';
import { useRowInView } from './use-row-in-view.ts';

interface ChosenInView<R extends GridRow> {
  readonly rows: readonly R[];
  readonly columns: readonly GridColumn<R>[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: RowVirtualizer;
  readonly headerHeight: number;
  readonly layout: ResizableColumns;
  readonly selection: PlacedSelection;
  readonly editing: boolean;
  /** The pointer is at work on a cell. */
  readonly pressing: boolean;
}

/** Keeps the cell in sight that the person's hands are at: the end of the range that moves, or the open cell. */
export function useChosenInView<R extends GridRow>({
  rows,
  columns,
  scroller,
  virtualizer,
  headerHeight,
  layout,
  selection,
  editing,
  pressing,
}: ChosenInView<R>): void {
  const { active, focus, range } = selection;
  const place = editing ? active : focus;
  // Everything chosen at once leads nowhere, a whole row nowhere sideways.
  const everyRow = range !== null && range.bottom > range.top && range.top === 0 && range.bottom === rows.length - 1;
  const everyColumn = range !== null && range.right > range.left && range.left === 0 && range.right === columns.length - 1;
  const row = place === null || (everyRow && !editing) ? -1 : place.row;
  const column = place === null || (everyColumn && !editing) || rows[place.row]?.kind !== 'record' ? -1 : place.column;
  // A range drawn with the mouse is followed at once, a single press once it is over.
  const held = pressing && range !== null && range.top === range.bottom;
  useRowInView(virtualizer, headerHeight, { index: row, id: rows[row]?.id, editing, held });
  useColumnInView(scroller, columns, layout, { index: column, rowId: rows[place?.row ?? -1]?.id, editing, held });
}
