import { AppError } from '../../../shared/api/app-error.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { RegisterQuestion } from '../../../shared/domain/register/questions.ts';
import { isSpan, nextNumber, seriesKey, type PaperForm } from '../../../shared/domain/register/series.ts';
import { symbolText } from '../../../shared/domain/register/symbol.ts';
import { committeeRow } from '../committees/committees.repo.ts';
import type { Ids } from '../ports.ts';
import type { ReadHandle, WriteHandle } from '../store/handles.ts';
import { askAboutDay, askAboutNumber, paperInWords } from './ask-first.ts';
import { highestGiven } from './given-numbers.repo.ts';
import { spanOn } from './next-number.ts';
import { bodiesIn, rowsOfSeries, type OutgoingRow } from './outgoing.repo.ts';

/** A paper that needs its number. */
export interface Numbered {
  readonly committeeId: string;
  readonly form: PaperForm;
  readonly kind: string;
  /** Null reserves the number. */
  readonly date: string | null;
  /** Absent: the year of the date, or the term in use that holds it. A reserved number needs it. */
  readonly span?: string | undefined;
  /** Typed by hand, and asked about; absent: the next one. */
  readonly number?: number | null | undefined;
  /** As printed; absent: built from number, kind and the body the kind was last printed with. */
  readonly symbol?: string | null | undefined;
  /** What stands for the issuing body in the symbol; absent: as the kind was last printed. */
  readonly body?: string | undefined;
  readonly subject?: string | undefined;
  readonly signer?: string | undefined;
  readonly recipients?: string | undefined;
  readonly note?: string | undefined;
  readonly despite?: readonly RegisterQuestion[];
}

/**
 * Takes a number for a paper inside the caller's own command, so that both are stored, or undone, together. Undone, the number stays
 * given. Refuses with a question (`REGISTER_QUESTIONS`) until told to go on despite it.
 */
export function takeNumber({ db }: { readonly db: WriteHandle }, ids: Ids, paper: Numbered): OutgoingRow {
  const { committeeId, form, kind, date, despite = [] } = paper;
  committeeRow(db, committeeId);
  const span = paper.span ?? spanInUse(db, paper);
  if (!isSpan(form, span)) throw new AppError('register.noSuchSpan', { span });
  const series = seriesKey({ form, kind, span });
  const others = rowsOfSeries(db, committeeId, series);
  const number = paper.number ?? nextNumber(highestGiven(db, committeeId, series));
  if (typeof paper.number === 'number') askOfSeries(db, { committeeId, series, number }, others, despite);
  const row: OutgoingRow = {
    id: ids.next(),
    revision: 0,
    committee_id: committeeId,
    form,
    kind,
    span,
    series,
    number,
    symbol: paper.symbol || symbolText({ form, kind }, number, paper.body ?? bodiesIn(db, committeeId, form)(kind)),
    dated: date,
    subject: paper.subject ?? '',
    signer: paper.signer ?? '',
    recipients: paper.recipients ?? '',
    note: paper.note ?? '',
    cancelled: null,
  };
  askAboutDay(row, others, despite);
  db.insert('outgoing_papers', [row]);
  return row;
}

/** @param others of the series, without the row that is being written */
export function askOfSeries(
  db: ReadHandle,
  of: { readonly committeeId: string; readonly series: string; readonly number: number },
  others: readonly OutgoingRow[],
  despite: readonly RegisterQuestion[],
): void {
  const same = others.find((other) => other.number === of.number);
  askAboutNumber(db, { table: 'outgoing_papers', ...of }, same && paperInWords(same.symbol, same.dated === null ? 'số đang giữ trước' : same.subject), despite);
}

function spanInUse(db: ReadHandle, paper: Numbered): string {
  if (paper.date === null) throw new AppError('register.noSuchSpan', { span: '' });
  return spanOn(db, paper, paper.date as CivilDate);
}
