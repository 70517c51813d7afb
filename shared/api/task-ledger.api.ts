import { z } from 'zod';
import { command, query } from './operation.ts';
import { paper } from './reports.api.ts';
import { day, id, revision, typedCell, typedLine, typedRequired } from './values.ts';

const typedPaper = z.strictObject({ number: typedLine.default(''), date: day.nullable().default(null) });
const noPaper = { number: '', date: null };

/** One line of the extension ledger; lines are never overwritten by later ones, so every old due day stays. */
export const extension = z.strictObject({
  id,
  revision,
  taskId: id,
  /** The due day in force when it was asked for. */
  oldDue: day.nullable(),
  askedOn: day,
  /** Null: asked without naming a day. */
  requestedDue: day.nullable(),
  reason: z.string(),
  document: paper,
  decision: z.enum(['asked', 'granted', 'refused']),
  grantedDue: day.nullable(),
  decidedOn: day.nullable(),
  decisionReason: z.string(),
  decisionDocument: paper,
});
export type Extension = z.infer<typeof extension>;

/** What a dormant deadline was waiting for. */
export const taskEvent = z.strictObject({
  id,
  revision,
  taskId: id,
  occurredOn: day,
  what: z.string(),
  document: paper,
  /** Due day set by hand; null: counted from the deadline text where it says so ("30 ngày kể từ ngày …"). */
  dueOn: day.nullable(),
});
export type TaskEvent = z.infer<typeof taskEvent>;

export const taskFlag = z.strictObject({
  id,
  revision,
  taskId: id,
  kind: z.enum(['suspended', 'no-longer-applicable']),
  since: day,
  /** First day on which it no longer holds. */
  until: day.nullable(),
  reason: z.string(),
  document: paper,
});
export type TaskFlag = z.infer<typeof taskFlag>;

export const taskLedgerApi = {
  'extensions.ask': command({
    access: 'write',
    input: z.strictObject({
      taskId: id,
      askedOn: day,
      requestedDue: day.nullable().default(null),
      reason: typedCell.default(''),
      document: typedPaper.default(noPaper),
    }),
    output: extension,
  }),
  'extensions.grant': command({
    access: 'write',
    input: z.strictObject({
      id,
      revision,
      decidedOn: day,
      grantedDue: day,
      reason: typedCell.default(''),
      document: typedPaper.default(noPaper),
    }),
    output: extension,
  }),
  /**
   * Grants tasks another day in one step. Where one of them waits for an answer to what was asked, this is the answer; else the
   * line of the ledger says that it was asked for and granted on the same day.
   */
  'extensions.extend': command({
    access: 'write',
    input: z.strictObject({
      taskIds: z.array(id).min(1).max(2000),
      decidedOn: day,
      grantedDue: day,
      reason: typedCell.default(''),
      document: typedPaper.default(noPaper),
    }),
    output: z.strictObject({ entryId: id, tasks: z.int() }),
  }),
  /** The day each extended task of a plan was granted last. */
  'extensions.granted': query({ access: 'read', input: z.strictObject({ planId: id }), output: z.array(z.strictObject({ taskId: id, grantedDue: day })) }),
  'extensions.refuse': command({
    access: 'write',
    input: z.strictObject({ id, revision, decidedOn: day, reason: typedRequired, document: typedPaper.default(noPaper) }),
    output: extension,
  }),
  'taskEvents.record': command({
    access: 'write',
    input: z.strictObject({
      taskId: id,
      occurredOn: day,
      what: typedCell.default(''),
      document: typedPaper.default(noPaper),
      dueOn: day.nullable().default(null),
    }),
    output: taskEvent,
  }),
  'taskEvents.remove': command({ access: 'write', input: z.strictObject({ id }), output: z.strictObject({ entryId: id }) }),
  'taskFlags.set': command({
    access: 'write',
    input: z.strictObject({
      taskId: id,
      kind: taskFlag.shape.kind,
      since: day,
      reason: typedRequired,
      document: typedPaper.default(noPaper),
    }),
    output: taskFlag,
  }),
  'taskFlags.lift': command({ access: 'write', input: z.strictObject({ id, revision, until: day }), output: taskFlag }),
};
