import { z } from 'zod';
import { FORM_ROLES } from '../domain/forms/form-roles.ts';
import { byReportField, declared, type KindOf, type ReportField, type ReportKind } from '../domain/reporting/report-fields.ts';
import { PROGRESS_MARKS } from '../domain/status/status-class.ts';
import { command, query } from './operation.ts';
import { periodCode } from './reporting-periods.api.ts';
import { day, id, instant, revision, typedCell, typedLine } from './values.ts';

/** Who answers for tasks in the lead: an agency, each member of a collective phrase, or a phrase without members, tracked as one. */
export const addressee = z.strictObject({ kind: z.enum(['agency', 'group']), id });
export type Addressee = z.infer<typeof addressee>;

/** new: a first report · correction: replaces the earlier one, which is kept · question: the committee asks the agency back. */
export const messageKind = z.enum(['new', 'correction', 'question']);
export type MessageKind = z.infer<typeof messageKind>;

export const channel = z.enum(['paper', 'phone', 'email', 'form', 'meeting', 'other']);
export type Channel = z.infer<typeof channel>;

export const progressMark = z.enum(PROGRESS_MARKS);

/** A paper named by number and date; both empty when there was none (a phone call). */
export const paper = z.strictObject({ number: z.string(), date: day.nullable() });
export type Paper = z.infer<typeof paper>;

const typedPaper = z.strictObject({ number: typedLine.default(''), date: day.nullable().default(null) });
const noPaper = { number: '', date: null };

/** none: nothing claimed · claimed: said to be done, the secretariat has not looked · accepted · returned: to be done again. */
export const acceptance = z.enum(['none', 'claimed', 'accepted', 'returned']);
export type Acceptance = z.infer<typeof acceptance>;

const answers = {
  text: typedCell,
  line: typedCell,
  /** As stated. */
  share: z.number().min(0).max(100).nullable(),
  mark: progressMark.nullable(),
  day: day.nullable(),
};
const blankAnswers = {
  text: answers.text.default(''),
  line: answers.line.default(''),
  share: answers.share.default(null),
  mark: answers.mark.default(null),
  day: answers.day.default(null),
};

/** Each field's schema, by its kind. */
const answered = <Kinds extends Record<ReportKind, z.ZodType>>(kinds: Kinds) =>
  byReportField((field) => kinds[declared(field).kind]) as { [F in ReportField]: Kinds[KindOf<F>] };

/** What one report says of one task. A day of completion claims the task (or, of a routine task, its share of the period) as done. */
export const reportTexts = z.strictObject(answered(blankAnswers));
export type ReportTexts = z.infer<typeof reportTexts>;

export const taskReport = reportTexts.extend({
  id,
  revision,
  taskId: id,
  submissionId: id,
  period: periodCode,
  reportedOn: day,
  acceptance,
  /** When and why the claim was accepted or returned; accepted without a day: taken so, since it counted as done before it had to be confirmed. */
  decidedOn: day.nullable(),
  decisionNote: z.string(),
  /** The report of a later message that stands in its place. */
  supersededBy: id.nullable(),
});
export type TaskReport = z.infer<typeof taskReport>;

/** One message about one plan and period: what an addressee sent, or a question sent to it. */
export const submission = z.strictObject({
  id,
  revision,
  planId: id,
  period: periodCode,
  addressee: addressee.extend({ name: z.string() }),
  message: messageKind,
  /** The day it arrived; of a question, the day it went out. */
  receivedOn: day,
  document: paper,
  channel,
  note: z.string(),
  recordedAt: instant,
  supersededBy: id.nullable(),
  /** How many tasks it speaks of. */
  tasks: z.int(),
});
export type Submission = z.infer<typeof submission>;

const entry = reportTexts.extend({ taskId: id });

/** A task as a report form asks for it. */
export const askedTask = z.strictObject({
  taskId: id,
  number: z.string(),
  content: z.string(),
  leadText: z.string(),
  deadlineText: z.string(),
  /** The day it was granted last, which counts instead of the adopted one. */
  grantedDue: day.nullable(),
  role: z.enum(FORM_ROLES),
  /** Something stands for the period. */
  reported: z.boolean(),
  /** The last report that stands for the period or an earlier one: its own, or of a task it leads that of one that led it before. */
  known: taskReport.nullable(),
  /** The same, but of a period that closed before: what “so với kỳ trước” speaks of. */
  previous: taskReport.nullable(),
});
export type AskedTask = z.infer<typeof askedTask>;

/** Who may send a report on a plan. `leads` false: an agency that only helps with tasks of others. */
export const sender = addressee.extend({ name: z.string(), leads: z.boolean() });
export type Sender = z.infer<typeof sender>;

export const reportsApi = {
  'reporting.submissions': query({ access: 'read', input: z.strictObject({ planId: id, period: periodCode }), output: z.array(submission) }),
  /** For a period those that answer in it; without one whoever does at any time. */
  'reporting.senders': query({ access: 'read', input: z.strictObject({ planId: id, period: periodCode.optional() }), output: z.array(sender) }),
  /** What the addressee is asked for the period, as its form has it: the tasks it leads, then those it helps with. */
  'reporting.asked': query({ access: 'read', input: z.strictObject({ planId: id, period: periodCode, addresseeId: id }), output: z.array(askedTask) }),
  /** Every report on the named message, in plan order. */
  'reporting.reportsOf': query({ access: 'read', input: z.strictObject({ submissionId: id }), output: z.array(taskReport) }),
  /**
   * Writes down a message with what it says of each task. A `new` one may add tasks to what the addressee has sent; on a task it has
   * already reported on it is refused (`reporting.alreadySent`). A correction supersedes, task by task, what it speaks of.
   */
  'reporting.record': command({
    access: 'write',
    input: z.strictObject({
      planId: id,
      period: periodCode,
      addressee,
      message: messageKind.default('new'),
      receivedOn: day,
      document: typedPaper.default(noPaper),
      channel: channel.default('paper'),
      note: typedCell.default(''),
      reports: z.array(entry).max(20_000),
    }),
    output: z.strictObject({ entryId: id, submission, reports: z.array(taskReport) }),
  }),
  /** Sets right what was typed wrong; what the agency itself corrects is recorded as a correction. */
  'reporting.editReport': command({
    access: 'write',
    input: z.strictObject({
      id,
      revision,
      /** Only the fields given are changed. */
      texts: z.strictObject(answered(answers)).partial(),
    }),
    output: z.strictObject({ entryId: id, report: taskReport }),
  }),
  /** Sets right what was typed wrong of the message itself; a later day of arrival moves its reports with it. Only the fields given are changed. */
  'reporting.editSubmission': command({
    access: 'write',
    input: z.strictObject({ id, revision, receivedOn: day.optional(), document: typedPaper.optional(), channel: channel.optional() }),
    output: z.strictObject({ entryId: id, submission }),
  }),
  /** Takes a message out with its reports; what it superseded stands again. */
  'reporting.removeSubmission': command({ access: 'write', input: z.strictObject({ id }), output: z.strictObject({ entryId: id }) }),
  /**
   * The secretariat confirms results claimed as done. Where one lacks its product or evidence it is asked first, and passes by
   * `withoutProof`; where the committee wants both it is refused.
   * @throws `reporting.proofAsked`, `reporting.proofNeeded`
   */
  'reporting.accept': command({
    access: 'write',
    input: z.strictObject({ reportIds: z.array(id).min(1).max(20_000), decidedOn: day, withoutProof: z.boolean().default(false) }),
    output: z.strictObject({ entryId: id, reports: z.array(taskReport) }),
  }),
  /** Results claimed as done are given back, also those accepted before. Needs its reason. */
  'reporting.return': command({
    access: 'write',
    input: z.strictObject({ reportIds: z.array(id).min(1).max(20_000), decidedOn: day, note: typedCell.default('') }),
    output: z.strictObject({ entryId: id, reports: z.array(taskReport) }),
  }),
};
