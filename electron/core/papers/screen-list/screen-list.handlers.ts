import { AppError } from '../../../../shared/api/app-error.ts';
import type { screenListsApi } from '../../../../shared/api/screen-lists.api.ts';
import { civilDate } from '../../../../shared/domain/civil-date.ts';
import { withoutMarks } from '../../../../shared/domain/text/fold.ts';
import type { Handlers } from '../../api/handlers.ts';
import type { Clock, FileStage } from '../../ports.ts';
import type { DocumentRenderer } from '../../typesetting/formal-document.ts';
import { fileNameOf } from '../packed-papers.ts';
import { screenListDocument } from './screen-list.template.ts';

export const screenListsHandlers = ({ renderer, files, clock }: { renderer: DocumentRenderer; files: FileStage; clock: Clock }) =>
  ({
    'documents.list': async ({ signal, progress }, { format, ...screen }) => {
      if (screen.lists.every(({ rows }) => rows.length === 0)) throw new AppError('documents.nothingListed', { title: screen.title });
      progress('rendering', 0, 0);
      const paper = screenListDocument({ ...screen, day: civilDate(clock.today()) });
      const { bytes, pages, rows } = await renderer.render(paper, format, signal);
      const fileName = `${fileNameOf(withoutMarks(paper.info.title))}.${format}`;
      return { file: await files.put(fileName, bytes), fileName, format, pages, rows, verified: true } as const;
    },
  }) satisfies Handlers<typeof screenListsApi>;
