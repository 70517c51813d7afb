import { AppError } from '../../../shared/api/app-error.ts';
import { EACH_LEAD, type AnnexOptions, type documentsApi } from '../../../shared/api/documents.api.ts';
import { withoutMarks } from '../../../shared/domain/text/fold.ts';
import type { Handlers } from '../api/handlers.ts';
import { civilDate } from '../../../shared/domain/civil-date.ts';
import type { ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import { readAnnexes } from './annex/read-annexes.repo.ts';
import { storedTable, storedTasks } from './stored-tables.repo.ts';
import type { Clock, FileStage } from '../ports.ts';
import { annexDocument, isHideable, type AnnexData } from './annex/annex.template.ts';
import { annexOptionsOf, rememberAnnexOptions } from './annex/annex-options.repo.ts';
import { inOne, type DocumentRenderer, type FormalDocument } from '../typesetting/formal-document.ts';
import { fileNameOf, packedPapers } from './packed-papers.ts';
import { sayingWhose } from './whose-letter.ts';
import { readPlanList } from './plan-list/plan-list-data.repo.ts';
import { planListDocument } from './plan-list/plan-list.template.ts';
import { tooNarrow } from '../typesetting/word-room.ts';

export const documentsHandlers = ({ renderer, files, clock }: { renderer: DocumentRenderer; files: FileStage; clock: Clock }) =>
  ({
    'documents.annexOptions': ({ db }, { planId, versionId }) => annexOptionsOf(db, planId, versionId),

    'documents.rememberAnnexOptions': ({ db }, { planId, versionId, options }) => {
      rememberAnnexOptions(db, planId, options, versionId);
      return options;
    },

    'documents.prepare': async () => {
      renderer.prepare();
      return { prepared: true } as const;
    },

    'documents.annex': async ({ read, signal, progress }, { planId, format, options, leadId, versionId, coordinated, several: together, apart }) => {
      const day = civilDate(clock.today());
      const asked = { planId, versionId, leadId, coordinated, several: together, options };
      const { annexes: all, stored } = read((db) => readAnnexes(db, asked, day));
      const first = all[0]?.data;
      if (!first && leadId === EACH_LEAD) throw new AppError('documents.nobodyToExtract');
      if (!first || all.every(({ data: { rows, helped = [] } }) => rows.length === 0 && helped.length === 0)) throw new AppError('documents.nothingToPrint');
      const papers = all.map(({ data, options: own }, at) => ({
        name: annexName(data, own.number),
        called: data.extract === undefined ? `Phụ lục ${own.number}` : `Trích nhiệm vụ của ${data.extract.lead}`,
        paper: annexDocument(data, own),
        stored: stored[at] ?? [],
      }));
      const fit = fitOf(options.orientation, (orientation) => all.map(({ data, options: own }) => annexDocument(data, { ...own, orientation })));
      const several = leadId !== null && all.length > 1;
      const name = several
        ? `Trich nhiem vu ${all.length} co quan - Ke hoach ${first.year}`
        : annexName(first, rangeOf(all.map(({ options: own }) => own.number)));
      if (several && apart) {
        const packed = await sayingWhose(papers, () =>
          packedPapers(papers, format, { renderer, signal, progress: (done) => progress('rendering', done, papers.length) }),
        );
        const fileName = `${name} (${format.toUpperCase()}).zip`;
        return {
          file: await files.put(fileName, packed.bytes),
          fileName,
          format,
          pages: packed.pages,
          rows: packed.rows,
          ...fit,
          extracts: all.length,
          parts: all.flatMap(partOf(packed.names)),
          verified: true,
        } as const;
      }
      progress('rendering', 0, 0);
      const { bytes, pages, rows } = await sayingWhose(papers, () => renderer.render(inOne(papers.map(({ paper }) => paper)), format, signal, stored.flat()));
      const fileName = `${fileNameOf(name)}.${format}`;
      const parts = all.flatMap(partOf([]));
      return {
        file: await files.put(fileName, bytes),
        fileName,
        format,
        pages,
        rows,
        ...fit,
        extracts: several ? all.length : 0,
        parts,
        verified: true,
      } as const;
    },

    'documents.planList': async ({ read, signal, progress }, { format, ...choices }) => {
      const { data, stored } = read((db) => {
        const tasks = storedTasks(db, choices.planId);
        const shown = (field: ColumnId): boolean => !isHideable(field) || choices.columns.includes(field);
        return {
          data: readPlanList(db, choices),
          stored: storedTable(
            tasks,
            shown,
            choices.parts.flatMap(({ taskIds }) => taskIds),
          ),
        };
      });
      if (data.rows.length === 0) throw new AppError('documents.nothingToPrint');
      progress('rendering', 0, 0);
      const paper = planListDocument(data, choices);
      const fit = fitOf(choices.orientation, (orientation) => [planListDocument(data, { ...choices, orientation })]);
      const { bytes, pages, rows } = await renderer.render(paper, format, signal, [stored]);
      const fileName = `Danh sach nhiem vu ${data.year}.${format}`;
      return { file: await files.put(fileName, bytes), fileName, format, pages, rows, ...fit, verified: true } as const;
    },
  }) satisfies Handlers<typeof documentsApi>;

/** Whose extract each is. @param names Of the files of a zip; of one file none. */
const partOf =
  (names: readonly string[]) =>
  ({ data: { extract } }: { readonly data: AnnexData }, at: number) =>
    extract === undefined ? [] : [{ fileName: names[at] ?? null, agency: extract.lead, leading: extract.tasks, coordinating: extract.helps ?? 0 }];

/** Which columns are too narrow for their words, and whether the page turned on its side would hold them. */
function fitOf(orientation: AnnexOptions['orientation'], papersIn: (orientation: AnnexOptions['orientation']) => readonly FormalDocument[]) {
  const narrowIn = (lying: AnnexOptions['orientation']): string[] => [...new Set(papersIn(lying).flatMap(tooNarrow))];
  const narrow = narrowIn(orientation);
  return { narrow, landscapeFits: narrow.length > 0 && orientation === 'portrait' && narrowIn('landscape').length === 0 };
}

/** "I", of several "I-III". */
function rangeOf(numbers: readonly string[]): string {
  const [from = '', to = ''] = [numbers[0], numbers.at(-1)];
  return from === to ? from : `${from}-${to}`;
}

/** "Phu luc I - Ke hoach 2025", "Trich So Y te - Phu luc - Ke hoach 2025 - BCD": without marks, so that it survives old archives and mail programs. */
function annexName(data: AnnexData, number: string): string {
  const annex = `${number ? `Phu luc ${number}` : 'Phu luc'} - Ke hoach ${data.year}`;
  return withoutMarks(data.extract === undefined ? annex : `Trich ${data.extract.lead} - ${annex} - ${data.committeeName}`);
}
