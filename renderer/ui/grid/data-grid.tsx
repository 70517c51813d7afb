import { useId, useImperativeHandle, useRef, useState, type ClipboardEvent, type CSSProperties, type ReactNode, type Ref } from 'react';
import { pasteInto } from '../../platform/paste-into.ts';
import { notify } from '../notify.ts';
import { isComposing } from '../verbs/chord.ts';
import { bindVerbs, type BoundVerb } from '../verbs/verb.ts';
import type { GridBounds, CellPlace } from './cell-range.ts';
import { readClipboardTable, type PastedTable, type TextBlock } from './clipboard-table.ts';
import { standsStill } from './column-layout.ts';
import { copyTable, fillClipboard } from './copy-table.ts';
import classes from './data-grid.module.css';
import { GridHeader } from './grid-header.tsx';
import { onEditingKey, onWalkingKey } from './grid-keys.ts';
import { cellId, GridRowView } from './grid-row-view.tsx';
import type { CellChanges, CellKey, GridColumn, GridHandle, GridRow, GridSelection, RowMode } from './grid-types.ts';
import { clearCells, copyCells, fillDown, pasteCells } from './paste-cells.ts';
import { PasteQuestion } from './paste-question.tsx';
import { useRowOrder } from './row-order.ts';
import { pasteByKey, tableVerbs, type TableVerbContext } from './table.verbs.ts';
import { useCellEditor } from './use-cell-editor.ts';
import { useChosenInView } from './use-chosen-in-view.ts';
import { useColumnLayout } from './use-column-layout.ts';
import { useGridPointer } from './use-grid-pointer.ts';
import { useGridRows, wholeRows } from './use-grid-rows.ts';
import { useGridSelection } from './use-grid-selection.ts';
import { useOpenRow } from './use-open-row.ts';

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
  /** More cells than one were pasted: looked through elsewhere before they are written. Without it they are written at once. */
  readonly onPasteMany?: (pasted: PastedTable, changes: CellChanges) => void;
  /** Tab in the last cell. */
  readonly onAddRow: (afterRowId: string | null) => void;
  /** Rows were dragged; `beforeRowId` null: behind the last row. */
  readonly onMoveRows: (rowIds: readonly string[], beforeRowId: string | null) => void;
  /** Opens or shuts the group under a head. */
  readonly onToggleGroup?: (rowId: string) => void;
  /** What else can be done here by key, beside `tableVerbs`. */
  readonly verbs: readonly BoundVerb[];
  /** Why nothing can be changed, where none of the columns can be edited. */
  readonly whyLocked?: string;
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
  const order = useRowOrder(rows);
  const { items, total, virtualizer, headerHeight, measure } = useGridRows(rows, order, columns, layout.widths, rowMode, scroller);
  const selection = useGridSelection(rows, order, columns, props.selection, props.onSelectionChange);
  const { active, range } = selection;

  const [asked, setAsked] = useState<CellChanges | null>(null);
  const sheet = { rows, columns };
  const locked = columns.every(({ editable }) => !editable);
  const sayLocked = (): void => {
    if (props.whyLocked !== undefined) notify(props.whyLocked);
  };
  const mayEdit = (place: CellPlace | null): boolean => {
    const row = place && rows[place.row];
    if (row?.kind === 'group') return false;
    return row?.kind === 'heading' ? !locked : (columns[place?.column ?? -1]?.editable ?? false);
  };
  const textOf = (cell: CellKey): string => {
    const row = rows[order.placeOf.get(cell.rowId) ?? -1];
    if (!row) return '';
    return row.kind !== 'record' ? props.headingText(row) : (columns.find(({ id }) => id === cell.columnId)?.text(row) ?? '');
  };
  const change = (changes: CellChanges): void => {
    if (locked) sayLocked();
    else if (changes.edits.length > 0 || changes.added.length > 0 || changes.leftOut || changes.cutOff || changes.leftBeside || changes.leftAround)
      props.onChange(changes);
  };
  const activeKey = (active && props.selection?.active) ?? null;
  const editor = useCellEditor(
    activeKey,
    mayEdit(active),
    textOf,
    (edit) => change({ edits: [edit], added: [] }),
    () => locked && sayLocked(),
  );
  const { input, editing } = editor;
  const bounds: GridBounds = { rows: rows.length, columns: columns.length, page: Math.max(1, wholeRows(items, virtualizer) - 1) };
  const openCell = (cell: CellKey, selected = false, typed = ''): void => {
    const row = order.placeOf.get(cell.rowId) ?? -1;
    const column = Math.max(
      0,
      columns.findIndex(({ id }) => id === cell.columnId),
    );
    if (rows[row]?.kind === 'group') props.onToggleGroup?.(cell.rowId);
    else if (mayEdit({ row, column })) editor.open(cell, typed || textOf(cell), selected && typed === '');
    else if (locked) sayLocked();
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
  const addRow = (): void => props.onAddRow(activeKey?.rowId ?? null);
  const chosenTexts = (): TextBlock => (range ? copyCells(sheet, range, props.headingText) : []);
  const clear = (): void => {
    if (range) change(clearCells(sheet, range));
  };
  const pasteHere = async (): Promise<void> => {
    if (input.current && !(await pasteInto(input.current))) notify(pasteByKey);
  };
  const tableContext: TableVerbContext = {
    whyLocked: locked ? (props.whyLocked ?? '') : null,
    range,
    kind: (active && rows[active.row]?.kind) ?? null,
    openActive: () => activeKey && openCell(activeKey),
    retype: () => activeKey && mayEdit(active) && editor.open(activeKey, ''),
    clear,
    fillDown: () => range && change(fillDown(sheet, range)),
    copy: () => copyTable(chosenTexts()),
    cut: () => copyTable(chosenTexts()) && clear(),
    paste: () => void pasteHere(),
    chooseAll: () => selection.choose({ row: 0, column: 0 }, { row: bounds.rows - 1, column: bounds.columns - 1 }),
    chooseWhole: (whole) => {
      const [axis, last] = whole === 'rows' ? (['column', bounds.columns - 1] as const) : (['row', bounds.rows - 1] as const);
      if (active && selection.focus) selection.choose({ ...active, [axis]: 0 }, { ...selection.focus, [axis]: last });
    },
  };
  const verbs = (): readonly BoundVerb[] => Object.values(bindVerbs(tableVerbs, tableContext));

  const copy = (event: ClipboardEvent, cut: boolean): void => {
    if (editor.editing || !range) return;
    fillClipboard(event, chosenTexts());
    if (cut) clear();
  };
  const paste = (event: ClipboardEvent): void => {
    if (editor.editing || !range) return;
    event.preventDefault();
    const pasted = readClipboardTable(event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html'));
    if (pasted.block.length === 0) return;
    const changes = pasteCells(sheet, range, pasted, props.inOrder);
    if (props.onPasteMany && !locked && pasted.block.flat().length > 1) props.onPasteMany(pasted, changes);
    else if (changes.losses && !locked) setAsked(changes);
    else change(changes);
  };

  const answerPaste = (pasted: boolean): void => {
    if (asked && pasted) change(asked);
    setAsked(null);
    editor.input.current?.focus({ preventScroll: true });
  };

  useChosenInView({ rows, columns, scroller, virtualizer, headerHeight, layout, selection, editing: editing !== null, pressing: openRow.held });

  useImperativeHandle(ref, () => ({
    focus: () => editor.input.current?.focus({ preventScroll: true }),
    toTop: () => virtualizer.scrollToOffset(0),
    typeOver: (cell, typed) => openCell(cell, true, typed),
    verbs,
  }));

  const drawn = active && virtualizer.measurementsCache[active.row];
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
      style={
        { '--grid-columns': layout.widths.map((width) => `${width}px`).join(' '), '--grid-pinned': `${layout.lefts[layout.pinned] ?? 0}px` } as CSSProperties
      }
    >
      <div className={classes.sheet} style={{ width: layout.total }}>
        <div
          role="grid"
          id={gridId}
          aria-label={label}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          aria-multiselectable
          className={classes.grid}
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
                  pinnedColumn={layout.pinned}
                  open={rowMode === 'whole' || openRow.id === row.id}
                  dragged={pointer.dragging?.rows.includes(index) ?? false}
                  measure={measure}
                />
              );
            })}
            {pointer.dropTop !== null && <div className={classes.dropLine} style={{ top: pointer.dropTop }} />}
          </div>
        </div>
        <div className={classes.pane} data-frozen={(!wide && standsStill(columns, layout.pinned, active?.column ?? 0)) || undefined}>
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
              top: drawn?.start ?? headerHeight,
              left: wide ? 0 : (layout.lefts[active?.column ?? 0] ?? 0),
              width: wide ? layout.total : (layout.widths[active?.column ?? 0] ?? 0),
              minHeight: drawn?.size ?? 0,
              ...(editing === null ? { height: drawn?.size ?? 0 } : {}),
            }}
            onFocus={() => {
              if (!active) selection.resume();
            }}
            onKeyDown={(event) => {
              if (isComposing(event.nativeEvent)) return;
              if (editor.editing) onEditingKey(event, { editor, selection, bounds, onAddRow: addRow });
              else onWalkingKey(event, [...props.verbs, ...verbs()], selection, bounds);
            }}
            onCopy={(event) => copy(event, false)}
            onCut={(event) => copy(event, true)}
            onPaste={paste}
            {...editor.handlers}
          />
        </div>
      </div>
      {asked?.losses && (
        <PasteQuestion rows={rows} columns={columns} losses={asked.losses} onPaste={() => answerPaste(true)} onLeave={() => answerPaste(false)} />
      )}
    </div>
  );
}
