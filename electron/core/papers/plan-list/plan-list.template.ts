import { annexOptions, type PlanListChoices } from '../../../../shared/api/documents.api.ts';
import { annexDocument, type AnnexData } from '../annex/annex.template.ts';
import type { FormalDocument } from '../../typesetting/formal-document.ts';

/** A working list, no annex: the same table under the committee's name, with what the list shows as its title and the plan named below. */
export function planListDocument(data: AnnexData, { title, orientation }: Pick<PlanListChoices, 'title' | 'orientation'>): FormalDocument {
  const annex = annexDocument(data, { ...annexOptions.parse({}), title, orientation });
  return {
    ...annex,
    parts: annex.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) =>
        block.kind === 'annexHead' ? { ...block, label: data.committeeName, reference: `(Trích từ: ${data.title})` } : block,
      ),
    })),
  };
}
