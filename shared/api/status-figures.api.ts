import { z } from 'zod';
import { DENOMINATORS, STATUS_CLASSES, STATUS_FLAGS } from '../domain/status/status-class.ts';
import { TASK_MARKS } from '../domain/status/task-marks.ts';
import { periodCode } from './reporting-periods.api.ts';
import { day, id } from './values.ts';

/** Words for these stand in `shared/domain/status/status-words`. */
export const statusClass = z.enum(STATUS_CLASSES);
export const statusFlag = z.enum(STATUS_FLAGS);
export const taskMark = z.enum(TASK_MARKS);
export const denominator = z.enum(DENOMINATORS);

/** A count that says what it is a share of. */
export const figure = z.strictObject({
  /** Stable: 'all', 'done-on-time', 'on-time-rate', 'reported' … */
  key: z.string(),
  label: z.string(),
  count: z.int(),
  of: z.int(),
  denominator,
  denominatorLabel: z.string(),
  /** 0 to 100, one decimal; null when the denominator is 0. */
  percent: z.number().nullable(),
});
export type Figure = z.infer<typeof figure>;

const classCount = z.strictObject({ class: statusClass, label: z.string(), count: z.int() });

export const listedTask = z.strictObject({
  taskId: id,
  number: z.string(),
  content: z.string(),
  leadText: z.string(),
  deadlineText: z.string(),
  due: day,
  /** Positive: days past due; zero or negative: days left. */
  daysLate: z.int(),
  workingDaysLate: z.int(),
  flags: z.array(statusFlag),
});

export const statusCounts = z.strictObject({
  all: z.int(),
  /** Suspended or no longer applicable: in no class below. */
  setAside: z.int(),
  /** All but those set aside; the classes add up to it. */
  counted: z.int(),
  /** Of the counted, neither routine nor dormant, with a due day. */
  dated: z.int(),
  /** Of the dated, those whose due day has passed. */
  fallenDue: z.int(),
  /** Of those fallen due, those done on time, and those reported as done and not confirmed. */
  fallenDueOnTime: z.int(),
  fallenDueAwaiting: z.int(),
  /** Reported as done and not confirmed, without a readable due day. */
  undatedAwaiting: z.int(),
  routine: z.int(),
  byClass: z.array(classCount),
});
export type StatusCounts = z.infer<typeof statusCounts>;

/** Something to do, and how much of it: tasks with a mark, agencies of a period, proposals that wait for an answer, columns; one of a plan that has to be adopted. */
export const nextStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['awaiting', 'extension-asked', 'due-unheard', 'overdue', 'at-risk', 'lead-unknown']), count: z.int() }),
  z.strictObject({
    kind: z.enum(['reports-missing', 'period-closing']),
    count: z.int(),
    period: periodCode,
    label: z.string(),
    dueOn: day,
  }),
  /** `since`: when the oldest of them was sent. */
  z.strictObject({ kind: z.literal('proposals-waiting'), count: z.int(), since: day }),
  z.strictObject({ kind: z.literal('phrases-empty'), count: z.int(), first: id }),
  z.strictObject({ kind: z.enum(['plan-draft', 'columns-unnamed']), count: z.int() }),
]);
export type NextStep = z.infer<typeof nextStep>;
