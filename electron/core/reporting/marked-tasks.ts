import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { LatenessOn, type Lateness } from '../../../shared/domain/status/lateness.ts';
import { owesReport } from '../../../shared/domain/status/owed-report.ts';
import { deciding, reportsKnown } from '../../../shared/domain/status/standing-report.ts';
import { marksOf, type Marked, type TaskMark } from '../../../shared/domain/status/task-marks.ts';
import type { TaskStatus } from '../../../shared/domain/status/task-status.ts';
import { answersIn } from './period-answers.ts';
import { periodFacts, statusOfTask } from './tracked-status.ts';
import type { TrackedPlan, TrackedTask } from './tracked-plan.repo.ts';
import type { TrackedReport } from './tracked-reports.repo.ts';

/** A task with where it stands on a day, and what the lists and chips of that day count it by. */
export interface MarkedTask {
  readonly task: TrackedTask;
  readonly status: TaskStatus;
  readonly late: Lateness | null;
  readonly marks: readonly TaskMark[];
}

/** @param judged The period routine tasks are judged in, and of which *Chậm* and *Chưa báo cáo* speak; null: none has been set up. */
export function markedTasks(plan: TrackedPlan, asOf: CivilDate, judged: ReportingPeriod | null): MarkedTask[] {
  const lateness = new LatenessOn(asOf, plan.rules.calendar);
  return plan.tasks.map((task) => markedTask(plan, task, asOf, judged, lateness));
}

export function markedTask(plan: TrackedPlan, task: TrackedTask, asOf: CivilDate, judged: ReportingPeriod | null, lateness: LatenessOn): MarkedTask {
  const status = statusOfTask(plan, task, asOf, judged);
  const late = status.due === null ? null : lateness.since(status.due);
  const leadKnown = task.leads.some(({ kind }) => kind !== 'unknown');
  const marks = marksOf({ facts: task.facts, status, late, inPeriod: judged && inPeriod(task, judged, asOf), leadKnown }, asOf, {
    ...plan.settings,
    year: plan.year,
  });
  return { task, status, late, marks };
}

/** Owed while one of those that answer for it has still to report for the period: as many tasks as the senders owe. */
function inPeriod(task: TrackedTask, period: ReportingPeriod, asOf: CivilDate): Marked['inPeriod'] {
  const { report, owed } = periodWord(task, period, asOf);
  const begun = period.windowStart <= asOf;
  return { progress: report?.progress ?? null, owed: owed || (begun && answersIn(task, period, asOf).some((answer) => answer.owed)) };
}

/** What the reports of one period say of a task on a day: the deciding one, how many stand, and whether one is owed and missing. */
export function periodWord({ facts }: TrackedTask, period: ReportingPeriod, asOf: CivilDate) {
  if (period.windowStart > asOf) return { report: null, reports: 0, owed: false };
  const known = reportsKnown(
    facts.reports.filter((report) => report.period === period.code),
    asOf,
  );
  const report = deciding(known, asOf) as TrackedReport | null;
  return { report, reports: known.length, owed: !report && owesReport(facts, periodFacts(period), asOf) };
}
