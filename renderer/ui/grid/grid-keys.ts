import type { KeyboardEvent } from 'react';
import { placeAfterKey, placeAfterTab, type CellPlace, type GridBounds } from './cell-range.ts';
import type { PlacedSelection } from './use-grid-selection.ts';
import type { CellEditor } from './use-cell-editor.ts';

export interface GridActions {
  readonly openActive: () => void;
  readonly clear: () => void;
  readonly fillDown: () => void;
  readonly addRow: () => void;
  readonly removeRows: () => void;
  readonly moveRows: (by: -1 | 1) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

type GridKey = KeyboardEvent<HTMLTextAreaElement>;

/** While an input method composes, every key is its own (`keyCode` 229 where the flag comes late). */
export const isComposing = (event: GridKey): boolean => event.nativeEvent.isComposing || event.keyCode === 229;

/** Keys inside an open cell: everything but leaving it belongs to the text field. */
export function onEditingKey(event: GridKey, editor: CellEditor, selection: PlacedSelection, bounds: GridBounds): void {
  event.stopPropagation();
  const { active } = selection;
  if (event.key === 'Escape') editor.cancel();
  else if (event.key === 'Tab' && active) {
    editor.commit();
    selection.choose(placeAfterTab(active, event.shiftKey, bounds));
  } else if (event.key === 'Enter' && event.altKey) {
    event.currentTarget.setRangeText('\n', event.currentTarget.selectionStart, event.currentTarget.selectionEnd, 'end');
  } else if (event.key === 'Enter' && !event.shiftKey && active) {
    editor.commit();
    if (!event.ctrlKey) selection.choose(placeAfterKey(active, { key: 'ArrowDown', ctrlKey: false }, bounds) ?? active);
  } else return;
  event.preventDefault();
}

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
  if (altKey && key === 'ArrowUp') return () => actions.moveRows(-1);
  if (altKey && key === 'ArrowDown') return () => actions.moveRows(1);
  if (altKey) return null;
  if (key === 'F2') return actions.openActive;
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
  if (event.key === 'Tab') return tabFor(active, event.shiftKey, selection, bounds);
  if (event.key === 'Enter' && event.shiftKey) return () => selection.choose({ ...active, row: Math.max(0, active.row - 1) });
  const from = event.shiftKey ? focus : active;
  const to = placeAfterKey(from, { key: event.key, ctrlKey }, bounds);
  return to && (() => selection.choose(event.shiftKey ? active : to, to));
}

/** At either end of the grid Tab leaves it, so that the keyboard is never caught. */
function tabFor(active: CellPlace, back: boolean, selection: PlacedSelection, bounds: GridBounds): (() => void) | null {
  const to = placeAfterTab(active, back, bounds);
  return to.row === active.row && to.column === active.column ? null : () => selection.choose(to);
}
