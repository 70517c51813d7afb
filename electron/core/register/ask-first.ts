import { AppError } from '../../../shared/api/app-error.ts';
import { formatDate, type CivilDate } from '../../../shared/domain/civil-date.ts';
import type { RegisterQuestion } from '../../../shared/domain/register/questions.ts';
import { nextNumber, spanHolds } from '../../../shared/domain/register/series.ts';
import { numberText } from '../../../shared/domain/register/symbol.ts';
import type { ErrorParams } from '../../../shared/i18n/error-sentences.ts';
import type { ReadHandle } from '../store/handles.ts';
import { goneNumbers, highestGiven } from './given-numbers.repo.ts';
import type { OutgoingRow } from './outgoing.repo.ts';

type Despite = readonly RegisterQuestion[];

/** Refuses with the question, unless it was answered. */
export function ask(question: RegisterQuestion, despite: Despite, params: ErrorParams): void {
  if (!despite.includes(question)) throw new AppError(question, params);
}

const LONGEST = 80;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** "05/KH-BCĐ, Kế hoạch kiểm tra …"; of a number without words its symbol alone. */
export const paperInWords = (symbol: string, subject: string): string => [symbol, short(subject)].filter((part) => part !== '').join(', ');

interface Typed {
  readonly table: 'outgoing_papers' | 'incoming_papers';
  readonly committeeId: string;
  readonly series: string;
  readonly number: number;
}

/** What a number typed by hand is asked about: it stands already, it was given and is gone, it leaves others out. */
export function askAboutNumber(db: ReadHandle, { table, committeeId, series, number }: Typed, standing: string | undefined, despite: Despite): void {
  if (standing !== undefined) return ask('register.numberTaken', despite, { number: numberText(number), known: standing });
  const gone = goneNumbers(db, table, committeeId, series);
  if (gone.has(number)) {
    const was = gone.get(number);
    return ask('register.numberGone', despite, { number: numberText(number), known: was?.subject ? short(was.subject) : 'không rõ văn bản' });
  }
  const next = nextNumber(highestGiven(db, committeeId, series));
  if (number > next) ask('register.numberSkips', despite, { number: numberText(number), next: numberText(next) });
}

/** What the day of an issued paper is asked about: another year or term, and numbers that do not follow the days. */
export function askAboutDay(row: OutgoingRow, others: readonly OutgoingRow[], despite: Despite): void {
  const { dated } = row;
  if (dated === null || row.cancelled !== null) return;
  const day = (text: string): string => formatDate(text as CivilDate);
  if (!spanHolds(row.form, row.span, dated as CivilDate))
    ask('register.dayOutside', despite, { day: day(dated), span: row.form === 'state' ? `năm ${row.span}` : `nhiệm kỳ ${row.span}` });
  const crossed = others.find(
    (other) =>
      other.id !== row.id &&
      other.dated !== null &&
      other.cancelled === null &&
      ((other.number < row.number && other.dated > dated) || (other.number > row.number && other.dated < dated)),
  );
  if (crossed) ask('register.daysCross', despite, { number: numberText(row.number), day: day(dated), known: crossed.symbol, other: day(crossed.dated ?? '') });
}
