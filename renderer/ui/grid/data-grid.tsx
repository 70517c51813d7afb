import { useId, useImperativeHandle, useRef, type ClipboardEvent, type CSSProperties, type ReactNode, type Ref } from 'react';
import type { GridBounds, CellPlace } from './cell-range.ts';
import { readClipboardTable, writeClipboardTable } from './clipboard-table.ts';
import classes from './data-grid.module.css';
import { GridHeader } from './grid-header.tsx';
import { isComposing, onEditingKey, onWalkingKey } from './grid-keys.ts';
import { cellId, GridRowView } from './grid-row-view.tsx';
import type { CellChanges, CellKey, GridColumn, GridHandle, GridRow, GridSelection, RowMode } from './grid-types.ts';
import { clearCells, copyCells, fillDown, pasteCells } from './paste-cells.ts';
import { useCellEditor } from './use-cell-editor.ts';
import { useColumnLayout } from './use-column-layout.ts';
import { useGridPointer } from './use-grid-pointer.ts';
import { useGridRows, wholeRows } from './use-grid-rows.ts';
import { useGridSelection } from './use-grid-selection.ts';
import { useOpenRow } from './use-open-row.ts';
import { useRowInView } from './use-row-in-view.ts';

export interface DataGridProps<R extends GridRow> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly GridColumn<R>[];
  readonly headingText: (row: R) => string;
  readonly heading: (row: R) => ReactNode;
  readonly selection: GridSelection | null;
  readonly onSelectionChange: (selection: GridSelection) => void;
  readonly widths: Readonly<Record<string, number>>;
  readonly onWidthsChange: (widths: Record<string, number>) => void;
  readonly rowMode: RowMode;
  /** Typed, pasted, cleared or filled; one call is one step of undo. A heading is named by the column of its cell. */
  readonly onChange: (changes: CellChanges) => void;
  readonly onAddRow: (afterRowId: string | null) => void;
  /** Headings among them. */
  readonly onRemoveRows: (rowIds: readonly string[]) => void;
  /** `beforeRowId` null: behind the last row. */
  /** @param by at one step by key; absent when they were dragged. */
  readonly onMoveRows: (rowIds: readonly string[], beforeRowId: string | null, by?: -1 | 1) => void;
  /** Opens or shuts the group under a head. */
  readonly onToggleGroup?: (rowId: string) => void;
  /** Somebody tries to change a grid none of whose columns can be edited. */
  readonly onLocked?: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** The chosen rows one step deeper (1) or back, where rows stand under one another. */
  readonly onShiftRows?: (by: -1 | 1) => void;
  /** False while the order shown is not the rows' own: a paste then adds none, and `onMoveRows` is asked only to say why it cannot. */
  readonly inOrder: boolean;
  readonly ref?: Ref<GridHandle>;
}

/** A spreadsheet over rows of text: walked by keyboard, typed into with any input method, drawn only where it is seen. */
export function DataGrid<R extends GridRow>(props: DataGridProps<R>) {
  const { rows, columns, rowMode, label, ref } = props;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const layout = useColumnLayout(columns, props.widths, props.onWidthsChange, scroller);
  const { items, total, virtualizer, headerHeight, measure } = useGridRows(rows, columns, layout.widths, rowMode, scroller);
  const selection = useGridSelection(rows, columns, props.selection, props.onSelectionChange);
  const { active, range } = selection;

  const sheet = { rows, columns };
  const locked = columns.every(({ editable }) => !editable);
  const mayEdit = (place: CellPlace | null): boolean => {
    const row = place && rows[place.row];
    if (row?.kind === 'group') return false;
    return row?.kind === 'heading' ? !locked : (columns[place?.column ?? -1]?.editable ?? false);
  };
  const textOf = (cell: CellKey): string => {
    const row = rows.find(({ id }) => id === cell.rowId);
    if (!row) return '';
    return row.kind !== 'record' ? props.headingText(row) : (columns.find(({ id }) => id === cell.columnId)?.text(row) ?? '');
  };
  const change = (changes: CellChanges): void => {
    if (locked) props.onLocked?.();
    else if (changes.edits.length > 0 || changes.added.length > 0 || changes.leftOut || changes.cutOff) props.onChange(changes);
  };
  const activeKey = (active && props.selection?.active) ?? null;
  const editor = useCellEditor(
    activeKey,
    mayEdit(active),
    textOf,
    (edit) => change({ edits: [edit], added: [] }),
    () => locked && props.onLocked?.(),
  );
  const { input, editing } = editor;
  const bounds: GridBounds = { rows: rows.length, columns: columns.length, page: Math.max(1, wholeRows(items, virtualizer) - 1) };
  const openCell = (cell: CellKey): void => {
    const row = rows.findIndex(({ id }) => id === cell.rowId);
    const column = Math.max(
      0,
      columns.findIndex(({ id }) => id === cell.columnId),
    );
    if (rows[row]?.kind === 'group') props.onToggleGroup?.(cell.rowId);
    else if (mayEdit({ row, column })) editor.open(cell, textOf(cell));
    else if (locked) props.onLocked?.();
  };
  const openRow = useOpenRow(activeKey?.rowId ?? null);
  const pointer = useGridPointer({
    rows,
    columns,
    selection,
    editor,
    scroller,
    virtualizer,
    headerHeight,
    openCell,
    onPress: openRow.hold,
    onMoveRows: props.onMoveRows,
    inOrder: props.inOrder,
  });
  const chosen = range ? rows.slice(range.top, range.bottom + 1) : [];

  const moveRows = (by: -1 | 1): void => {
    if (!range) return;
    const before = rows[by < 0 ? range.top - 1 : range.bottom + 2];
    const ids = chosen.filter(({ kind }) => kind === 'record').map(({ id }) => id);
    if (ids.length > 0 && (by > 0 ? range.bottom < rows.length - 1 : before)) props.onMoveRows(ids, before?.id ?? null, by);
  };

  const actions = {
    openActive: () => activeKey && openCell(activeKey),
    retype: () => activeKey && mayEdit(active) && editor.open(activeKey, ''),
    clear: () => range && change(clearCells(sheet, range)),
    fillDown: () => range && change(fillDown(sheet, range)),
    addRow: () => props.onAddRow(activeKey?.rowId ?? null),
    removeRows: () => chosen.length > 0 && props.onRemoveRows(chosen.map(({ id }) => id)),
    moveRows,
    shiftRows: (by: -1 | 1) => props.onShiftRows?.(by),
    undo: props.onUndo,
    redo: props.onRedo,
  };

  const copy = (event: ClipboardEvent, cut: boolean): void => {
    if (editor.editing || !range) return;
    event.preventDefault();
    const table = writeClipboardTable(copyCells(sheet, range, props.headingText));
    event.clipboardData.setData('text/plain', table.tsv);
    event.clipboardData.setData('text/html', table.html);
    if (cut) change(clearCells(sheet, range));
  };
  const paste = (event: ClipboardEvent): void => {
    if (editor.editing || !range) return;
    event.preventDefault();
    const block = readClipboardTable(event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html'));
    if (block.length > 0) change(pasteCells(sheet, range, block, props.inOrder));
  };

  // A range drawn with the mouse is followed at once, a single press once it is over.
  const pressed = openRow.held && selection.range !== null && selection.range.top === selection.range.bottom;
  // Everything chosen at once leads nowhere.
  const everything = range !== null && range.bottom > range.top && range.top === 0 && range.bottom === rows.length - 1;
  const focusRow = everything ? -1 : (selection.focus?.row ?? -1);
  useRowInView(virtualizer, headerHeight, { index: focusRow, id: rows[focusRow]?.id, held: pressed });

  useImperativeHandle(ref, () => ({
    focus: () => editor.input.current?.focus({ preventScroll: true }),
    toTop: () => virtualizer.scrollToOffset(0),
    edit: openCell,
    fillDown: actions.fillDown,
    moveRows,
    removeRows: actions.removeRows,
  }));

  const place = active && virtualizer.measurementsCache[active.row];
  const activeRow = active && rows[active.row];
  const activeLabel = activeRow
    ? `${columns[active.column]?.header ?? ''}: ${textOf({ rowId: activeRow.id, columnId: columns[active.column]?.id ?? '' })}`
    : label;
  const wide = activeRow !== null && activeRow?.kind !== 'record';

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      data-grid-scroller
      style={{ '--grid-columns': layout.widths.map((width) => `${width}px`).join(' ') } as CSSProperties}
    >
      <div
        role="grid"
        id={gridId}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        className={classes.grid}
        style={{ width: layout.total }}
      >
        <GridHeader columns={columns} layout={layout} />
        <div role="rowgroup" className={classes.body} style={{ height: total }} {...pointer.handlers}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            const inRange = range !== null && index >= range.top && index <= range.bottom;
            return (
              <GridRowView
                key={row.id}
                gridId={gridId}
                row={row}
                index={index}
                top={start - headerHeight}
                columns={columns}
                heading={props.heading}
                activeColumn={active?.row === index ? active.column : -1}
                rangeLeft={inRange ? range.left : -1}
                rangeRight={inRange ? range.right : -1}
                open={rowMode === 'whole' || openRow.id === row.id}
                dragged={pointer.dragging?.rows.includes(index) ?? false}
                measure={measure}
              />
            );
          })}
          {pointer.dropTop !== null && <div className={classes.dropLine} style={{ top: pointer.dropTop }} />}
        </div>
      </div>
      <textarea
        ref={input}
        className={classes.editor}
        aria-label={activeLabel}
        {...(active ? { 'aria-activedescendant': cellId(gridId, active.row, wide ? 0 : active.column) } : {})}
        data-editing={editing !== null || undefined}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        style={{
          top: place?.start ?? headerHeight,
          left: wide ? 0 : (layout.lefts[active?.column ?? 0] ?? 0),
          width: wide ? layout.total : (layout.widths[active?.column ?? 0] ?? 0),
          minHeight: place?.size ?? 0,
          ...(editing === null ? { height: place?.size ?? 0 } : {}),
        }}
        onFocus={() => {
          if (!active) selection.resume();
        }}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (editor.editing) onEditingKey(event, editor, selection, bounds, actions);
          else onWalkingKey(event, selection, bounds, actions);
        }}
        onCopy={(event) => copy(event, false)}
        onCut={(event) => copy(event, true)}
        onPaste={paste}
        {...editor.handlers}
      />
    </div>
  );
}
