import type { TaskReport } from '../../../shared/api/reports.api.ts';
import { speaksFor, type Cast, type Groups } from '../../../shared/domain/reporting/who-answers.ts';
import { newestOf, spokenUpTo } from '../../../shared/domain/status/standing-report.ts';
import { readGroupsOfPlan } from '../agencies/group-members.repo.ts';
import { readCasts } from '../plans/plan-rows.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { toTaskReport } from './submissions.repo.ts';

interface Standing {
  readonly id: string;
  readonly reportedOn: string;
  readonly speaksUpTo: string;
  readonly senderId: string;
  readonly windowEnd: string;
  readonly report: TaskReport;
}

interface Placed {
  readonly id: string;
}

/** The reports on a plan's tasks that no correction has replaced, and what an addressee has said by them. */
export class StandingReports {
  readonly #byTask: ReadonlyMap<string, readonly Standing[]>;
  readonly #casts: ReadonlyMap<string, Cast>;
  readonly #groups: Groups;

  constructor(db: ReadHandle, planId: string) {
    const rows = db.all(
      sql
        .selectFrom('task_reports')
        .innerJoin('submissions', 'submissions.id', 'task_reports.submission_id')
        .innerJoin('reporting_periods', 'reporting_periods.id', 'task_reports.period_id')
        .selectAll('task_reports')
        .select(['agency_id', 'group_id', 'window_end'])
        .where('plan_id', '=', planId)
        .where('task_reports.superseded_by', 'is', null),
    );
    const reports = rows.map(
      (row): Standing => ({
        id: row.id,
        reportedOn: row.reported_on,
        speaksUpTo: spokenUpTo(row.window_end, row.reported_on),
        senderId: row.agency_id ?? row.group_id ?? '',
        windowEnd: row.window_end,
        report: toTaskReport(row),
      }),
    );
    this.#byTask = Map.groupBy(reports, ({ report }) => report.taskId);
    this.#casts = readCasts(db, { planId });
    this.#groups = readGroupsOfPlan(db, planId);
  }

  /** What it, or one that led the task before it, has said for the period itself. */
  forPeriod(task: Placed, addresseeId: string, period: string): TaskReport | null {
    return this.#newest(task, addresseeId, ({ report }) => report.period === period);
  }

  /** What it, or one that led the task before it, last said for a period that closed before this day. */
  before(task: Placed, addresseeId: string, windowEnd: string): TaskReport | null {
    return this.#newest(task, addresseeId, (each) => each.windowEnd < windowEnd);
  }

  /** What is known when a period is reported on: what was said for it, else the last that was said for any that closed by then. */
  upTo(task: Placed, addresseeId: string, { code, windowEnd }: { readonly code: string; readonly windowEnd: string }): TaskReport | null {
    return this.forPeriod(task, addresseeId, code) ?? this.#newest(task, addresseeId, (each) => each.windowEnd <= windowEnd);
  }

  #newest(task: Placed, addresseeId: string, isMeant: (standing: Standing) => boolean): TaskReport | null {
    const standing = this.#byTask.get(task.id) ?? [];
    const cast = this.#casts.get(task.id) ?? nobody;
    return newestOf(standing.filter((each) => isMeant(each) && speaksFor(cast, this.#groups, each.senderId, addresseeId)))?.report ?? null;
  }
}

const nobody: Cast = { assignments: [] };

/** Whose report stands on a task for a period, in the message it came with. */
export interface StandingPlace {
  readonly id: string;
  readonly taskId: string;
  readonly submissionId: string;
  readonly senderId: string;
}

/** Also of messages that were superseded: a correction of two tasks leaves the reports on the others standing. */
export function standingForPeriod(db: ReadHandle, periodId: string, taskIds: readonly string[]): StandingPlace[] {
  const rows = db.all(
    sql
      .selectFrom('task_reports')
      .innerJoin('submissions', 'submissions.id', 'task_reports.submission_id')
      .select(['task_reports.id', 'task_id', 'submission_id', 'agency_id', 'group_id'])
      .where('submissions.period_id', '=', periodId)
      .where('task_id', 'in', taskIds)
      .where('task_reports.superseded_by', 'is', null),
  );
  return rows.map((row) => ({ id: row.id, taskId: row.task_id, submissionId: row.submission_id, senderId: row.agency_id ?? row.group_id ?? '' }));
}
