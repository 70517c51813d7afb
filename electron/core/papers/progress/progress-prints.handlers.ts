import { AppError } from '../../../../shared/api/app-error.ts';
import type { DocumentFormat, Printed } from '../../../../shared/api/documents.api.ts';
import type { progressPrintsApi } from '../../../../shared/api/progress-prints.api.ts';
import { civilDate, formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { lateAgencies, latePartTitle } from '../../../../shared/domain/reporting/late-agencies.ts';
import { withoutMarks } from '../../../../shared/domain/text/fold.ts';
import type { Handlers } from '../../api/handlers.ts';
import type { Clock, FileStage } from '../../ports.ts';
import { readBoard } from '../../reporting/read-views.ts';
import type { DocumentRenderer, FormalDocument } from '../../typesetting/formal-document.ts';
import { lateAgenciesDocument } from './late-agencies.template.ts';
import { overviewDocument } from './overview.template.ts';
import { readOverviewData, readPaperHead, readTrackingData } from './progress-data.repo.ts';
import { rowsOf, rowsOnOnePage, type RowsShown } from './rows-shown.ts';
import { trackingDocument } from './tracking.template.ts';

export const progressPrintsHandlers = ({ renderer, files, clock }: { renderer: DocumentRenderer; files: FileStage; clock: Clock }) => {
  const dayAsked = (asOf: string | undefined): CivilDate => civilDate(asOf ?? clock.today());
  const print = async (paper: FormalDocument, name: string, format: DocumentFormat, signal: AbortSignal): Promise<Printed> => {
    const { bytes, pages, rows } = await renderer.render(paper, format, signal);
    const fileName = `${name}.${format}`;
    return { file: await files.put(fileName, bytes), fileName, format, pages, rows, verified: true };
  };
  return {
    'documents.overview': async ({ read, signal, progress }, { planId, period, asOf, format }) => {
      const day = dayAsked(asOf);
      const data = read((db) => readOverviewData(db, planId, period, day));
      if (data.view.counts.all === 0) throw new AppError('documents.nothingToPrint');
      progress('rendering', 0, 0);
      const name = `Tong quan ${withoutMarks(data.view.period?.label ?? String(data.head.year))} den ${day}`;
      // Word gives no page count; its page holds what the PDF's does.
      const pagesOf = async (shown: RowsShown | null) => (await renderer.render(overviewDocument(data, shown), 'pdf', signal)).pages;
      const shown = format === 'xlsx' ? null : await rowsOnOnePage(rowsOf(data.view), pagesOf);
      return print(overviewDocument(data, shown), name, format, signal);
    },

    'documents.lateAgencies': async ({ read, signal, progress }, { planId, period, part, asOf, format }) => {
      const day = dayAsked(asOf);
      const { head, board } = read((db) => ({ head: readPaperHead(db, planId), board: readBoard(db, planId, period, day) }));
      if (lateAgencies(board.rows, part, board.period.dueOn, board.asOf).length === 0)
        throw new AppError('documents.noLateAgencies', { period: board.period.label, day: formatDate(day) });
      progress('rendering', 0, 0);
      return print(
        lateAgenciesDocument(head, board, part),
        `${withoutMarks(latePartTitle(part)).replaceAll(',', '')} ${withoutMarks(board.period.label)} den ${day}`,
        format,
        signal,
      );
    },

    'documents.tracking': async ({ read, signal, progress }, { planId, asOf, format, shown, ...choice }) => {
      const day = dayAsked(asOf);
      const data = read((db) => readTrackingData(db, planId, choice, shown, day));
      if (data.parts.length === 0) throw new AppError('documents.nothingToPrint');
      progress('rendering', 0, 0);
      return print(trackingDocument(data), `Theo doi nhiem vu ${data.head.year}${data.inWords === '' ? '' : ' theo bo loc'} den ${day}`, format, signal);
    },
  } satisfies Handlers<typeof progressPrintsApi>;
};
