import { z } from 'zod';
import { byField } from '../domain/plan-table/plan-fields.ts';
import { command, query } from './operation.ts';
import { columnId, ownColumnId, planColumn } from './plans.api.ts';
import { day, id, instant, revision, typedCell, typedLine, typedRequired, year } from './values.ts';

/** The paper that adopts, amends or closes a plan. */
export const decidingDocument = z.strictObject({
  /** "Quyết định số 123/QĐ-UBND". */
  number: typedRequired,
  date: day,
  issuer: typedLine,
});
export type DecidingDocument = z.infer<typeof decidingDocument>;

/** A frozen state of a plan: its text as adopted or amended, never changed afterwards. */
export const planVersion = z.strictObject({
  id,
  planId: id,
  /** 1 is the adopted text; 2 and on are amendments. */
  ordinal: z.int(),
  document: z.strictObject({ number: z.string(), date: day, issuer: z.string() }),
  frozenAt: instant,
  /** SHA-256 of the frozen texts in order; the first 12 digits are what a print may carry. */
  fingerprint: z.string(),
  /** Which of the ways of `canonicalText` it was taken in. */
  fingerprintVersion: z.int(),
  tasks: z.int(),
});
export type PlanVersion = z.infer<typeof planVersion>;

/** One difference between two states of a plan. */
export const planDifference = z.strictObject({
  taskId: id.nullable(),
  kind: z.enum(['added', 'removed', 'changed', 'moved', 'section', 'title']),
  /** STT on either side. */
  /** As a sentence names the row on either side, see `taskNames`. */
  numberBefore: z.string().nullable(),
  numberAfter: z.string().nullable(),
  field: z.string().nullable(),
  /** Of an own column, as the later side has it. */
  heading: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type PlanDifference = z.infer<typeof planDifference>;

export const nextYearRow = z.strictObject({
  taskId: id,
  sectionId: id.nullable(),
  /** As a sentence names it: with its section where the number alone is not enough. */
  number: z.string(),
  content: z.string(),
  leadText: z.string(),
  deadlineText: z.string(),
  /** Proposed for next year, and why: it comes back, it goes on, it is reported but not finished or not confirmed, nothing was heard of it. */
  proposed: z.boolean(),
  reason: z.enum(['recurring', 'continuous', 'underway', 'awaiting', 'unreported', 'past', 'dropped']),
  /** As last reported. */
  percent: z.number().nullable(),
  /** Years in the texts that would be stale next year, as they stand: the clerk decides, nothing is rewritten. */
  staleYears: z.array(z.strictObject({ field: columnId, year: z.int() })),
});
export type NextYearRow = z.infer<typeof nextYearRow>;

const current = z.literal('current');

export const planLifeApi = {
  'planLife.versions': query({ access: 'read', input: z.strictObject({ planId: id }), output: z.array(planVersion) }),
  /** Draft → adopted: freezes the text as version 1. */
  'planLife.adopt': command({ access: 'write', input: z.strictObject({ planId: id, revision, document: decidingDocument }), output: planVersion }),
  /**
   * Freezes the present text of an adopted plan as a further version; refuses when nothing differs.
   * `dayConfirmed`: the clerk has said that the paper is dated before the one it amends; without it such a day is asked about.
   * @throws `planLife.datedBefore`
   */
  'planLife.amend': command({
    access: 'write',
    input: z.strictObject({ planId: id, revision, document: decidingDocument, dayConfirmed: z.boolean().default(false) }),
    output: planVersion.extend({ differences: z.array(planDifference) }),
  }),
  'planLife.close': command({ access: 'write', input: z.strictObject({ planId: id, revision }), output: z.strictObject({ entryId: id }) }),
  /** `moved`: assignments of bodies that ended meanwhile, now answered for by their successors; what is printed stays. */
  'planLife.reopen': command({ access: 'write', input: z.strictObject({ planId: id, revision }), output: z.strictObject({ entryId: id, moved: z.int() }) }),
  /** What stands differently in `right` than in `left`, in printed order. */
  'planLife.compare': query({
    access: 'read',
    rests: 'typing',
    input: z.strictObject({ planId: id, left: z.union([id, current]), right: z.union([id, current]) }),
    output: z.array(planDifference),
  }),
  /** A frozen version's rows, for reading and printing. */
  'planLife.version': query({
    access: 'read',
    input: z.strictObject({ versionId: id }),
    output: planVersion.extend({
      title: z.string(),
      columns: z.array(planColumn),
      rows: z.array(
        z.strictObject({
          kind: z.enum(['section', 'task']),
          id,
          ...byField(() => z.string()),
          own: z.record(ownColumnId, z.string()),
        }),
      ),
    }),
  }),
  'planLife.proposeNextYear': query({
    access: 'read',
    rests: 'typing',
    input: z.strictObject({ planId: id }),
    output: z.strictObject({ sections: z.array(z.strictObject({ id, number: z.string(), title: z.string() })), rows: z.array(nextYearRow) }),
  }),
  /** Next year's draft from the chosen rows, texts verbatim but for the changes given. */
  'planLife.createNextYear': command({
    access: 'write',
    input: z.strictObject({
      planId: id,
      year,
      title: typedRequired,
      taskIds: z.array(id).min(1).max(20_000),
      changes: z
        .array(z.strictObject({ taskId: id, content: typedCell.optional(), deadlineText: typedCell.optional() }))
        .max(20_000)
        .default([]),
    }),
    output: z.strictObject({ entryId: id, planId: id, tasks: z.int() }),
  }),
};
