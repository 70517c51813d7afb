import { createContext, use } from 'react';
import type { PaperFigure, PaperPassage } from '../../../../shared/api/papers.api.ts';
import type { PaperRead } from '../use-draft.ts';

/** What the data says now, for the chips and blocks within the text. */
export interface PaperData {
  readonly figures: ReadonlyMap<string, PaperFigure>;
  readonly passages: ReadonlyMap<string, PaperPassage>;
  /** Where a source leads to; null: nowhere any more. */
  readonly planId: string | null;
}

export const paperDataOf = ({ figures, passages, source }: PaperRead): PaperData => ({
  figures: new Map(figures.map((each) => [each.id, each])),
  passages: new Map(passages.map((each) => [each.id, each])),
  planId: source.planId,
});

export const PaperDataContext = createContext<PaperData>({ figures: new Map(), passages: new Map(), planId: null });
export const usePaperData = (): PaperData => use(PaperDataContext);
