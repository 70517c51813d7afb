import { z } from 'zod';
import { CONFIRMATIONS, RESULT_GAPS } from '../domain/status/confirmation.ts';
import { HELD_FLAGS } from '../domain/status/status-class.ts';
import { attachment } from './evidence.api.ts';
import { fieldChange } from './history.api.ts';
import { query } from './operation.ts';
import { periodCode, reportingPeriod } from './reporting-periods.api.ts';
import { acceptance, addressee, progressMark, submission, taskReport } from './reports.api.ts';
import { figure, listedTask, nextStep, statusClass, statusCounts, statusFlag, taskMark } from './status-figures.api.ts';
import { extension, taskEvent, taskFlag } from './task-ledger.api.ts';
import { deadline } from './tasks.api.ts';
import { day, id, instant } from './values.ts';

/** Every view is computed for one day; absent: today. */
const asOf = day.optional();

/** Who leads a task now, members in the place of their phrase; `id` null: a name the register does not hold, or (name empty) nobody named. */
export const lead = z.strictObject({ kind: z.enum(['agency', 'group', 'unknown']), id: id.nullable(), name: z.string() });
export type Lead = z.infer<typeof lead>;

/** A result reported as done that the secretariat has not confirmed; null beside it: nothing waits. */
export const claim = z.strictObject({
  /** What is to be accepted or returned. */
  reportIds: z.array(id),
  /** The day it will be judged by; not `stated`: the day the report came. */
  on: day,
  stated: z.boolean(),
  /** The day it had to be done by, and by how much `on` is past it; null where none can be read. */
  due: day.nullable(),
  daysLate: z.int().nullable(),
  workingDaysLate: z.int().nullable(),
  /** Of several that lead the task what each says; empty where one does. */
  voices: z.array(
    z.strictObject({
      lead: id,
      name: z.string(),
      on: day,
      stated: z.boolean(),
      daysLate: z.int().nullable(),
      workingDaysLate: z.int().nullable(),
    }),
  ),
});
export type ClaimView = z.infer<typeof claim>;

/** Where one task stands on the day. */
export const taskStatus = z.strictObject({
  class: statusClass,
  flags: z.array(statusFlag),
  /** The day that counts: extended where granted, moved off a day of rest where the committee does so. */
  due: day.nullable(),
  /** The day as the deadline text gives it. */
  originalDue: day.nullable(),
  /** The day granted last by then; `due` may be another where that is a day of rest. */
  grantedDue: day.nullable(),
  completedOn: day.nullable(),
  /** Days past due (positive) or left (negative), and how many of them are working days; null without a due day. */
  daysLate: z.int().nullable(),
  workingDaysLate: z.int().nullable(),
  claim: claim.nullable(),
});
export type TaskStatusView = z.infer<typeof taskStatus>;

/** A task in one period. A period that has not begun on the day, or closed before the task was given, says nothing: class null, text empty. */
export const gridCell = z.strictObject({
  class: statusClass.nullable(),
  /** The cell in words: "Đạt, 60 %", "Chưa báo cáo". */
  text: z.string(),
  percent: z.number().nullable(),
  progress: progressMark.nullable(),
  acceptance,
  /** The standing report; null: none. */
  reportId: id.nullable(),
  /** Its result, shortened to fit a cell; the timeline has it whole. */
  result: z.string(),
  /** How many addressees' reports stand for it: two where two agencies lead. */
  reports: z.int(),
  /** Where members of a phrase answer each for itself: how many have, of those that owe it, or where nobody does of all; said in `text`. */
  members: z.strictObject({ sent: z.int(), of: z.int() }).nullable(),
  /** The period's report has to speak of it, and none does yet; said in `text` once the due day has passed. */
  owed: z.boolean(),
  /** It was set aside when the period closed, or is now, and no report of the period speaks of it: said in `text` in the place of the class. */
  held: z.enum(HELD_FLAGS).nullable(),
});
export type GridCell = z.infer<typeof gridCell>;

const latestReport = z.strictObject({ period: periodCode, reportedOn: day, result: z.string(), percent: z.number().nullable() }).nullable();

export const gridRow = z.strictObject({
  taskId: id,
  sectionId: id.nullable(),
  position: z.int(),
  number: z.string(),
  content: z.string(),
  leadText: z.string(),
  leads: z.array(lead),
  deadlineText: z.string(),
  status: taskStatus,
  /** Where several answer for it what each has said; asked for with `byLead`, else empty. */
  voices: z.array(z.strictObject({ lead: id, status: taskStatus, marks: z.array(taskMark), latest: latestReport, cells: z.array(gridCell) })),
  /** What the chips count and filter by, for the period judged. */
  marks: z.array(taskMark),
  /** The newest report up to the day. */
  latest: latestReport,
  /** One for each of the grid's periods, in their order. */
  cells: z.array(gridCell),
});
export type GridRow = z.infer<typeof gridRow>;

/** A heading of the plan, with its displayed number. */
export const gridSection = z.strictObject({ id, number: z.string(), title: z.string() });
export type GridSection = z.infer<typeof gridSection>;

/** One thing that happened to a task, oldest first; `at` is the day it counts for. */
export const timelineEntry = z.discriminatedUnion('kind', [
  /** `counts` false: of one that only helps with the task; kept and shown, but the lead's word decides. */
  z.strictObject({ kind: z.literal('report'), at: day, report: taskReport, submission, counts: z.boolean(), attachments: z.array(attachment) }),
  /** A stored report set right by the secretariat; edits that were undone are not told. */
  z.strictObject({ kind: z.literal('edit'), at: day, entryId: id, moment: instant, actor: z.string(), sender: z.string(), changes: z.array(fieldChange) }),
  z.strictObject({ kind: z.literal('decision'), at: day, report: taskReport }),
  z.strictObject({ kind: z.literal('extension-asked'), at: day, extension }),
  z.strictObject({ kind: z.literal('extension-granted'), at: day, extension }),
  z.strictObject({ kind: z.literal('extension-refused'), at: day, extension }),
  z.strictObject({ kind: z.literal('event'), at: day, event: taskEvent }),
  z.strictObject({ kind: z.literal('flag-set'), at: day, flag: taskFlag }),
  z.strictObject({ kind: z.literal('flag-lifted'), at: day, flag: taskFlag }),
  z.strictObject({ kind: z.literal('evidence'), at: day, attachment }),
]);
export type TimelineEntry = z.infer<typeof timelineEntry>;

/**
 * on-time, late: sent by or after the period's due day · missing: due day passed · waiting: not due yet ·
 * nothing-owed: not sent, and none of its tasks belongs into the period, or its members answer in its place; counted nowhere.
 */
export const boardState = z.enum(['on-time', 'late', 'missing', 'waiting', 'nothing-owed']);

export const boardRow = z.strictObject({
  addressee: addressee.extend({ name: z.string() }),
  /** False: it sent something but leads no task any more; a successor answers. */
  leadsNow: z.boolean(),
  /** A phrase that has sent something as one, and whose members answer now each for itself. */
  byMembers: z.boolean(),
  /** The bodies that go on in the place of a member which has ended since: whom a reminder reaches. */
  goOnAs: z.array(z.string()),
  state: boardState,
  corrected: z.boolean(),
  /** What it sent, and what was sent in its name before it took tasks over; oldest first, with the questions put to it. */
  messages: z.array(submission),
  /** The first report and the newest correction. */
  first: submission.nullable(),
  latest: submission.nullable(),
  /** Questions not answered by a later message. */
  openQuestions: z.array(submission),
  /** By how much its report was, or so far is, late; null where it is not. */
  daysLate: z.int().nullable(),
  workingDaysLate: z.int().nullable(),
  tasks: z.int(),
  reportedTasks: z.int(),
  /** Tasks it leads and has not reported on for the period. */
  owes: z.array(z.strictObject({ taskId: id, number: z.string(), content: z.string() })),
});
export type BoardRow = z.infer<typeof boardRow>;

/** A task led by two agencies counts for both, so agencies may add up to more than the plan. */
const agencyCounts = statusCounts.extend({ lead });

const waitingResult = z.strictObject({
  taskId: id,
  number: z.string(),
  content: z.string(),
  leadText: z.string(),
  leads: z.array(lead),
  /** What the plan wants made. */
  product: z.string(),
  claim,
  /** The newest words on it, shortened. */
  result: z.string(),
  /** What its reports do not show. */
  gaps: z.array(z.enum(RESULT_GAPS)),
});
export type WaitingResult = z.infer<typeof waitingResult>;

/** What one of those that answer for a task has said of it for a period. */
export const taskAnswer = z.strictObject({
  addressee: addressee.extend({ name: z.string() }),
  state: boardState,
  /** Of its newest report that stands; `result` shortened; null while there is none. */
  said: z
    .strictObject({
      reportId: id,
      reportedOn: day,
      percent: z.number().nullable(),
      progress: progressMark.nullable(),
      completedOn: day.nullable(),
      acceptance,
      result: z.string(),
    })
    .nullable(),
});
export type TaskAnswer = z.infer<typeof taskAnswer>;

export const reportingViewsApi = {
  /** `period` is the one routine tasks are judged in, chosen as for the overview; `periods` the columns; `sections` in printed order, as the rows are. */
  'reporting.grid': query({
    access: 'read',
    rests: 'typing',
    input: z.strictObject({ planId: id, asOf, period: periodCode.optional(), periods: z.array(periodCode).optional(), byLead: z.boolean().optional() }),
    output: z.strictObject({ asOf: day, year: z.int(), periods: z.array(reportingPeriod), sections: z.array(gridSection), rows: z.array(gridRow) }),
  }),
  'reporting.timeline': query({
    access: 'read',
    rests: 'typing',
    /** `period` is the one whose answers are told, chosen as for the overview. */
    input: z.strictObject({ taskId: id, asOf, period: periodCode.optional() }),
    output: z.strictObject({
      taskId: id,
      deadline,
      deadlineText: z.string(),
      status: taskStatus,
      /** Every due day the task has had, with the reason it changed; the last one counts. */
      dueDays: z.array(z.strictObject({ due: day, since: day.nullable(), reason: z.enum(['text', 'event', 'extension', 'rest-day']) })),
      /** The report that was the last heard of the task on the day, as the grid has it; null: none. */
      latest: id.nullable(),
      /** Of those that owe the period's report or have sent it, where nobody owes it of all, each for itself; null: no period. `byMembers`: as members of a phrase. */
      answers: z.strictObject({ period: reportingPeriod, byMembers: z.boolean(), rows: z.array(taskAnswer) }).nullable(),
      entries: z.array(timelineEntry),
    }),
  }),
  'reporting.board': query({
    access: 'read',
    rests: 'typing',
    input: z.strictObject({ planId: id, period: periodCode, asOf }),
    output: z.strictObject({
      asOf: day,
      period: reportingPeriod,
      /** From the period's due day to the day asked about: by so much is late what has not come. Negative: so much is left. */
      daysLate: z.int(),
      workingDaysLate: z.int(),
      figures: z.array(figure),
      rows: z.array(boardRow),
    }),
  }),
  /** `period` is the one routine tasks are judged in; absent: the one that closed last before the day, else the running one. */
  'reporting.overview': query({
    access: 'read',
    rests: 'typing',
    input: z.strictObject({ planId: id, period: periodCode.optional(), asOf }),
    output: z.strictObject({
      asOf: day,
      period: reportingPeriod.nullable(),
      counts: statusCounts,
      figures: z.array(figure),
      late: z.array(listedTask),
      dueSoon: z.array(listedTask),
      atRisk: z.array(listedTask),
      byAgency: z.array(agencyCounts),
      /** The plan at the end of each month up to the day. */
      overTheYear: z.array(z.strictObject({ day, counts: statusCounts })),
      /** What there is to do, most pressing first; routine tasks as judged in the period looked at. */
      nextSteps: z.array(nextStep),
      /** Sending in each period that has begun. */
      sending: z.array(
        z.strictObject({
          period: periodCode,
          label: z.string(),
          addressees: z.int(),
          onTime: z.int(),
          late: z.int(),
          missing: z.int(),
          waiting: z.int(),
        }),
      ),
    }),
  }),
  /** Results reported as done that wait for the secretariat's word, in plan order; `period` as for the overview. */
  'reporting.waiting': query({
    access: 'read',
    rests: 'typing',
    input: z.strictObject({ planId: id, period: periodCode.optional(), asOf }),
    output: z.strictObject({ confirmation: z.enum(CONFIRMATIONS), rows: z.array(waitingResult) }),
  }),
  /** Counts by class and agency, without lists. */
  'reporting.status': query({
    access: 'read',
    rests: 'typing',
    input: z.strictObject({ planId: id, period: periodCode.optional(), asOf }),
    output: z.strictObject({
      asOf: day,
      period: periodCode.nullable(),
      counts: statusCounts,
      figures: z.array(figure),
      byAgency: z.array(agencyCounts),
    }),
  }),
};
