import type { CivilDate } from '../civil-date.ts';
import type { DeadlineKind } from '../deadline/deadline.ts';
import { answerersOn, type Groups } from '../reporting/who-answers.ts';
import type { ProgressMark } from './status-class.ts';
import type { WorkingCalendar } from './working-days.ts';

/** Everything the rules of status look at; each fact with its own day, so that any day can be asked about. */
export interface TaskFacts {
  readonly deadline: DeadlineFacts;
  /** Verbatim, for the term of a relative deadline. */
  readonly deadlineText: string;
  /** Date of the amendment that brought it into the adopted plan; null: it was there from the start. */
  readonly givenOn: CivilDate | null;
  /** Ids of the agencies and phrases of the register that lead it: whoever else leads cannot report. */
  readonly leads: readonly string[];
  /** Who belongs to the phrases among them, and when; absent: nobody ever did. */
  readonly groups?: Groups;
  readonly extensions: readonly ExtensionFacts[];
  readonly events: readonly { readonly occurredOn: CivilDate; readonly dueOn: CivilDate | null }[];
  readonly flags: readonly FlagFacts[];
  readonly reports: readonly ReportFacts[];
}

export interface DeadlineFacts {
  readonly kind: DeadlineKind;
  readonly start: CivilDate | null;
  readonly due: CivilDate | null;
  readonly dates: readonly CivilDate[];
}

export interface ExtensionFacts {
  readonly askedOn: CivilDate;
  readonly decision: 'asked' | 'granted' | 'refused';
  readonly decidedOn: CivilDate | null;
  readonly grantedDue: CivilDate | null;
}

export interface FlagFacts {
  readonly kind: 'suspended' | 'no-longer-applicable';
  readonly since: CivilDate;
  /** First day on which it no longer holds. */
  readonly until: CivilDate | null;
}

export interface ReportFacts {
  readonly id: string;
  readonly period: string;
  /** Who of those that lead the task, now or as a member once, sent it; null: one that no longer does, and has spoken for those that now do. */
  readonly lead: string | null;
  /** Whom it speaks for where its sender does not answer itself; absent: of one that no longer leads, whoever does, else nobody. */
  readonly standsFor?: readonly string[];
  readonly reportedOn: CivilDate;
  /** The day up to which it speaks: the last of its period's window, or the day it came where that is earlier. */
  readonly speaksUpTo: CivilDate;
  readonly percent: number | null;
  readonly progress: ProgressMark | null;
  readonly completedOn: CivilDate | null;
  readonly acceptance: 'none' | 'claimed' | 'accepted' | 'returned';
  /** Null also of one accepted by nobody: it counted as done before results were confirmed. */
  readonly decidedOn: CivilDate | null;
  /** The day a correction took its place; null: it stands. */
  readonly supersededOn: CivilDate | null;
}

/** How the committee counts. */
export interface StatusRules {
  readonly calendar: WorkingCalendar;
  /** A due day on a day of rest moves to the next working day. */
  readonly moveToWorkingDay: boolean;
  /** What is reported as done waits for the secretariat's word. */
  readonly confirms: boolean;
}

/** Work without one day to be finished on: judged period by period, never overdue as such. */
export const isRoutine = ({ kind }: Pick<DeadlineFacts, 'kind'>): boolean => kind === 'continuous' || kind === 'recurring' || kind === 'from';

const nobody: Groups = new Map();

/** Ids of those that owe the reports on it on a day. */
export const leadsOn = ({ leads, groups = nobody }: Pick<TaskFacts, 'leads' | 'groups'>, day: CivilDate): string[] => answerersOn(leads, groups, day);

/** Work that a period closing on this day cannot speak of yet. */
export const beginsAfter = ({ deadline, givenOn }: Pick<TaskFacts, 'deadline' | 'givenOn'>, windowEnd: CivilDate): boolean =>
  (deadline.start !== null && deadline.start > windowEnd) || (givenOn !== null && givenOn > windowEnd);
