import type { Paper, TaskReport } from '../../../../shared/api/reports.api.ts';
import { toTaskReport } from '../../reporting/submissions.repo.ts';
import { sql, type ReadHandle } from '../../store/handles.ts';
import { idsIn } from '../../store/ids-in.ts';

/** What was said of a task, whole, and the paper it came in. */
export interface PaperedReport extends TaskReport {
  readonly paper: Paper;
  readonly receivedOn: string;
}

/** By id of the report. */
export function taskReportsWithPapers(db: ReadHandle, ids: readonly string[]): ReadonlyMap<string, PaperedReport> {
  const rows = db.all(
    sql
      .selectFrom('task_reports')
      .innerJoin('submissions', 'submissions.id', 'task_reports.submission_id')
      .selectAll('task_reports')
      .select(['submissions.document_number', 'submissions.document_date', 'submissions.received_on'])
      .where('task_reports.id', 'in', idsIn(ids)),
  );
  return new Map(
    rows.map(({ document_number, document_date, received_on, ...row }) => [
      row.id,
      { ...toTaskReport(row), paper: { number: document_number, date: document_date }, receivedOn: received_on },
    ]),
  );
}
