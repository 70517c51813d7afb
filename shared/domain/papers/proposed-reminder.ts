import type { CallOutput } from '../../api/contract.ts';
import { civilDate, formatDate } from '../civil-date.ts';
import { authorityOf } from './authority.ts';
import { reminderAbout, reminderText, type ReminderChoices, type ReminderFacts } from './reminder-text.ts';

export type ReminderAsked = CallOutput<'reminders.facts'>;
export type RemindedHere = ReminderAsked['agencies'][number];

/** What the data proposes for the letters of a period, beside what stands in the letterhead. */
export interface ProposedReminder {
  /** Without a number. */
  readonly symbol: string;
  readonly about: string;
  readonly signer: string;
  readonly authority: readonly string[];
  readonly recipients: readonly string[];
}

/** @param signer Chosen by hand; null: the first who may sign. */
export function proposedReminder(asked: ReminderAsked, choices: ReminderChoices, signer: string | null): ProposedReminder {
  const { form } = choices;
  const signs = signer ?? asked.signers[0]?.name ?? '';
  const role = asked.signers.find(({ name }) => name === signs)?.role ?? 'head';
  return {
    symbol: form === 'party' ? asked.next.party.replace(/^\d+/, '') : asked.head.symbol,
    about: reminderAbout(choices, factsOf(asked)),
    signer: signs,
    authority: authorityOf(form, role),
    // Nobody reports to himself.
    recipients: ['Như trên', ...(role === 'head' ? [] : ['Trưởng Ban Chỉ đạo (để báo cáo)']), form === 'party' ? 'Lưu Văn phòng' : 'Lưu: VT'],
  };
}

/** The words that the data proposes for one letter, a paragraph a line. */
export function proposedLetter(asked: ReminderAsked, choices: ReminderChoices, { calledNow, tasks, owes, sentOn, daysLate, letters }: RemindedHere): string {
  const to = {
    name: calledNow,
    tasks,
    owes: owes.length,
    sentOn: sentOn === null ? null : civilDate(sentOn),
    daysLate,
    earlier: letterInWords(letters.at(-1)),
  };
  return reminderText(factsOf(asked), to, choices).join('\n');
}

/** "Công văn số 12/BCĐ-SCT ngày 20/6/2025". */
const letterInWords = (letter: RemindedHere['letters'][number] | undefined): string =>
  letter === undefined ? '' : `Công văn số ${letter.symbol} ngày ${formatDate(civilDate(letter.date))}`;

const factsOf = ({ facts }: ReminderAsked): ReminderFacts => ({ ...facts, dueOn: civilDate(facts.dueOn), asOf: civilDate(facts.asOf) });
