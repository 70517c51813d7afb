import { Extension, type Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { writeNote } from './note-commands.ts';

/** Blocks that the next line continues. */
const CONTINUED: ReadonlySet<string> = new Set(['item', 'ground']);

/** Enter goes on with a list and leaves it on an empty line; Backspace at the beginning of a line makes it a plain paragraph. */
export const EditorKeys = Extension.create({
  name: 'paperKeys',
  addKeyboardShortcuts: () => ({
    Enter: ({ editor }) => openMenu(editor) || goOn(editor),
    'Shift-Enter': ({ editor }) => goOn(editor) || editor.commands.splitBlock(),
    'Mod-Alt-f': ({ editor }) => writeNote(editor),
    Backspace: ({ editor }) => toPlain(editor),
  }),
});

/** On a figure or passage of the data, or a footnote: its menu, as a click on it opens it. */
function openMenu({ state, view }: Editor): boolean {
  const { selection } = state;
  if (!(selection instanceof NodeSelection)) return false;
  const drawn = view.nodeDOM(selection.from);
  const button = drawn instanceof HTMLElement ? drawn.querySelector<HTMLElement>('button, [role=button]') : null;
  button?.click();
  return button !== null;
}

function goOn(editor: Editor): boolean {
  const { $from, $to, empty } = editor.state.selection;
  const { parent } = $from;
  if (!CONTINUED.has(parent.type.name) || !$from.sameParent($to)) return false;
  if (empty && parent.content.size === 0) return editor.commands.setNode('paragraph');
  return editor.commands.command(({ tr }) => {
    tr.deleteSelection();
    tr.split(tr.selection.from, 1, [{ type: parent.type, attrs: { ...parent.attrs, ...(parent.type.name === 'item' && { begins: false }) } }]);
    tr.scrollIntoView();
    return true;
  });
}

function toPlain(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  const { parent, parentOffset } = $from;
  const isPlain = parent.type.name === 'paragraph' && parent.attrs['centred'] !== true;
  return empty && parentOffset === 0 && parent.isTextblock && !isPlain && editor.commands.setNode('paragraph', { centred: false });
}
