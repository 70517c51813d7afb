import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';

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

/** Opens the words of the footnote at the cursor; where there is none a new one is put behind what is chosen. */
export function writeNote(editor: Editor): boolean {
  const standing = noteAt(editor);
  const at = standing ?? editor.state.selection.to;
  if (standing === null) {
    if (!editor.state.doc.resolve(at).parent.isTextblock) return false;
    editor
      .chain()
      .setTextSelection(at)
      .insertContent({ type: 'note', attrs: { words: '' } })
      .run();
  }
  openAt(editor, at);
  return true;
}

/** Its looks are drawn a moment after it is there. */
function openAt(editor: Editor, at: number, tries = 20): void {
  const drawn = editor.view.nodeDOM(at);
  const button = drawn instanceof HTMLElement ? drawn.querySelector<HTMLElement>('[role=button]') : null;
  if (button !== null) button.click();
  else if (tries > 0) requestAnimationFrame(() => openAt(editor, at, tries - 1));
}
