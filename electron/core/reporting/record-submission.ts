import type { ExpressionBuilder } from 'kysely';
import { AppError } from '../../../shared/api/app-error.ts';
import type { CallOutput, HandlerInput } from '../../../shared/api/contract.ts';
import type { Addressee, ReportTexts } from '../../../shared/api/reports.api.ts';
import { speaksFor, type Cast } from '../../../shared/domain/reporting/who-answers.ts';
import { claimsDone } from '../../../shared/domain/status/standing-report.ts';
import { Answering } from '../agencies/answering.repo.ts';
import { readGroupsOfPlan } from '../agencies/group-members.repo.ts';
import type { CommandContext } from '../api/handlers.ts';
import { readCasts } from '../plans/plan-rows.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import { taskRows } from '../plans/tasks.repo.ts';
import type { Ids } from '../ports.ts';
import { sql, type ReadHandle, type WriteHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { keepPeriod } from './periods.repo.ts';
import { columnsOf } from './report-columns.ts';
import { standingForPeriod, type StandingPlace } from './standing-reports.repo.ts';
import { readSubmission, reportRow, toTaskReport } from './submissions.repo.ts';

type Recorded = CallOutput<'reporting.record'>;
export type MessageToRecord = HandlerInput<'reporting.record'>;

/** Writes one message with its reports; what a correction speaks of is superseded and kept. */
export function recordSubmission({ db, entryId, now, describe }: CommandContext, message: MessageToRecord, ids: Ids): Recorded {
  const plan = planRow(db, message.planId);
  const period = keepPeriod(db, plan.committee_id, message.period);
  requireAddressee(db, message.addressee);
  requireTasksOf(
    db,
    plan.id,
    message.reports.map(({ taskId }) => taskId),
  );
  const senders = message.message === 'correction' ? withFormers(db, message.addressee) : [message.addressee.id];
  const earlier = standingMessages(db, plan.id, period.id, senders);
  const replaced = replacedReports(db, message, period.id, earlier, senders);

  const row: Schema['submissions'] = {
    id: ids.next(),
    revision: 0,
    plan_id: plan.id,
    period_id: period.id,
    agency_id: message.addressee.kind === 'agency' ? message.addressee.id : null,
    group_id: message.addressee.kind === 'group' ? message.addressee.id : null,
    message: message.message,
    received_on: message.receivedOn,
    document_number: message.document.number,
    document_date: message.document.date,
    channel: message.channel,
    note: message.note,
    recorded_at: now,
    superseded_by: null,
  };
  const reports = message.reports.map(({ taskId, ...texts }) => keepingWord(db, reportOf(texts, taskId, row, ids.next()), replaced.get(taskId) ?? []));
  db.insert('submissions', [row]);
  db.insert('task_reports', reports);
  if (message.message === 'correction') supersede(db, row, earlier, reports, replaced);

  const submission = readSubmission(db, row.id);
  describe(`${submission.addressee.name}, ${period.label}`);
  return { entryId, submission, reports: reports.map(toTaskReport) };
}

export const acceptanceOf = (texts: Pick<ReportTexts, 'completedOn' | 'percent'>): 'claimed' | 'none' => (claimsDone(texts) ? 'claimed' : 'none');

function reportOf(texts: ReportTexts, taskId: string, message: Schema['submissions'], id: string): Schema['task_reports'] {
  return {
    id,
    revision: 0,
    task_id: taskId,
    period_id: message.period_id,
    submission_id: message.id,
    reported_on: message.received_on,
    ...columnsOf(texts),
    acceptance: acceptanceOf(texts),
    decided_on: null,
    decision_note: '',
    superseded_by: null,
    superseded_on: null,
  };
}

/** A correction that names the same day of completion leaves the secretariat's word standing; with another day, or none, it is asked again. */
function keepingWord(db: ReadHandle, report: Schema['task_reports'], replaced: readonly StandingPlace[]): Schema['task_reports'] {
  if (report.completed_on === null) return report;
  const accepted = replaced.map(({ id }) => reportRow(db, id)).find((old) => old.acceptance === 'accepted' && old.completed_on === report.completed_on);
  return accepted ? { ...report, acceptance: accepted.acceptance, decided_on: accepted.decided_on, decision_note: accepted.decision_note } : report;
}

function requireAddressee(db: ReadHandle, { kind, id }: Addressee): void {
  const table = kind === 'agency' ? 'agencies' : 'agency_groups';
  if (!db.get(sql.selectFrom(table).select('id').where('id', '=', id))) throw new AppError('system.notFound', { what: 'cơ quan' });
}

function requireTasksOf(db: ReadHandle, planId: string, taskIds: readonly string[]): void {
  if (taskIds.length === 0) return;
  if (new Set(taskIds).size < taskIds.length) throw new AppError('reporting.taskTwice');
  if (taskRows(db, taskIds)[0]?.plan_id !== planId) throw new AppError('system.notFound', { what: 'nhiệm vụ' });
}

/** Who took over the work of another corrects its reports too. */
const withFormers = (db: ReadHandle, { kind, id }: Addressee): string[] => (kind === 'group' ? [id] : [id, ...new Answering(db).formersOf(id)]);

/** What the senders have sent for the period and not replaced; questions are not sent by them. */
function standingMessages(db: ReadHandle, planId: string, period: string, senders: readonly string[]): string[] {
  return db
    .all(
      sql
        .selectFrom('submissions')
        .select('id')
        .where('plan_id', '=', planId)
        .where('period_id', '=', period)
        .where(sentBy(senders))
        .where('message', '!=', 'question')
        .where('superseded_by', 'is', null),
    )
    .map((row) => row.id);
}

const sentBy = (senders: readonly string[]) => (eb: ExpressionBuilder<Schema, 'submissions'>) =>
  eb.or([eb('submissions.agency_id', 'in', senders), eb('submissions.group_id', 'in', senders)]);

/**
 * The standing reports on the message's tasks that it replaces: a new message may meet none of its sender's. A correction takes the
 * place of what the senders said, and of what one that led the task before has said for them.
 */
function replacedReports(
  db: ReadHandle,
  { message, planId, reports, addressee }: MessageToRecord,
  periodId: string,
  earlier: readonly string[],
  senders: readonly string[],
): Map<string, StandingPlace[]> {
  if (message === 'question') {
    if (reports.length > 0) throw new AppError('reporting.questionWithResults');
    return new Map();
  }
  const taskIds = reports.map(({ taskId }) => taskId);
  const standing = standingForPeriod(db, periodId, taskIds);
  const own = standing.filter(({ senderId }) => senders.includes(senderId));
  if (message === 'new') {
    if (own.length > 0 || (earlier.length > 0 && reports.length === 0)) throw new AppError('reporting.alreadySent');
    return new Map();
  }
  const casts = readCasts(db, taskIds);
  const groups = readGroupsOfPlan(db, planId);
  const replaced = standing.filter((each) => own.includes(each) || speaksFor(casts.get(each.taskId) ?? nobody, groups, each.senderId, addressee.id));
  if (earlier.length === 0 && replaced.length === 0) throw new AppError('reporting.nothingToCorrect');
  return Map.groupBy(replaced, ({ taskId }) => taskId);
}

const nobody: Cast = { assignments: [] };

function supersede(
  db: WriteHandle,
  by: Schema['submissions'],
  messages: readonly string[],
  reports: readonly Schema['task_reports'][],
  replaced: ReadonlyMap<string, readonly StandingPlace[]>,
): void {
  const corrected = new Set([...replaced.values()].flat().map((old) => old.submissionId));
  // A correction that speaks of no task known before corrects the message as a whole.
  for (const id of messages.filter((each) => corrected.size === 0 || corrected.has(each)))
    db.run(sql.updateTable('submissions').set({ superseded_by: by.id }).where('id', '=', id));
  for (const report of reports) {
    const old = (replaced.get(report.task_id) ?? []).map(({ id }) => id);
    if (old.length > 0) db.run(sql.updateTable('task_reports').set({ superseded_by: report.id, superseded_on: by.received_on }).where('id', 'in', old));
  }
}
