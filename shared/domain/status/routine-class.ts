import type { CivilDate } from '../civil-date.ts';
import { deciding, finished, isReturned, reportsKnown } from './standing-report.ts';
import type { StatusClass } from './status-class.ts';
import { beginsAfter, type ReportFacts, type TaskFacts } from './task-facts.ts';

/** The part of a reporting period that status looks at. */
export interface PeriodFacts {
  readonly code: string;
  readonly windowStart: CivilDate;
  readonly windowEnd: CivilDate;
  /** Last day for sending. */
  readonly dueOn: CivilDate;
}

/** A routine task within one period: what its report says of the period, or whether one is owed. */
export function routineClass(facts: TaskFacts, period: PeriodFacts | null, asOf: CivilDate): StatusClass {
  if (period === null) return 'routine-waiting';
  const report = reportForPeriod(facts, period.code, asOf);
  const instance = instanceIn(facts, period);
  if (report) return reportedClass(report, instance, asOf);
  return !beginsAfter(facts, period.windowEnd) && asOf > period.dueOn ? 'routine-missing' : 'routine-waiting';
}

/** The standing report of a period that decides on a day. */
function reportForPeriod({ reports }: TaskFacts, period: string, asOf: CivilDate): ReportFacts | null {
  return deciding(
    reportsKnown(
      reports.filter((report) => report.period === period),
      asOf,
    ),
    asOf,
  );
}

function reportedClass(report: ReportFacts, instance: CivilDate | null, asOf: CivilDate): StatusClass {
  const done = finished(report, asOf);
  const met = done !== null || report.progress === 'ahead' || report.progress === 'on-track';
  if (met && !isReturned(report, asOf)) {
    return instance !== null && report.completedOn !== null && report.completedOn > instance ? 'routine-late' : 'routine-met';
  }
  if (report.progress === 'behind') return 'routine-behind';
  return instance !== null && asOf > instance ? 'routine-behind' : 'routine-reported';
}

/** The due day of a dated recurrence (“trước ngày 15/6 và 15/12 hằng năm”) that falls within the period; “hằng năm” alone has none. */
function instanceIn({ deadline }: TaskFacts, { windowStart, windowEnd }: PeriodFacts): CivilDate | null {
  if (deadline.kind !== 'recurring' || deadline.start !== null) return null;
  return deadline.dates.findLast((date) => windowStart <= date && date <= windowEnd) ?? null;
}
