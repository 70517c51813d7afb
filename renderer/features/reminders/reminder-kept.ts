import { NO_MARKS, type PaperMarks } from '../../../shared/domain/papers/paper-marks.ts';
import { proposedLetter, proposedReminder, type RemindedHere, type ReminderAsked } from '../../../shared/domain/papers/proposed-reminder.ts';
import type { PaperForm } from '../../../shared/domain/register/series.ts';
import type { ReminderChoices, ReminderLevel } from '../../../shared/domain/papers/reminder-text.ts';
import { readDay } from '../../i18n/typed-day.ts';

export type { RemindedHere, ReminderAsked } from '../../../shared/domain/papers/proposed-reminder.ts';

/** What the clerk has typed and chosen, kept between visits; null where the data proposes. */
export interface ReminderKept {
  readonly form: PaperForm;
  readonly level: ReminderLevel;
  readonly earlier: string;
  /** Said to all. */
  readonly also: string;
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
const ofPeriod = ['level', 'earlier', 'also', 'answerBy', 'day', 'about', 'symbol', 'marks'] as const satisfies readonly (keyof ReminderKept)[];

export function keptApart(kept: ReminderKept): { readonly committee: Partial<ReminderKept>; readonly period: Partial<ReminderKept> } {
  const isOfPeriod = (key: string): boolean => (ofPeriod as readonly string[]).includes(key);
  const some = (wanted: (key: string) => boolean) => Object.fromEntries(Object.entries(kept).filter(([key]) => wanted(key))) as Partial<ReminderKept>;
  return { committee: some((key) => !isOfPeriod(key)), period: some(isOfPeriod) };
}

export const nothingKept: Omit<ReminderKept, 'form'> = {
  level: 1,
  earlier: '',
  also: '',
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
  const proposed = proposedReminder(asked, choicesOf(kept), kept.signer);
  return {
    ...kept,
    symbol: kept.symbol ?? proposed.symbol,
    parent: kept.parent ?? asked.head.parent,
    issuer: kept.issuer ?? asked.head.issuer,
    place: kept.place ?? asked.head.place,
    about: kept.about ?? proposed.about,
    signer: proposed.signer,
    authority: kept.authority ?? proposed.authority.join('\n'),
    recipients: kept.recipients ?? proposed.recipients.join('\n'),
  };
}

export type ShownReminder = ReturnType<typeof shownReminder>;

/** The words that the data proposes for one letter, a paragraph a line. */
export const proposedText = (asked: ReminderAsked, kept: ReminderKept, agency: RemindedHere): string => proposedLetter(asked, choicesOf(kept), agency);

const choicesOf = ({ form, level, earlier, also, answerBy }: ReminderKept): ReminderChoices => ({ form, level, earlier, also, answerBy: readDay(answerBy) });

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
