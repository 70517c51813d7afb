import { daysBetween, dayOf, type CivilDate } from '../civil-date.ts';
import type { Lateness } from './lateness.ts';
import { latestOn } from './standing-report.ts';
import { isAwaitingClass, type ProgressMark } from './status-class.ts';
import { isRoutine, type TaskFacts } from './task-facts.ts';
import { isSetAside, type TaskStatus } from './task-status.ts';

/**
 * What chips, figures, lists and prints count tasks by. A word of the screen is one mark, so what a chip counts is what it shows, and what
 * every other screen counts under the same word.
 *
 * overdue Quá hạn · behind Chậm: said so by its period's report, or a recurrence that is not met · at-risk Nguy cơ chậm ·
 * due-soon Sắp đến hạn · due-unheard due within a week and no report ever · unreported Chưa báo cáo: one that answers for it owes the
 * period's report on it · done-of-due done on time of those whose day has passed · lead-unknown nobody the register holds leads it.
 */
export const TASK_MARKS = [
  'overdue',
  'behind',
  'at-risk',
  'due-soon',
  'due-unheard',
  'unreported',
  'awaiting',
  'extension',
  'extension-asked',
  'leads-differ',
  'routine',
  'done-of-due',
  'lead-unknown',
] as const;

export type TaskMark = (typeof TASK_MARKS)[number];

/** Days ahead in which a task that nobody has reported on is asked after. */
export const UNHEARD_DAYS = 7;

export interface MarkRules {
  /** Days before the due day. */
  readonly dueSoonDays: number;
  /** Working days before the due day. */
  readonly riskWorkingDays: number;
  /** Work without a first day of its own begins on 1 January of it. */
  readonly year: number;
}

export interface Marked {
  readonly facts: TaskFacts;
  readonly status: TaskStatus;
  /** Since the due day; null: there is none. */
  readonly late: Lateness | null;
  /** What the reports of the period looked at say of it; null: no period. */
  readonly inPeriod: { readonly owed: boolean; readonly progress: ProgressMark | null } | null;
  /** Whether one of those that lead it is in the register. */
  readonly leadKnown: boolean;
}

/** What holds of a task on a day. One suspended or no longer applicable is in none of the lists that press. */
export function marksOf(task: Marked, asOf: CivilDate, rules: MarkRules): TaskMark[] {
  const { facts, status, late, inPeriod, leadKnown } = task;
  const { flags } = status;
  const counts = !isSetAside(flags);
  const left = status.class === 'open-in-time' && late !== null ? -late.daysLate : Infinity;
  const holds: Readonly<Record<TaskMark, boolean>> = {
    overdue: counts && status.class === 'open-overdue',
    behind: counts && (status.class === 'routine-behind' || inPeriod?.progress === 'behind'),
    'at-risk': counts && isAtRisk(task, asOf, rules),
    'due-soon': counts && left <= rules.dueSoonDays,
    'due-unheard': counts && left <= UNHEARD_DAYS && latestOn(facts.reports, asOf) === null,
    unreported: inPeriod?.owed === true,
    awaiting: counts && isAwaitingClass(status.class),
    extension: flags.includes('extension-asked') || flags.includes('extended'),
    'extension-asked': flags.includes('extension-asked'),
    'leads-differ': flags.includes('leads-differ'),
    routine: counts && isRoutine(facts.deadline),
    'done-of-due': counts && status.class === 'done-on-time' && (late?.daysLate ?? 0) > 0,
    'lead-unknown': counts && !leadKnown,
  };
  return TASK_MARKS.filter((mark) => holds[mark]);
}

/**
 * Still in time, and the agency itself says that it is behind; or the due day is only some working days away and the last percentage
 * reported is less than the share of its time that has gone by.
 */
function isAtRisk({ facts, status, late }: Marked, asOf: CivilDate, { riskWorkingDays, year }: MarkRules): boolean {
  if (status.class !== 'open-in-time' || status.due === null || late === null) return false;
  const last = latestOn(facts.reports, asOf);
  if (last === null) return false;
  if (last.progress === 'behind') return true;
  if (last.percent === null || -late.workingDaysLate > riskWorkingDays) return false;
  const start = facts.deadline.start ?? facts.givenOn ?? dayOf(year, 1, 1) ?? asOf;
  const term = daysBetween(start, status.due);
  return term > 0 && last.percent / 100 < daysBetween(start, asOf) / term;
}
