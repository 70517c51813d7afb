import { Temporal } from 'temporal-polyfill';
import type { CallOutput } from '../../../shared/api/contract.ts';
import type { Attachment } from '../../../shared/api/evidence.api.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { TaskAnswer, TimelineEntry } from '../../../shared/api/reporting-views.api.ts';
import type { TaskDeadline } from '../../../shared/api/tasks.api.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { periodOn } from '../../../shared/domain/reporting/periods.ts';
import { dueDays } from '../../../shared/domain/status/due-day.ts';
import { LatenessOn } from '../../../shared/domain/status/lateness.ts';
import { acceptanceOn, latestOn } from '../../../shared/domain/status/standing-report.ts';
import { readReportEdits } from '../history/report-edits.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { readAttachments } from './attachments.repo.ts';
import { sendingState } from './board.view.ts';
import { answersIn, type PeriodAnswer } from './period-answers.ts';
import { chosenPeriod } from './read-views.ts';
import { readSubmission, toTaskReport } from './submissions.repo.ts';
import { toExtension, toTaskEvent, toTaskFlag } from './task-ledger.repo.ts';
import { isByMembers, readTrackedTask } from './tracked-plan.repo.ts';
import { statusOfTask, statusView } from './tracked-status.ts';

export type Timeline = CallOutput<'reporting.timeline'>;

/** Everything that ever happened to a task, whoever reported it; only its status is of the day asked about. */
export function timelineOf(db: ReadHandle, taskId: string, asOf: CivilDate, code: string | undefined): Timeline {
  const { plan, task } = readTrackedTask(db, taskId);
  const period = chosenPeriod(db, plan, code, asOf);
  return {
    taskId,
    deadline: task.facts.deadline as unknown as TaskDeadline,
    deadlineText: task.facts.deadlineText,
    status: statusView(task, statusOfTask(plan, task, asOf, periodOn(plan.periods, asOf)), new LatenessOn(asOf, plan.rules.calendar)),
    dueDays: dueDays(task.facts, asOf, plan.rules),
    latest: latestOn(task.facts.reports, asOf)?.id ?? null,
    answers: period && {
      period,
      byMembers: isByMembers(task, period.windowEnd),
      rows: answersIn(task, period, asOf).map((each) => toAnswer(each, period, asOf)),
    },
    entries: [
      ...reportEntries(db, taskId, new Set(task.facts.reports.map(({ id }) => id))),
      ...readReportEdits(db, taskId).map(({ at: moment, ...edit }): TimelineEntry => ({ kind: 'edit', at: localDay(moment), moment, ...edit })),
      ...extensionEntries(db, taskId),
      ...db
        .all(sql.selectFrom('task_events').selectAll().where('task_id', '=', taskId))
        .map((row): TimelineEntry => ({ kind: 'event', at: row.occurred_on, event: toTaskEvent(row) })),
      ...flagEntries(db, taskId),
      ...readAttachments(db, [taskId]).map((attachment): TimelineEntry => ({ kind: 'evidence', at: localDay(attachment.addedAt), attachment })),
    ].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1)),
  };
}

function toAnswer({ lead: { kind, id, name }, report, owed }: PeriodAnswer, { dueOn }: ReportingPeriod, asOf: CivilDate): TaskAnswer {
  return {
    addressee: { kind: kind === 'group' ? 'group' : 'agency', id, name },
    state: report || owed ? sendingState(report?.reportedOn ?? null, dueOn, asOf) : 'nothing-owed',
    said: report && {
      reportId: report.id,
      reportedOn: report.reportedOn,
      percent: report.percent,
      progress: report.progress,
      completedOn: report.completedOn,
      acceptance: acceptanceOn(report, asOf),
      result: report.result,
    },
  };
}

/** The office's day of a moment: early in its morning it is still yesterday in UTC. */
const localDay = (instant: string): string => Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();

function reportEntries(db: ReadHandle, taskId: string, counting: ReadonlySet<string>): TimelineEntry[] {
  const rows = db.all(sql.selectFrom('task_reports').selectAll().where('task_id', '=', taskId).orderBy('id'));
  const proofs = Map.groupBy(
    readAttachments(
      db,
      rows.flatMap((row) => [row.id, row.submission_id]),
    ),
    (each) => each.subjectId,
  );
  return rows.flatMap((row): TimelineEntry[] => {
    const report = toTaskReport(row);
    const attachments: Attachment[] = [...(proofs.get(row.id) ?? []), ...(proofs.get(row.submission_id) ?? [])];
    const came: TimelineEntry = {
      kind: 'report',
      at: row.reported_on,
      report,
      submission: readSubmission(db, row.submission_id),
      counts: counting.has(row.id),
      attachments,
    };
    // A correction that left the word standing carries it on.
    const carried = rows.some((each) => each.id === row.superseded_by && each.acceptance === row.acceptance && each.decided_on === row.decided_on);
    return row.decided_on === null || carried ? [came] : [came, { kind: 'decision', at: row.decided_on, report }];
  });
}

function extensionEntries(db: ReadHandle, taskId: string): TimelineEntry[] {
  return db
    .all(sql.selectFrom('extensions').selectAll().where('task_id', '=', taskId).orderBy('id'))
    .map(toExtension)
    .flatMap((extension): TimelineEntry[] => {
      const asked: TimelineEntry = { kind: 'extension-asked', at: extension.askedOn, extension };
      const { decision, decidedOn } = extension;
      if (decision === 'asked' || decidedOn === null) return [asked];
      return [asked, { kind: decision === 'granted' ? 'extension-granted' : 'extension-refused', at: decidedOn, extension }];
    });
}

function flagEntries(db: ReadHandle, taskId: string): TimelineEntry[] {
  return db
    .all(sql.selectFrom('task_flags').selectAll().where('task_id', '=', taskId).orderBy('id'))
    .map(toTaskFlag)
    .flatMap((flag): TimelineEntry[] => {
      const set: TimelineEntry = { kind: 'flag-set', at: flag.since, flag };
      return flag.until === null ? [set] : [set, { kind: 'flag-lifted', at: flag.until, flag }];
    });
}
