import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { closeHistory } from '@tiptap/pm/history';
import { NodeSelection, Selection } from '@tiptap/pm/state';

/** From 1: as the footnote at this place is numbered on paper. */
export function noteNumber(document: Node, at: number): number {
  let number = 0;
  document.descendants((node, place) => {
    if (node.type.name === 'note' && place <= at) number += 1;
  });
  return number;
}

/** The footnote that the cursor stands on, right behind or right before; null: none. */
function noteAt({ state }: Editor): number | null {
  const { selection } = state;
  if (selection instanceof NodeSelection) return selection.node.type.name === 'note' ? selection.from : null;
  if (!selection.empty) return null;
  const { nodeBefore, nodeAfter, pos } = selection.$from;
  if (nodeBefore?.type.name === 'note') return pos - nodeBefore.nodeSize;
  return nodeAfter?.type.name === 'note' ? pos : null;
}

/** Behind what is chosen; a passage of the data holds none, so that it stands at the end of the text before it, else at the beginning of the next. */
function placeOf({ state: { doc, selection } }: Editor): number | null {
  const $at = doc.resolve(selection.to);
  if ($at.parent.isTextblock) return selection.to;
  const $from = doc.resolve(selection.from);
  return (Selection.findFrom($from, -1, true) ?? Selection.findFrom($at, 1, true))?.head ?? null;
}

/** Opens the words of the footnote at the cursor; where there is none a new one is put there. */
export function writeNote(editor: Editor): boolean {
  const standing = noteAt(editor);
  const at = standing ?? placeOf(editor);
  if (at === null) return false;
  if (standing === null) {
    editor
      .chain()
      .setMeta(REMEMBERED, false)
      .setTextSelection(at)
      .insertContent({ type: 'note', attrs: { words: '' } })
      .run();
  }
  openAt(editor, at);
  return true;
}

/** Each letter is in the text at once, so that nothing is lost; a step back is the whole of what was written, see {@link settleNote}. */
export function writeWords(editor: Editor, at: number | undefined, words: string): void {
  if (at !== undefined) editor.view.dispatch(editor.state.tr.setNodeAttribute(at, 'words', words).setMeta(REMEMBERED, false));
}

/** Makes one step of what was written into a footnote since its field was opened; one that says nothing goes. The cursor stands behind it. */
export function settleNote(editor: Editor, at: number, before: string, words: string): void {
  const { view } = editor;
  const node = view.state.doc.nodeAt(at);
  if (node?.type.name !== 'note') return;
  const end = at + node.nodeSize;
  const isNew = before.trim() === '';
  if (isNew) {
    view.dispatch(view.state.tr.delete(at, end).setMeta(REMEMBERED, false));
    if (words.trim() !== '') view.dispatch(closeHistory(view.state.tr).insert(at, node));
  } else if (words !== before) {
    writeWords(editor, at, before);
    const { tr } = view.state;
    view.dispatch(words.trim() === '' ? closeHistory(tr).delete(at, end) : closeHistory(tr).setNodeAttribute(at, 'words', words));
  }
  editor.commands.focus(words.trim() === '' ? at : end);
}

/** Of a change: whether a step back knows of it. */
const REMEMBERED = 'addToHistory';

/** Its looks are drawn a moment after it is there. */
function openAt(editor: Editor, at: number, tries = 20): void {
  const drawn = editor.view.nodeDOM(at);
  const button = drawn instanceof HTMLElement ? drawn.querySelector<HTMLElement>('[role=button]') : null;
  if (button !== null) button.click();
  else if (tries > 0) requestAnimationFrame(() => openAt(editor, at, tries - 1));
}
