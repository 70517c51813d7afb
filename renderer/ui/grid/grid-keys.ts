import type { KeyboardEvent } from 'react';
import { clampPlace, placeAfterKey, placeAfterTab, type CellPlace, type GridBounds } from './cell-range.ts';
import type { PlacedSelection } from './use-grid-selection.ts';
import type { CellEditor } from './use-cell-editor.ts';

export interface GridActions {
  readonly openActive: () => void;
  /** Opens the active cell emptied. */
  readonly retype: () => void;
  readonly clear: () => void;
  readonly fillDown: () => void;
  readonly addRow: () => void;
  readonly removeRows: () => void;
  readonly moveRows: (by: -1 | 1) => void;
  readonly shiftRows: (by: -1 | 1) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

type GridKey = KeyboardEvent<HTMLTextAreaElement>;

/** While an input method composes, every key is its own (`keyCode` 229 where the flag comes late). */
export const isComposing = (event: GridKey): boolean => event.nativeEvent.isComposing || event.keyCode === 229;

/** Keys inside an open cell: everything but leaving it belongs to the text field. */
export function onEditingKey(event: GridKey, editor: CellEditor, selection: PlacedSelection, bounds: GridBounds, actions: GridActions): void {
  event.stopPropagation();
  const { active } = selection;
  const leadsTo = editor.overtyping && active ? placeAfterArrow(event, active, bounds) : null;
  if (event.key === 'Escape') editor.cancel();
  else if (event.key === 'F2') editor.walkInside();
  else if (leadsTo) {
    editor.commit();
    selection.choose(leadsTo);
  } else if (event.key === 'Tab' && active) {
    editor.commit();
    const to = placeAfterTab(active, event.shiftKey, bounds);
    // As in a table of Word: Tab in the last cell opens the next row.
    if (samePlace(to, active) && !event.shiftKey) actions.addRow();
    else selection.chooseByTab(to);
  } else if (event.key === 'Enter' && event.altKey) {
    event.currentTarget.setRangeText('\n', event.currentTarget.selectionStart, event.currentTarget.selectionEnd, 'end');
  } else if (event.key === 'Enter' && !event.shiftKey && active) {
    editor.commit();
    if (!event.ctrlKey) selection.choose(clampPlace({ row: active.row + 1, column: selection.columnAfterEnter(active) }, bounds));
  } else return;
  event.preventDefault();
}

/** As in Excel: an arrow leaves a cell that is being typed over, while in one opened by F2 it moves the caret. */
function placeAfterArrow({ key, altKey, ctrlKey, shiftKey }: GridKey, active: CellPlace, bounds: GridBounds): CellPlace | null {
  return key.startsWith('Arrow') && !altKey && !ctrlKey && !shiftKey ? placeAfterKey(active, { key, ctrlKey }, bounds) : null;
}

const samePlace = (a: CellPlace, b: CellPlace): boolean => a.row === b.row && a.column === b.column;

/** Keys of a grid that is being walked over. What is not handled bubbles on to the window. */
export function onWalkingKey(event: GridKey, selection: PlacedSelection, bounds: GridBounds, actions: GridActions): void {
  const run = commandFor(event, actions) ?? moveFor(event, selection, bounds);
  if (!run) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}

function commandFor({ key, ctrlKey, metaKey, altKey, shiftKey }: GridKey, actions: GridActions): (() => void) | null {
  const ctrl = ctrlKey || metaKey;
  const letter = key.toLowerCase();
  if (altKey && shiftKey && key === 'ArrowRight') return () => actions.shiftRows(1);
  if (altKey && shiftKey && key === 'ArrowLeft') return () => actions.shiftRows(-1);
  if (altKey && key === 'ArrowUp') return () => actions.moveRows(-1);
  if (altKey && key === 'ArrowDown') return () => actions.moveRows(1);
  if (altKey) return null;
  if (key === 'F2') return actions.openActive;
  if (key === 'Backspace') return actions.retype;
  if (key === 'Enter') return ctrl ? actions.addRow : shiftKey ? null : actions.openActive;
  if (key === 'Delete') return ctrl ? actions.removeRows : actions.clear;
  if (ctrl && letter === 'd') return actions.fillDown;
  if (ctrl && (letter === 'y' || (letter === 'z' && shiftKey))) return actions.redo;
  if (ctrl && letter === 'z') return actions.undo;
  return null;
}

function moveFor(event: GridKey, selection: PlacedSelection, bounds: GridBounds): (() => void) | null {
  const { active, focus } = selection;
  const ctrlKey = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  if (!active || !focus) return placeAfterKey({ row: 0, column: 0 }, { key: event.key, ctrlKey }, bounds) && selection.resume;
  if (ctrlKey && event.key.toLowerCase() === 'a') {
    return () => selection.choose({ row: 0, column: 0 }, { row: bounds.rows - 1, column: bounds.columns - 1 });
  }
  if (event.key === ' ' && event.shiftKey !== ctrlKey) {
    const [last, whole] = [{ row: bounds.rows - 1, column: bounds.columns - 1 }, event.shiftKey ? 'column' : 'row'] as const;
    return () => selection.choose({ ...active, [whole]: 0 }, { ...focus, [whole]: last[whole] });
  }
  if (event.key === 'Tab') return tabFor(active, event.shiftKey, selection, bounds);
  if (event.key === 'Enter' && event.shiftKey) return () => selection.choose({ ...active, row: Math.max(0, active.row - 1) });
  const from = event.shiftKey ? focus : active;
  const to = placeAfterKey(from, { key: event.key, ctrlKey }, bounds);
  return to && (() => selection.choose(event.shiftKey ? active : to, to));
}

/** At either end of the grid Tab leaves it, so that the keyboard is never caught. */
function tabFor(active: CellPlace, back: boolean, selection: PlacedSelection, bounds: GridBounds): (() => void) | null {
  const to = placeAfterTab(active, back, bounds);
  return samePlace(to, active) ? null : () => selection.chooseByTab(to);
}
