import { AppError } from '../../../../shared/api/app-error.ts';
import type { HandlerInput } from '../../../../shared/api/contract.ts';
import type { DocumentFormat, Printed } from '../../../../shared/api/documents.api.ts';
import type { registerPrintsApi } from '../../../../shared/api/register.api.ts';
import { formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { Handlers, WorkContext } from '../../api/handlers.ts';
import { committeeRow } from '../../committees/committees.repo.ts';
import type { Clock, FileStage } from '../../ports.ts';
import { readIncomingBook } from '../../register/incoming.repo.ts';
import { readOutgoingBook } from '../../register/outgoing.repo.ts';
import { countRows, type DocumentRenderer, type FormalDocument } from '../../typesetting/formal-document.ts';
import { incomingBookDocument, outgoingBookDocument } from './register.template.ts';

type Line = { readonly kind: 'gap' } | { readonly kind: 'paper'; readonly paper: { readonly id: string } };
type Shown = HandlerInput<'register.printIncoming'>['shown'];

export const registerPrintsHandlers = ({ renderer, files, clock }: { renderer: DocumentRenderer; files: FileStage; clock: Clock }) => {
  const dayOf = (instant: string): string => formatDate(clock.dayOf(instant) as CivilDate);
  const print = async ({ signal, progress }: WorkContext, paper: FormalDocument, name: string, format: DocumentFormat): Promise<Printed> => {
    if (countRows(paper) === 0) throw new AppError('register.nothingToPrint');
    progress('rendering', 0, 0);
    const { bytes, pages, rows } = await renderer.render(paper, format, signal);
    const fileName = `${name}.${format}`;
    return { file: await files.put(fileName, bytes), fileName, format, pages, rows, verified: true };
  };
  return {
    'register.printOutgoing': (context, { committeeId, form, span, shown, format }) => {
      const { name, lines } = context.read((db) => ({ name: committeeRow(db, committeeId).name, lines: readOutgoingBook(db, committeeId, form, span).lines }));
      const paper = outgoingBookDocument({ committeeName: name, form, span, dayOf, lines: linesShown(lines, shown), inWords: shown?.inWords ?? '' });
      return print(context, paper, `So van ban di ${span}`, format);
    },

    'register.printIncoming': (context, { committeeId, year, shown, format }) => {
      const { name, lines } = context.read((db) => ({ name: committeeRow(db, committeeId).name, lines: readIncomingBook(db, committeeId, year).lines }));
      const paper = incomingBookDocument({ committeeName: name, year, dayOf, lines: linesShown(lines, shown), inWords: shown?.inWords ?? '' });
      return print(context, paper, `So van ban den ${year}`, format);
    },
  } satisfies Handlers<typeof registerPrintsApi>;
};

/** Papers shown in the order shown; what was removed meanwhile is left out. Gaps belong to the whole book only. */
function linesShown<L extends Line>(lines: readonly L[], shown: Shown): readonly L[] {
  if (!shown) return lines;
  const byId = new Map(lines.flatMap((line) => (line.kind === 'paper' ? [[line.paper.id, line] as const] : [])));
  return shown.ids.flatMap((id) => byId.get(id) ?? []);
}
