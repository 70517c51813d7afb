import { textDigest } from '../../store/text-digest.ts';
import type { PaperBlock, PaperPassage, PaperRun } from '../../../../shared/api/papers.api.ts';
import type { PaperData } from './paper-maker.ts';

/** Tells two states of a passage apart. */
export const digestOf = (content: PaperPassage['content']): string => textDigest(JSON.stringify(content));

/** The body with every figure and passage noted as it stands: looked at now. */
export function lookedAt(body: readonly PaperBlock[], { figures, passages }: PaperData): PaperBlock[] {
  const texts = new Map(figures.map(({ id, text }) => [id, text]));
  const digests = new Map(passages.map(({ id, digest }) => [id, digest]));
  const seen = (runs: readonly PaperRun[]): PaperRun[] => runs.map((run) => ('figure' in run ? { ...run, shown: texts.get(run.figure) ?? run.shown } : run));
  return body.map((block): PaperBlock => {
    switch (block.kind) {
      case 'data':
        return { ...block, shown: digests.get(block.data) ?? block.shown };
      case 'list':
        return { ...block, items: block.items.map(seen) };
      default:
        return { ...block, runs: seen(block.runs) };
    }
  });
}
