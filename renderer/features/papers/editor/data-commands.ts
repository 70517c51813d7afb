import type { Editor, JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { PaperPassage } from '../../../../shared/api/papers.api.ts';
import type { PaperData } from './paper-data.ts';

/** What the data says in the place of a node now; undefined: nothing any more, or the node is none of the data. */
export function valueNow({ type, attrs }: Node, { figures, passages }: PaperData): string | undefined {
  if (type.name === 'figure') return figures.get(String(attrs['figure']))?.text;
  return type.name === 'passage' ? passages.get(String(attrs['data']))?.digest : undefined;
}

export const isChanged = (node: Node, data: PaperData): boolean => {
  const now = valueNow(node, data);
  return now !== undefined && now !== node.attrs['shown'];
};

export function changedIn(document: Node, data: PaperData): number {
  let count = 0;
  document.descendants((node) => {
    if (isChanged(node, data)) count += 1;
  });
  return count;
}

/** The clerk has looked at what the data says there now. */
export function markSeen(editor: Editor, data: PaperData, which: (node: Node, at: number) => boolean = () => true): void {
  editor.commands.command(({ tr }) => {
    tr.doc.descendants((node, at) => {
      if (isChanged(node, data) && which(node, at)) tr.setNodeAttribute(at, 'shown', valueNow(node, data));
    });
    return true;
  });
}

/** The lines of a passage as paragraphs of the text: what would be printed, to the letter. */
export function linesAsBlocks(content: Extract<PaperPassage['content'], { kind: 'lines' }>): JSONContent[] {
  return content.lines.map(({ text, heading }) => {
    if (heading) return block('heading', { level: 3 }, text);
    const [, marker, rest = ''] = /^([-+]) (.+)$/su.exec(text) ?? [];
    return marker === undefined ? block('paragraph', {}, text) : block('item', { marker: marker === '-' ? 'dash' : 'plus' }, rest);
  });
}

const block = (type: string, attrs: Record<string, unknown>, text: string): JSONContent => ({
  type,
  attrs,
  content: text === '' ? [] : [{ type: 'text', text }],
});
