import { useEffectEvent, useLayoutEffect, useRef, useState, type CompositionEvent, type FocusEvent, type FormEvent, type RefObject } from 'react';
import type { CellEdit, CellKey } from './grid-types.ts';

export interface CellEditor {
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly editing: CellKey | null;
  /** The cell was opened by typing over it, not to walk inside its text. */
  readonly overtyping: boolean;
  readonly walkInside: () => void;
  /** Opens the cell with a text, the caret behind it; or all of it selected, to be typed over. */
  readonly open: (cell: CellKey, text: string, selected?: boolean) => void;
  readonly commit: () => void;
  readonly cancel: () => void;
  readonly handlers: {
    readonly onInput: (event: FormEvent<HTMLTextAreaElement>) => void;
    readonly onCompositionStart: (event: CompositionEvent<HTMLTextAreaElement>) => void;
    readonly onPointerDown: () => void;
    readonly onBlur: (event: FocusEvent<HTMLTextAreaElement>) => void;
  };
}

/**
 * One textarea holds the focus for the whole grid, empty while cells are only walked over. Letters therefore always
 * arrive in a real text field: an input method composes there from its first keystroke and nothing is replayed.
 */
export function useCellEditor(
  active: CellKey | null,
  mayEdit: boolean,
  textOf: (cell: CellKey) => string,
  onEdit: (edit: CellEdit) => void,
  onBarred: () => void,
): CellEditor {
  const input = useRef<HTMLTextAreaElement>(null);
  const [editing, setEditing] = useState<CellKey | null>(null);
  const [overtyping, setOvertyping] = useState(false);
  // What the text was when the cell was opened: leaving it unchanged saves nothing.
  const before = useRef('');

  const begin = (cell: CellKey, over: boolean): void => {
    before.current = textOf(cell);
    setOvertyping(over);
    setEditing(cell);
  };
  const close = (): void => {
    if (input.current) input.current.value = '';
    setEditing(null);
  };
  const beginTyping = (): void => {
    if (editing || !active) return;
    if (mayEdit) begin(active, true);
    else {
      if (input.current) input.current.value = '';
      onBarred();
    }
  };

  const commit = (): void => {
    const text = input.current?.value ?? '';
    if (editing && text !== before.current) onEdit({ ...editing, text, was: before.current });
    close();
  };

  // Going back in the browser takes the grid away without a blur; a layout effect ends while the field is still there.
  const keepTyped = useEffectEvent(commit);
  useLayoutEffect(() => () => keepTyped(), []);

  return {
    input,
    editing,
    overtyping,
    walkInside: () => setOvertyping(false),
    open: (cell, text, selected = false) => {
      const field = input.current;
      if (!field) return;
      field.value = text;
      field.focus({ preventScroll: true });
      field.setSelectionRange(selected ? 0 : text.length, text.length);
      begin(cell, text === '');
    },
    commit,
    cancel: close,
    handlers: {
      onInput: beginTyping,
      onCompositionStart: beginTyping,
      onPointerDown: () => setOvertyping(false),
      onBlur: () => {
        // A blur without losing the document is a click elsewhere in the program; switching windows keeps the cell open.
        if (editing && document.hasFocus()) commit();
      },
    },
  };
}
