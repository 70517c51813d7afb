import { usePaperPreview } from '../../data/use-paper-preview.ts';
import { useShownPaper } from '../../ui/paper/paper-desk.tsx';
import { usePdf } from '../../ui/paper/pdf-document.ts';

/** The very pages of a paper as it is stored. */
export function usePaperPages(paperId: string) {
  const preview = usePaperPreview('documents.paper', { paperIds: [paperId] });
  const shown = useShownPaper(usePdf(preview.finished?.bytes ?? null));
  return { ...preview, shown };
}

export type PaperPages = ReturnType<typeof usePaperPages>;
