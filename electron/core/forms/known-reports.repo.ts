import type { ReportTexts, TaskReport } from '../../../shared/api/reports.api.ts';
import { toTaskReport } from '../reporting/submissions.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

/** What an addressee's standing reports say of one task, oldest period first. */
export interface KnownReport extends TaskReport {
  readonly windowEnd: string;
}

/** Standing reports of a plan by addressee and task. */
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
      rows.map((row) => ({ key: keyOf(row.agency_id ?? row.group_id ?? '', row.task_id), ...toTaskReport(row), windowEnd: row.window_end })),
      ({ key }) => key,
    );
  }

  /** What it has said for the period itself. */
  of(addresseeId: string, taskId: string, period: string): KnownReport | null {
    return this.#reports(addresseeId, taskId).findLast((report) => report.period === period) ?? null;
  }

  /** What it last said for a period that closed before this day. */
  before(addresseeId: string, taskId: string, windowEnd: string): KnownReport | null {
    return this.#reports(addresseeId, taskId).findLast((report) => report.windowEnd < windowEnd) ?? null;
  }

  #reports(addresseeId: string, taskId: string): readonly KnownReport[] {
    return this.#byTask.get(keyOf(addresseeId, taskId)) ?? [];
  }
}

const keyOf = (addresseeId: string, taskId: string): string => `${addresseeId}|${taskId}`;

export const noAnswers: ReportTexts = {
  result: '', cumulative: '', percent: null, progress: null, difficulty: '', cause: '', proposal: '', evidence: '', completedOn: null,
};
