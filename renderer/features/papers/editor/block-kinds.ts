import type { Editor } from '@tiptap/core';
import { paperWords } from '../../../i18n/paper-words.ts';

export type BlockKind = keyof typeof paperWords.editor.block;

/** What each kind of block is in the editor. */
const nodes: Readonly<Record<BlockKind, { readonly type: string; readonly attrs: Readonly<Record<string, unknown>> }>> = {
  paragraph: { type: 'paragraph', attrs: { centred: false } },
  centred: { type: 'paragraph', attrs: { centred: true } },
  heading1: { type: 'heading', attrs: { level: 1 } },
  heading2: { type: 'heading', attrs: { level: 2 } },
  heading3: { type: 'heading', attrs: { level: 3 } },
  ground: { type: 'ground', attrs: {} },
  dash: { type: 'item', attrs: { marker: 'dash' } },
  plus: { type: 'item', attrs: { marker: 'plus' } },
  letter: { type: 'item', attrs: { marker: 'letter' } },
};

export const BLOCK_KINDS = Object.keys(nodes) as BlockKind[];

/** Of the block that the cursor stands in; null where it stands on a passage. */
export const blockKindAt = (editor: Editor): BlockKind | null =>
  BLOCK_KINDS.find((kind) => {
    const { parent } = editor.state.selection.$from;
    const { type, attrs } = nodes[kind];
    return parent.type.name === type && Object.entries(attrs).every(([name, value]) => parent.attrs[name] === value);
  }) ?? null;

export function setBlockKind(editor: Editor, kind: BlockKind): void {
  const { type, attrs } = nodes[kind];
  editor.chain().focus().setNode(type, attrs).run();
}
