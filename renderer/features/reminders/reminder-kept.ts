import type { CallOutput } from '../../../shared/api/contract.ts';
import { civilDate, formatDate } from '../../../shared/domain/civil-date.ts';
import { authorityOf } from '../../../shared/domain/papers/authority.ts';
import { NO_MARKS, type PaperMarks } from '../../../shared/domain/papers/paper-marks.ts';
import type { PaperForm } from '../../../shared/domain/register/series.ts';
import { reminderAbout, reminderText, type ReminderChoices, type ReminderFacts, type ReminderLevel } from '../../../shared/domain/papers/reminder-text.ts';
import { readDay } from '../../i18n/typed-day.ts';

export type ReminderAsked = CallOutput<'reminders.facts'>;
export type RemindedHere = ReminderAsked['agencies'][number];

/** What the clerk has typed and chosen, kept between visits; null where the data proposes. */
export interface ReminderKept {
  readonly form: PaperForm;
  readonly level: ReminderLevel;
  readonly earlier: string;
  /** As typed. */
  readonly answerBy: string;
  readonly day: string;
  readonly about: string | null;
  readonly symbol: string | null;
  readonly parent: string | null;
  readonly issuer: string | null;
  readonly place: string | null;
  readonly signer: string | null;
  readonly authority: string | null;
  readonly recipients: string | null;
  readonly apart: boolean;
  readonly marks: PaperMarks;
  readonly digitalSignature: boolean;
}

/** Words typed by hand, and what the data proposed when they were. */
export interface TypedText {
  readonly text: string;
  readonly proposed: string;
}

/** What belongs to the letters of one period; the rest is the committee's, whatever the letter. */
const ofPeriod = ['level', 'earlier', 'answerBy', 'day', 'about', 'symbol', 'marks'] as const satisfies readonly (keyof ReminderKept)[];

export function keptApart(kept: ReminderKept): { readonly committee: Partial<ReminderKept>; readonly period: Partial<ReminderKept> } {
  const isOfPeriod = (key: string): boolean => (ofPeriod as readonly string[]).includes(key);
  const some = (wanted: (key: string) => boolean) => Object.fromEntries(Object.entries(kept).filter(([key]) => wanted(key))) as Partial<ReminderKept>;
  return { committee: some((key) => !isOfPeriod(key)), period: some(isOfPeriod) };
}

export const nothingKept: Omit<ReminderKept, 'form'> = {
  level: 1,
  earlier: '',
  answerBy: '',
  day: '',
  about: null,
  symbol: null,
  parent: null,
  issuer: null,
  place: null,
  signer: null,
  authority: null,
  recipients: null,
  apart: true,
  marks: NO_MARKS,
  digitalSignature: false,
};

/** Everything as it would be printed now: the clerk's own words, else those of the data. */
export function shownReminder(asked: ReminderAsked, kept: ReminderKept) {
  const [first] = asked.signers;
  const signer = kept.signer ?? first?.name ?? '';
  const role = asked.signers.find(({ name }) => name === signer)?.role ?? 'head';
  const symbol = kept.form === 'party' ? asked.next.party.replace(/^\d+/, '') : asked.head.symbol;
  const facts = factsOf(asked);
  return {
    ...kept,
    symbol: kept.symbol ?? symbol,
    parent: kept.parent ?? asked.head.parent,
    issuer: kept.issuer ?? asked.head.issuer,
    place: kept.place ?? asked.head.place,
    about: kept.about ?? reminderAbout(choicesOf(kept), facts),
    signer,
    authority: kept.authority ?? authorityOf(kept.form, role).join('\n'),
    // Nobody reports to himself.
    recipients:
      kept.recipients ??
      ['Như trên', ...(role === 'head' ? [] : ['Trưởng Ban Chỉ đạo (để báo cáo)']), kept.form === 'party' ? 'Lưu Văn phòng' : 'Lưu: VT'].join('\n'),
  };
}

export type ShownReminder = ReturnType<typeof shownReminder>;

/** The words that the data proposes for one letter, a paragraph a line. */
export function proposedText(asked: ReminderAsked, kept: ReminderKept, { calledNow, tasks, owes, sentOn, daysLate, letters }: RemindedHere): string {
  const to = {
    name: calledNow,
    tasks,
    owes: owes.length,
    sentOn: sentOn === null ? null : civilDate(sentOn),
    daysLate,
    earlier: letterInWords(letters.at(-1)),
  };
  return reminderText(factsOf(asked), to, choicesOf(kept)).join('\n');
}

/** "Công văn số 12/BCĐ-SCT ngày 20/6/2025". */
const letterInWords = (letter: RemindedHere['letters'][number] | undefined): string =>
  letter === undefined ? '' : `Công văn số ${letter.symbol} ngày ${formatDate(civilDate(letter.date))}`;

const choicesOf = ({ form, level, earlier, answerBy }: ReminderKept): ReminderChoices => ({ form, level, earlier, answerBy: readDay(answerBy) });

const factsOf = ({ facts }: ReminderAsked): ReminderFacts => ({ ...facts, dueOn: civilDate(facts.dueOn), asOf: civilDate(facts.asOf) });

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
