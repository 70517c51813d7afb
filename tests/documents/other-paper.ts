import type { Block, FormalDocument } from '../../electron/core/typesetting/formal-document.ts';

/** A paper of one part with other blocks on the same pages. */
export function withBlocks(paper: FormalDocument, change: (blocks: readonly Block[]) => readonly Block[]): FormalDocument {
  return { ...paper, parts: paper.parts.map((part) => ({ ...part, blocks: change(part.blocks) })) };
}
