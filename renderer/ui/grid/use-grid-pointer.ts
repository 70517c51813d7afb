import type { MouseEvent, PointerEvent, RefObject } from 'react';
import type { CellPlace } from './cell-range.ts';
import type { CellKey, GridColumn, GridRow } from './grid-types.ts';
import type { CellEditor } from './use-cell-editor.ts';
import type { PlacedSelection } from './use-grid-selection.ts';
import type { RowVirtualizer } from './use-grid-rows.ts';
import { useRowDrag } from './use-row-drag.ts';

interface PointerContext<R extends GridRow> {
  readonly rows: readonly R[];
  readonly columns: readonly GridColumn<R>[];
  readonly selection: PlacedSelection;
  readonly editor: CellEditor;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: RowVirtualizer;
  readonly headerHeight: number;
  readonly onMoveRows: (rowIds: readonly string[], beforeRowId: string | null) => void;
  readonly inOrder: boolean;
  readonly openCell: (cell: CellKey) => void;
  /** The pointer goes down on a cell. */
  readonly onPress: () => void;
}

/** Clicks, ranges drawn with the mouse, double click, and rows dragged by their number. */
export function useGridPointer<R extends GridRow>(context: PointerContext<R>) {
  const { rows, columns, selection, editor, scroller, virtualizer, headerHeight } = context;

  const yInBody = (clientY: number): number => {
    const view = scroller.current;
    return view ? clientY - view.getBoundingClientRect().top + view.scrollTop : 0;
  };
  const drag = useRowDrag(
    scroller,
    (clientY) => {
      const y = yInBody(clientY);
      const item = virtualizer.getVirtualItemForOffset(y);
      if (!item) return 0;
      return y > item.start + item.size / 2 ? item.index + 1 : item.index;
    },
    (dragged, target) => {
      if (dragged.includes(target)) return;
      const ids = dragged.flatMap((index) => rows[index]?.id ?? []);
      context.onMoveRows(ids, rows[target]?.id ?? null);
    },
  );

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const place = placeOf(event.target);
    if (!place || event.button === 1) return;
    context.onPress();
    if (isControl(event.target)) {
      selection.choose(place);
      return;
    }
    // Keeps the focus in the grid's own text field; an open cell is saved before the place changes.
    event.preventDefault();
    if (editor.editing) editor.commit();
    editor.input.current?.focus({ preventScroll: true });
    const { active, range } = selection;
    const inRange = range && place.row >= range.top && place.row <= range.bottom;
    if (event.button === 2 && inRange) return;
    if (event.shiftKey && active) selection.choose(active, place);
    else if (columns[place.column]?.frozen && rows[place.row]?.kind === 'record') {
      const chosen = inRange && range.left === 0 && range.right === columns.length - 1;
      if (!chosen) selection.choose({ ...place, column: 0 }, { ...place, column: columns.length - 1 });
      if (event.button === 0) drag.onPointerDown(event, draggedRows(chosen ? range : { top: place.row, bottom: place.row }));
    } else selection.choose(place);
  };

  const draggedRows = ({ top, bottom }: { top: number; bottom: number }): number[] =>
    Array.from({ length: bottom - top + 1 }, (_, index) => top + index).filter((index) => rows[index]?.kind === 'record');

  const onPointerOver = (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons !== 1 || drag.dragging || editor.editing || !selection.active) return;
    if (!(document.activeElement === editor.input.current)) return;
    const place = placeOf(event.target);
    if (place && columns[selection.active.column]?.frozen !== true) selection.choose(selection.active, place);
  };

  const onDoubleClick = (event: MouseEvent<HTMLElement>): void => {
    const place = placeOf(event.target);
    const rowId = place && rows[place.row]?.id;
    const columnId = place && columns[place.column]?.id;
    if (rowId && columnId && !isControl(event.target)) context.openCell({ rowId, columnId });
  };

  const target = context.inOrder ? drag.dragging?.target : undefined;
  const item = target === undefined ? undefined : virtualizer.measurementsCache[Math.min(target, rows.length - 1)];
  const dropTop = item && target !== undefined ? (target >= rows.length ? item.end : item.start) - headerHeight : null;
  return { handlers: { onPointerDown, onPointerOver, onDoubleClick }, dragging: context.inOrder ? drag.dragging : null, dropTop };
}

function placeOf(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest<HTMLElement>('[data-index]');
  return cell && row ? { row: Number(row.dataset['index']), column: Number(cell.dataset['column']) } : null;
}

const isControl = (target: EventTarget): boolean => target instanceof Element && target.closest('button, a, input, select') !== null;
