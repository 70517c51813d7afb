import type { KeyboardEvent } from 'react';
import { bindVerbs, verbForKey, type BoundVerb } from '../verbs/verb.ts';
import { clampPlace, placeAfterKey, placeAfterTab, type CellPlace, type GridBounds } from './cell-range.ts';
import { cellVerbs } from './cell.verbs.ts';
import type { PlacedSelection } from './use-grid-selection.ts';
import type { CellEditor } from './use-cell-editor.ts';

type GridKey = KeyboardEvent<HTMLTextAreaElement>;

interface EditingKeys {
  readonly editor: CellEditor;
  readonly selection: PlacedSelection;
  readonly bounds: GridBounds;
  readonly onAddRow: () => void;
}

/** Keys inside an open cell: everything but leaving it belongs to the text field. */
export function onEditingKey(event: GridKey, { editor, selection, bounds, onAddRow }: EditingKeys): void {
  event.stopPropagation();
  const { active } = selection;
  const leadsTo = editor.overtyping && active ? placeAfterArrow(event, active, bounds) : null;
  const field = event.currentTarget;
  const verbs = bindVerbs(cellVerbs, {
    newLine: () => field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end'),
    cancel: editor.cancel,
    walkInside: editor.walkInside,
    store: (down) => {
      editor.commit();
      if (down && active) selection.choose(clampPlace({ row: active.row + 1, column: selection.columnAfterEnter(active) }, bounds));
    },
    next: (back) => {
      editor.commit();
      const to = active && placeAfterTab(active, back, bounds);
      // As in a table of Word: Tab in the last cell opens the next row.
      if (to && samePlace(to, active) && !back) onAddRow();
      else if (to) selection.chooseByTab(to);
    },
  });
  const run = leadsTo
    ? () => {
        editor.commit();
        selection.choose(leadsTo);
      }
    : verbForKey(Object.values(verbs), event)?.run;
  if (!run) return;
  event.preventDefault();
  run();
}

/** As in Excel: an arrow leaves a cell that is being typed over, while in one opened by F2 it moves the caret. */
function placeAfterArrow({ key, altKey, ctrlKey, shiftKey }: GridKey, active: CellPlace, bounds: GridBounds): CellPlace | null {
  return key.startsWith('Arrow') && !altKey && !ctrlKey && !shiftKey ? placeAfterKey(active, { key, ctrlKey }, bounds) : null;
}

const samePlace = (a: CellPlace, b: CellPlace): boolean => a.row === b.row && a.column === b.column;

/** Keys of a grid that is being walked over. What is not handled bubbles on to the window. */
export function onWalkingKey(event: GridKey, verbs: readonly BoundVerb[], selection: PlacedSelection, bounds: GridBounds): void {
  const run = verbForKey(verbs, event)?.run ?? moveFor(event, selection, bounds);
  if (!run) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}

/** Arrows, Home, End, Page and Tab walk as everywhere on the machine; they are no verbs. */
function moveFor(event: GridKey, selection: PlacedSelection, bounds: GridBounds): (() => void) | null {
  const { active, focus } = selection;
  const ctrlKey = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  if (!active || !focus) return placeAfterKey({ row: 0, column: 0 }, { key: event.key, ctrlKey }, bounds) && selection.resume;
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
