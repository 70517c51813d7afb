import type { reportsApi } from '../../../shared/api/reports.api.ts';
import type { Handlers } from '../api/handlers.ts';
import { isTask, planOrder } from '../plans/plan-order.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import type { Ids } from '../ports.ts';
import { sql, type WriteHandle } from '../store/handles.ts';
import { requireRevision } from '../store/require-revision.ts';
import type { Schema } from '../store/schema.ts';
import { askedTasks, sendersOf } from './asked-tasks.view.ts';
import { acceptResults, returnResults } from './confirm-results.ts';
import { periodId } from './periods.repo.ts';
import { answersOf, columnsOf } from './report-columns.ts';
import { acceptanceOf, recordSubmission } from './record-submission.ts';
import { readSubmission, readSubmissions, reportRow, toTaskReport } from './submissions.repo.ts';

export const reportsHandlers = (ids: Ids) =>
  ({
    'reporting.submissions': ({ db }, { planId, period }) => {
      const { committee_id } = planRow(db, planId);
      return readSubmissions(db, planId, periodId(committee_id, period));
    },

    'reporting.senders': ({ db }, { planId, period }) => sendersOf(db, planRow(db, planId).id, period),

    'reporting.asked': ({ db }, { planId, period, addresseeId }) => askedTasks(db, planRow(db, planId).id, period, addresseeId),

    'reporting.reportsOf': ({ db }, { submissionId }) => {
      const { planId } = readSubmission(db, submissionId);
      const reports = new Map(
        db.all(sql.selectFrom('task_reports').selectAll().where('submission_id', '=', submissionId)).map((row) => [row.task_id, toTaskReport(row)]),
      );
      return planOrder(db, planId)
        .filter(isTask)
        .flatMap(({ id }) => reports.get(id) ?? []);
    },

    'reporting.record': (context, message) => recordSubmission(context, message, ids),

    'reporting.editReport': ({ db, describe, entryId }, { id, revision, texts }) => {
      const now = reportRow(db, id);
      requireRevision(now, revision);
      const row: Schema['task_reports'] = { ...now, revision: revision + 1, ...columnsOf(texts) };
      // What the secretariat has decided stands until it decides again, and what was taken as accepted as long as it is called done.
      const claim = acceptanceOf(answersOf(row));
      if (now.decided_on === null && !(now.acceptance === 'accepted' && claim === 'claimed')) row.acceptance = claim;
      db.run(sql.updateTable('task_reports').set(row).where('id', '=', id));
      describe(readSubmission(db, row.submission_id).addressee.name);
      return { entryId, report: toTaskReport(row) };
    },

    'reporting.editSubmission': ({ db, describe, entryId }, { id, revision, receivedOn, document, channel }) => {
      const { addressee, ...now } = readSubmission(db, id);
      requireRevision(now, revision);
      const paper = document ?? now.document;
      db.run(
        sql
          .updateTable('submissions')
          .set({ revision: revision + 1, document_number: paper.number, document_date: paper.date, channel: channel ?? now.channel })
          .where('id', '=', id),
      );
      if (receivedOn !== undefined) moveArrival(db, id, receivedOn);
      describe(addressee.name);
      return { entryId, submission: readSubmission(db, id) };
    },

    'reporting.removeSubmission': ({ db, describe, entryId }, { id }) => {
      describe(readSubmission(db, id).addressee.name);
      removeMessage(db, id);
      return { entryId };
    },

    'reporting.accept': (context, { reportIds, decidedOn, withoutProof }) => ({
      entryId: context.entryId,
      reports: acceptResults(context, reportIds, decidedOn, withoutProof),
    }),

    'reporting.return': (context, { reportIds, decidedOn, note }) => ({
      entryId: context.entryId,
      reports: returnResults(context, reportIds, decidedOn, note),
    }),
  }) satisfies Handlers<typeof reportsApi>;

/** Its reports count from the day it came, and what they superseded stands until then. */
function moveArrival(db: WriteHandle, id: string, day: string): void {
  db.run(sql.updateTable('submissions').set({ received_on: day }).where('id', '=', id));
  db.run(sql.updateTable('task_reports').set({ reported_on: day }).where('submission_id', '=', id));
  const own = sql.selectFrom('task_reports').select('id').where('submission_id', '=', id);
  db.run(sql.updateTable('task_reports').set({ superseded_on: day }).where('superseded_by', 'in', own));
}

/** What the message had superseded takes its place again, under whatever superseded the message itself. */
function removeMessage(db: WriteHandle, id: string): void {
  const message = db.get(sql.selectFrom('submissions').select('superseded_by').where('id', '=', id));
  db.run(
    sql
      .updateTable('submissions')
      .set({ superseded_by: message?.superseded_by ?? null })
      .where('superseded_by', '=', id),
  );
  const reports = db.all(sql.selectFrom('task_reports').select(['id', 'superseded_by', 'superseded_on']).where('submission_id', '=', id));
  for (const { id: reportId, superseded_by, superseded_on } of reports) {
    db.run(sql.updateTable('task_reports').set({ superseded_by, superseded_on }).where('superseded_by', '=', reportId));
    db.run(sql.deleteFrom('attachments').where('subject_id', '=', reportId));
    db.run(sql.deleteFrom('task_reports').where('id', '=', reportId));
  }
  db.run(sql.deleteFrom('attachments').where('subject_id', '=', id));
  db.run(sql.deleteFrom('submissions').where('id', '=', id));
}
