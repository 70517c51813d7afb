import type { ReportTexts, TaskReport } from '../../../shared/api/reports.api.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { speaksFor } from '../reporting/asked-tasks.view.ts';
import { toTaskReport } from '../reporting/submissions.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

export interface KnownReport extends TaskReport {
  readonly senderId: string;
  readonly windowEnd: string;
}

/** Standing reports of a plan by task, oldest period first. */
export class KnownReports {
  readonly #byTask: Map<string, KnownReport[]>;

  constructor(db: ReadHandle, planId: string) {
    const rows = db.all(
      sql
        .selectFrom('task_reports')
        .innerJoin('submissions', 'submissions.id', 'task_reports.submission_id')
        .innerJoin('reporting_periods', 'reporting_periods.id', 'task_reports.period_id')
        .selectAll('task_reports')
        .select(['submissions.agency_id', 'submissions.group_id', 'reporting_periods.window_end'])
        .where('submissions.plan_id', '=', planId)
        .where('task_reports.superseded_by', 'is', null)
        .orderBy('reporting_periods.window_end')
        .orderBy('task_reports.id'),
    );
    this.#byTask = Map.groupBy(
      rows.map((row) => ({ ...toTaskReport(row), senderId: row.agency_id ?? row.group_id ?? '', windowEnd: row.window_end })),
      ({ taskId }) => taskId,
    );
  }

  /** What it has said for the period itself. */
  of(addresseeId: string, taskId: string, period: string): KnownReport | null {
    return this.#byTask.get(taskId)?.findLast((report) => report.period === period && report.senderId === addresseeId) ?? null;
  }

  /** What it, or one that led the task before it, last said for a period that closed before this day. */
  before(addresseeId: string, task: Task, windowEnd: string): KnownReport | null {
    return this.#byTask.get(task.id)?.findLast((report) => report.windowEnd < windowEnd && speaksFor(task, report.senderId, addresseeId)) ?? null;
  }
}

export const noAnswers: ReportTexts = {
  result: '',
  cumulative: '',
  percent: null,
  progress: null,
  difficulty: '',
  cause: '',
  proposal: '',
  evidence: '',
  completedOn: null,
};
