import { AppError } from '../../../shared/api/app-error.ts';
import type { Addressee, Submission, TaskReport } from '../../../shared/api/reports.api.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { codeOf } from './periods.repo.ts';
import { answersOf } from './report-columns.ts';

type SubmissionRow = Schema['submissions'];

/** Every message about a plan, oldest first; of one period where it is named. */
export function readSubmissions(db: ReadHandle, planId: string, period?: string): Submission[] {
  const ofPlan = messages().where('plan_id', '=', planId);
  return db.all((period === undefined ? ofPlan : ofPlan.where('period_id', '=', period)).orderBy('received_on').orderBy('submissions.id')).map(toSubmission);
}

export function readSubmission(db: ReadHandle, id: string): Submission {
  const row = db.get(messages().where('submissions.id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'báo cáo' });
  return toSubmission(row);
}

const messages = () =>
  sql
    .selectFrom('submissions')
    .leftJoin('agencies', 'agencies.id', 'submissions.agency_id')
    .leftJoin('agency_groups', 'agency_groups.id', 'submissions.group_id')
    .selectAll('submissions')
    .select(['agencies.name', 'agency_groups.phrase'])
    .select((eb) =>
      eb
        .selectFrom('task_reports')
        .whereRef('submission_id', '=', 'submissions.id')
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('tasks'),
    );

function toSubmission(row: SubmissionRow & { name: string | null; phrase: string | null; tasks: number | null }): Submission {
  return {
    id: row.id,
    revision: row.revision,
    planId: row.plan_id,
    period: codeOf(row.period_id),
    addressee: { ...addresseeOf(row), name: row.name ?? row.phrase ?? '' },
    message: row.message,
    receivedOn: row.received_on,
    document: { number: row.document_number, date: row.document_date },
    channel: row.channel,
    note: row.note,
    recordedAt: row.recorded_at,
    supersededBy: row.superseded_by,
    tasks: row.tasks ?? 0,
  };
}

function addresseeOf(row: Pick<SubmissionRow, 'agency_id' | 'group_id'>): Addressee {
  return row.agency_id === null ? { kind: 'group', id: row.group_id ?? '' } : { kind: 'agency', id: row.agency_id };
}

export function toTaskReport(row: Schema['task_reports']): TaskReport {
  return {
    id: row.id,
    revision: row.revision,
    taskId: row.task_id,
    submissionId: row.submission_id,
    period: codeOf(row.period_id),
    reportedOn: row.reported_on,
    ...answersOf(row),
    acceptance: row.acceptance,
    decidedOn: row.decided_on,
    decisionNote: row.decision_note,
    supersededBy: row.superseded_by,
  };
}

export function reportRow(db: ReadHandle, id: string): Schema['task_reports'] {
  const row = db.get(sql.selectFrom('task_reports').selectAll().where('id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'báo cáo' });
  return row;
}
