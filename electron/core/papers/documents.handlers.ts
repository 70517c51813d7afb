import { AppError } from '../../../shared/api/app-error.ts';
import type { documentsApi, DocumentFormat } from '../../../shared/api/documents.api.ts';
import { withoutMarks } from '../../../shared/domain/text/fold.ts';
import type { Handlers } from '../api/handlers.ts';
import type { FileStage } from '../ports.ts';
import { annexDocument, type AnnexData } from './annex/annex.template.ts';
import { readAnnexData } from './annex/annex-data.repo.ts';
import { annexOptionsOf, rememberAnnexOptions } from './annex/annex-options.repo.ts';
import type { DocumentRenderer } from '../typesetting/formal-document.ts';
import { readPlanList } from './plan-list/plan-list-data.repo.ts';
import { planListDocument } from './plan-list/plan-list.template.ts';
import { tooNarrow } from '../typesetting/word-room.ts';

export const documentsHandlers = ({ renderer, files }: { renderer: DocumentRenderer; files: FileStage }) =>
  ({
    'documents.annexOptions': ({ db }, { planId, versionId }) => annexOptionsOf(db, planId, versionId),

    'documents.rememberAnnexOptions': ({ db }, { planId, versionId, options }) => {
      rememberAnnexOptions(db, planId, options, versionId);
      return options;
    },

    'documents.annex': async ({ read, signal, progress }, { planId, format, options, leadId, versionId }) => {
      const data = read((db) => readAnnexData(db, { planId, leadId, versionId }));
      if (data.rows.length === 0) throw new AppError('documents.nothingToPrint');
      progress('rendering', 0, 0);
      const paper = annexDocument(data, options);
      const { bytes, pages, rows } = await renderer.render(paper, format, signal);
      const fileName = annexFileName(data, format, options.number);
      return { file: await files.put(fileName, bytes), fileName, format, pages, rows, narrow: tooNarrow(paper), verified: true } as const;
    },

    'documents.planList': async ({ read, signal, progress }, { format, ...choices }) => {
      const data = read((db) => readPlanList(db, choices));
      if (data.rows.length === 0) throw new AppError('documents.nothingToPrint');
      progress('rendering', 0, 0);
      const paper = planListDocument(data, choices);
      const { bytes, pages, rows } = await renderer.render(paper, format, signal);
      const fileName = `Danh sach nhiem vu ${data.year}.${format}`;
      return { file: await files.put(fileName, bytes), fileName, format, pages, rows, narrow: tooNarrow(paper), verified: true } as const;
    },
  }) satisfies Handlers<typeof documentsApi>;

/** "Phu luc I - Ke hoach 2025.pdf", "Trich So Y te - Phu luc - Ke hoach 2025 - BCD.pdf": without marks, so that it survives old archives and mail programs. */
function annexFileName(data: AnnexData, format: DocumentFormat, number: string): string {
  const annex = `${number ? `Phu luc ${number}` : 'Phu luc'} - Ke hoach ${data.year}`;
  const name = data.extract === undefined ? annex : `Trich ${data.extract.lead} - ${annex} - ${data.committeeName}`;
  return `${withoutMarks(name)
    .replaceAll(/[\\/:*?"<>|]/gu, ' ')
    .slice(0, NAME_LENGTH)}.${format}`;
}

/** Letters: a path of Windows has at most 260. */
const NAME_LENGTH = 150;
