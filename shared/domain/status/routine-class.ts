import type { CivilDate } from '../civil-date.ts';
import { awaitsWord, deciding, finishedBy, isReturned, reportsKnown } from './standing-report.ts';
import type { StatusClass } from './status-class.ts';
import { beginsAfter, leadsOn, type ReportFacts, type StatusRules, type TaskFacts } from './task-facts.ts';
import { wordsOfEach } from './whose-report.ts';

/** The part of a reporting period that status looks at. */
export interface PeriodFacts {
  readonly code: string;
  readonly windowStart: CivilDate;
  readonly windowEnd: CivilDate;
  /** Last day for sending. */
  readonly dueOn: CivilDate;
}

/** A routine task within one period: what its reports say of the period, or whether one is owed. */
export function routineClass(facts: TaskFacts, period: PeriodFacts | null, asOf: CivilDate, rules: StatusRules): StatusClass {
  if (period === null) return 'routine-waiting';
  const known = reportsKnown(
    facts.reports.filter((report) => report.period === period.code),
    asOf,
  );
  const report = deciding(known, asOf);
  if (report) return reportedClass(report, known, { instance: instanceIn(facts, period), leads: leadsOn(facts, period.windowEnd) }, asOf, rules);
  return !beginsAfter(facts, period.windowEnd) && asOf > period.dueOn ? 'routine-missing' : 'routine-waiting';
}

interface Share {
  readonly instance: CivilDate | null;
  /** Ids of those that answer for the task in the period. */
  readonly leads: readonly string[];
}

/**
 * A mark (Đạt, Vượt) is the agency's own word of its course and needs no confirming; a claim that its share of the period is done does.
 * Where several answer for the task it is met when all of them have reported; until then what some of them say is only reported.
 */
function reportedClass(report: ReportFacts, known: readonly ReportFacts[], { instance, leads }: Share, asOf: CivilDate, rules: StatusRules): StatusClass {
  const done = finishedBy(known, [], asOf);
  const whole = done?.word === 'accepted' || allHeard(known, leads);
  if (whole && awaitsWord(done, rules)) return 'routine-awaiting';
  const met = done !== null || report.progress === 'ahead' || report.progress === 'on-track';
  if (met && !whole) return 'routine-reported';
  if (met && !isReturned(report, asOf)) {
    return instance !== null && report.completedOn !== null && report.completedOn > instance ? 'routine-late' : 'routine-met';
  }
  if (report.progress === 'behind') return 'routine-behind';
  return instance !== null && asOf > instance ? 'routine-behind' : 'routine-reported';
}

/** Whether each of several that answer for a task has reported. */
export function allHeard(known: readonly ReportFacts[], leads: readonly string[]): boolean {
  if (leads.length < 2) return true;
  const wordsOf = wordsOfEach(known, leads);
  return leads.every((lead) => wordsOf(lead).length > 0);
}

/** The due day of a dated recurrence (“trước ngày 15/6 và 15/12 hằng năm”) that falls within the period; “hằng năm” alone has none. */
export function instanceIn({ deadline }: Pick<TaskFacts, 'deadline'>, { windowStart, windowEnd }: PeriodFacts): CivilDate | null {
  if (deadline.kind !== 'recurring' || deadline.start !== null) return null;
  return deadline.dates.findLast((date) => windowStart <= date && date <= windowEnd) ?? null;
}
