import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { PaperChoice } from '../../data/use-paper-preview.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { useRemembered } from '../../platform/remembered.ts';
import {
  keptApart,
  linesOf,
  nothingKept,
  proposedText,
  shownReminder,
  type RemindedHere,
  type ReminderAsked,
  type ReminderKept,
  type ShownReminder,
  type TypedText,
} from './reminder-kept.ts';

export interface Letters {
  readonly shown: ShownReminder;
  readonly change: (some: Partial<ReminderKept>) => void;
  readonly typedOf: (agency: RemindedHere) => TypedText | undefined;
  readonly textOf: (agency: RemindedHere) => string;
  /** Null: the data's words again. */
  readonly setText: (agency: RemindedHere, text: string | null) => void;
  /** Typed by hand, and what the data proposes has changed since. */
  readonly isStale: (agency: RemindedHere) => boolean;
  /** Ids of those that get no letter. */
  readonly leftOut: ReadonlySet<string>;
  readonly take: (ids: readonly string[], taken: boolean) => void;
  readonly choiceOf: (some: readonly RemindedHere[], apart: boolean) => PaperChoice<'documents.reminders'>;
}

/** The letters of one period as the clerk has them: the office's part is kept with the committee, the rest with plan and period. */
export function useLetters(plan: PlanListItem, period: string, asOf: string, asked: ReminderAsked): Letters {
  const [ofCommittee, setOfCommittee] = useRemembered<Partial<ReminderKept>>(`reminder.${plan.committeeId}`, {});
  const [ofPeriod, setOfPeriod] = useRemembered<Partial<ReminderKept>>(`reminder.${plan.id}.${period}`, {});
  const [texts, setTexts] = useRemembered<Readonly<Record<string, TypedText>>>(`reminder-text.${plan.id}.${period}`, {});
  const [left, setLeft] = useRemembered<readonly string[] | null>(`reminder-left.${plan.id}.${period}`, null);
  const kept: ReminderKept = { form: asked.form, ...nothingKept, ...ofCommittee, ...ofPeriod };
  const shown = shownReminder(asked, kept);
  // What one owes whose report is not entered yet nobody knows.
  const leftOut = new Set(left ?? asked.agencies.filter(({ entered }) => !entered).map(({ addressee }) => addressee.id));
  const keyOf = ({ addressee }: RemindedHere): string => `${kept.level} ${addressee.id}`;
  const typedOf = (agency: RemindedHere): TypedText | undefined => texts[keyOf(agency)];
  const textOf = (agency: RemindedHere): string => typedOf(agency)?.text ?? proposedText(asked, kept, agency);
  return {
    shown,
    change: (some) => {
      const apart = keptApart({ ...kept, ...some });
      setOfCommittee(apart.committee);
      setOfPeriod(apart.period);
    },
    typedOf,
    textOf,
    setText: (agency, text) => {
      const { [keyOf(agency)]: _, ...others } = texts;
      setTexts(text === null ? others : { ...others, [keyOf(agency)]: { text, proposed: proposedText(asked, kept, agency) } });
    },
    isStale: (agency) => {
      const typed = typedOf(agency);
      return typed !== undefined && typed.proposed !== proposedText(asked, kept, agency);
    },
    leftOut,
    take: (ids, taken) => setLeft([...leftOut].filter((id) => !ids.includes(id)).concat(taken ? [] : ids)),
    choiceOf: (some, apart) => ({
      planId: plan.id,
      period,
      asOf,
      form: shown.form,
      level: shown.level,
      head: { parent: shown.parent, issuer: shown.issuer, symbol: shown.symbol, place: shown.place, date: readDay(shown.day) },
      about: shown.about,
      marks: shown.marks,
      digitalSignature: shown.digitalSignature,
      authority: linesOf(shown.authority),
      signer: shown.signer,
      recipients: linesOf(shown.recipients),
      letters: some.map((agency) => ({ addresseeId: agency.addressee.id, text: textOf(agency) })),
      apart,
    }),
  };
}
