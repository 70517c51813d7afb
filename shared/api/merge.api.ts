import { z } from 'zod';
import { MERGE_FIGURE_FIELDS } from '../domain/forms/figure-answers.ts';
import { reportFieldIds } from '../domain/reporting/report-fields.ts';
import { job, query } from './operation.ts';
import { periodCode } from './reporting-periods.api.ts';
import { addressee, paper } from './reports.api.ts';
import { day, fileToken, id } from './values.ts';

/** Stable within one preview. */
const fileKey = z.int().nonnegative();
const changeKey = z.string();

/** Something the clerk should look at; the sentence stands in `message`. */
export const mergeRemark = z.strictObject({
  /** Null speaks of all files. */
  file: fileKey.nullable(),
  /** As in `mergeChange`. */
  taskId: id.nullable(),
  field: z.enum(reportFieldIds).nullable(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
});
export type MergeRemark = z.infer<typeof mergeRemark>;

/** When a paper came in, and what says so. */
const arrival = z.strictObject({ on: day, by: z.enum(['document-date', 'saved-at', 'today']) });
export type Arrival = z.infer<typeof arrival>;

export const acceptedFile = z.strictObject({
  key: fileKey,
  file: z.string(),
  planId: id,
  addressee: addressee.extend({ name: z.string() }),
  /** id: hidden ids · code: the printed code · text: agency and task names only, to be looked at. */
  recognisedBy: z.enum(['id', 'code', 'text']),
  /** new · correction: of what is known or of an older file beside it · repeat: says nothing that is not known, nothing is written. */
  message: z.enum(['new', 'correction', 'repeat']),
  document: paper,
  preparedBy: z.string(),
  /** Proposed; the clerk may set another day. */
  arrival,
  /** Tasks it answers. */
  tasks: z.int(),
  /** Indicators it gives. */
  figures: z.int(),
  changes: z.int(),
  /** Recognised by something less than its ids, or its ids and its words disagree. */
  doubtful: z.boolean(),
});
export type AcceptedFile = z.infer<typeof acceptedFile>;

export const rejectedFile = z.strictObject({
  key: fileKey,
  file: z.string(),
  code: z.string(),
  message: z.string(),
  /** It is a form of another period; null otherwise. */
  ofPeriod: z.strictObject({ code: periodCode, label: z.string() }).nullable(),
});

export const mergeChange = z.strictObject({
  key: changeKey,
  file: fileKey,
  /** A task is reported on, or the figure of an indicator (số liệu) is given. */
  about: z.enum(['task', 'figure']),
  /** The task; of a figure its indicator. */
  taskId: id,
  /** STT of the task, with its section where the number alone is not enough (`taskNames`), and its content; of a figure "" and its name with its unit. */
  number: z.string(),
  task: z.string(),
  agency: z.string(),
  field: z.enum([...reportFieldIds, ...MERGE_FIGURE_FIELDS]),
  /** In words, as the grid shows them; empty: nothing. */
  before: z.string(),
  after: z.string(),
  /** 0, or 1 for the same cell read otherwise: of the two at most one is taken. @throws `merge.bothReadings` */
  reading: z.int().nonnegative(),
  /** Why the value is not certain; such a change is written only when it is named in `choices.accept`. */
  doubt: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
});
export type MergeChange = z.infer<typeof mergeChange>;

/** More than one file from one addressee on the same tasks of one plan and period; the chosen one speaks last, the others are kept behind it. */
export const mergeConflict = z.strictObject({
  planId: id,
  addressee: addressee.extend({ name: z.string() }),
  /** Oldest first. */
  files: z.array(fileKey),
  proposed: fileKey,
  /** Why the proposed one is held to be the newest. */
  by: z.enum(['document-date', 'saved-at', 'order']),
});
export type MergeConflict = z.infer<typeof mergeConflict>;

export const mergePreview = z.strictObject({
  draftId: id,
  period: periodCode,
  periodLabel: z.string(),
  accepted: z.array(acceptedFile),
  rejected: z.array(rejectedFile),
  changes: z.array(mergeChange),
  conflicts: z.array(mergeConflict),
  warnings: z.array(mergeRemark),
});
export type MergePreview = z.infer<typeof mergePreview>;

const choices = z.strictObject({
  /** For a conflict: the file that speaks last. Without a choice the proposed one does. */
  newest: z.array(fileKey).default([]),
  /** Doubtful changes that the clerk has looked at and takes. */
  accept: z.array(changeKey).default([]),
  /** Answers that stand in the row of one task and are meant for another. @throws `merge.taskAnswered` */
  moves: z.array(z.strictObject({ file: fileKey, taskId: id, to: id })).default([]),
  /** Rows that found no task (`rowUnknown`, `taskTwice`), named by the `place` of their remark, and the task they are meant for. @throws `merge.taskAnswered` */
  placings: z.array(z.strictObject({ file: fileKey, place: z.string(), to: id })).default([]),
});
const noChoices = { newest: [], accept: [], moves: [], placings: [] };
const leftOutFiles = z.array(fileKey).default([]);

export const mergeApi = {
  /**
   * Reads returned forms, recognises them and compares them with what is known; writes nothing: the originals are kept when it is confirmed.
   * Pasted tables are staged as files. Files are taken for one plan if it is named, else for any plan of a committee with such a period.
   */
  'merge.preview': job({
    access: 'write',
    input: z.strictObject({
      planId: id.optional(),
      period: periodCode,
      files: z.array(fileToken).min(1).max(5_000),
      /** Whose a file is, where it does not say so itself (`merge.addresseeUnclear`) and the clerk does. */
      senders: z.array(z.strictObject({ file: fileToken, addresseeId: id })).default([]),
      /** When a file was last written, as its folder says; ISO 8601. */
      modified: z.array(z.strictObject({ file: fileToken, at: z.iso.datetime() })).default([]),
    }),
    output: mergePreview,
  }),
  /** The same files under other choices: what would change is computed anew, nothing is read again or written. */
  'merge.review': query({
    access: 'write',
    input: z.strictObject({ draftId: id, leaveOutFiles: leftOutFiles, choices: choices.default(noChoices) }),
    output: mergePreview,
  }),
  /** Writes what was previewed as one undoable batch, with the original files as evidence. */
  'merge.confirm': job({
    access: 'write',
    input: z.strictObject({
      draftId: id,
      leaveOut: z.strictObject({ files: leftOutFiles, changes: z.array(changeKey).default([]) }).default({ files: [], changes: [] }),
      choices: choices.default(noChoices),
      /** The day all the files came; without it each came on the day proposed for it. */
      receivedOn: day.optional(),
      /** Files that came on another day than that. */
      arrivals: z.array(z.strictObject({ file: fileKey, on: day })).default([]),
    }),
    output: z.strictObject({ entryId: id, submissions: z.int(), reports: z.int(), figures: z.int(), repeats: z.int() }),
  }),
  /** Forgets what was read; the files themselves are dropped by whoever staged them. */
  'merge.discard': job({ access: 'write', input: z.strictObject({ draftId: id }), output: z.strictObject({ discarded: z.boolean() }) }),
};
