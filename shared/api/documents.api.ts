import { z } from 'zod';
import { progressColumnIds } from '../domain/papers/progress-columns.ts';
import { periodCode } from './reporting-periods.api.ts';
import { command, job, query } from './operation.ts';
import { columnId } from './plans.api.ts';
import { fileToken, id, typedLine, typedRequired } from './values.ts';

export const documentFormat = z.enum(['pdf', 'docx', 'xlsx']);
export type DocumentFormat = z.infer<typeof documentFormat>;

/** Choices of one annex; ranges by NĐ 30/2020/NĐ-CP, Phụ lục I and III (see `the-thuc`). */
export const annexOptions = z.strictObject({
  /** Verbatim title; null prints the plan's. */
  title: typedLine.nullable().default(null),
  /** "Báo cáo số 12/BC-SCT ngày … của …", without the brackets and "Kèm theo". Empty: dots to be filled by hand. */
  attachedTo: typedLine.default(''),
  /** False leaves the reference line out. */
  showReference: z.boolean().default(true),
  /** Roman number when the paper has two or more annexes. */
  number: z
    .string()
    .regex(/^[IVX]{0,6}$/)
    .default(''),
  orientation: z.enum(['portrait', 'landscape']).default('landscape'),
  /** Points. */
  tableFontSize: z.number().min(11).max(13).default(12),
  headFontSize: z.number().min(13).max(14).default(14),
  numberingRow: z.boolean().default(false),
  /** A line of small type under the table: the first 12 digits of the fingerprint of the plan's words. */
  fingerprint: z.boolean().default(false),
  /** What was reported in a period, beside the plan's own columns; the period is the one asked about now where none is named. */
  progress: z.strictObject({ columns: z.array(z.enum(progressColumnIds)), period: periodCode.nullable() }).default({ columns: [], period: null }),
  /** Columns left out of this print; STT and Nội dung always stand. */
  hiddenColumns: z.array(columnId).default([]),
});
export type AnnexOptions = z.infer<typeof annexOptions>;

export const printed = z.strictObject({
  file: fileToken,
  fileName: z.string(),
  format: documentFormat,
  /** Null where only the reading program knows (Word, Excel). */
  pages: z.int().nullable(),
  rows: z.int(),
  /** The words of the finished file were read back and equal the plan's, in order. */
  verified: z.literal(true),
});
export type Printed = z.infer<typeof printed>;

/** A plan's own table, whose columns may be too many for the page. */
export const printedPlan = printed.extend({
  /** Headings of the columns in which words had to be broken between letters: the clerk prints in landscape, smaller, or fewer columns. */
  narrow: z.array(z.string()),
  /** In landscape none would have to be. */
  landscapeFits: z.boolean(),
});
export type PrintedPlan = z.infer<typeof printedPlan>;

/** A list of a plan's tasks as a person has it on screen: its rows in order, under the heads they are gathered under. */
/** Tasks of a list in the order shown, under the head shown over them; null: under none. */
export const listPart = z.strictObject({
  heading: z.strictObject({ number: z.string(), title: z.string() }).nullable(),
  taskIds: z.array(id).max(20_000),
});

export const planListChoices = z.strictObject({
  planId: id,
  /** "Danh sách nhiệm vụ theo bộ lọc …" */
  title: typedRequired,
  parts: z.array(listPart).max(5000),
  /** Those of the plan's columns that are printed; STT and Nội dung always stand. */
  columns: z.array(columnId),
  orientation: z.enum(['portrait', 'landscape']).default('landscape'),
});
export type PlanListChoices = z.infer<typeof planListChoices>;

/** Annexes of one file at most. */
export const MAX_ANNEXES = 20;

/** Several annexes in one print, each with its number, its head and its own pages: one for each section of the first rank, or more plans behind this one. */
export const severalAnnexes = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sections') }),
  z.strictObject({ kind: z.literal('plans'), others: z.array(z.strictObject({ planId: id, versionId: id.nullable() })).max(MAX_ANNEXES - 1) }),
]);
export type SeveralAnnexes = z.infer<typeof severalAnnexes>;

/** In the place of a lead: an extract for each. */
export const EACH_LEAD = 'each';

export const documentsApi = {
  /** The choices last used for this plan, or the defaults; *Kèm theo* proposes the paper that issued what is printed where none was typed. */
  'documents.annexOptions': query({ access: 'read', input: z.strictObject({ planId: id, versionId: id.nullable().default(null) }), output: annexOptions }),
  'documents.rememberAnnexOptions': command({
    access: 'write',
    input: z.strictObject({ planId: id, versionId: id.nullable().default(null), options: annexOptions }),
    output: annexOptions,
    undoable: false,
  }),
  /** A paper will be looked at soon: what prints it is started meanwhile. */
  'documents.prepare': job({ access: 'read', input: z.strictObject({}), output: z.strictObject({ prepared: z.literal(true) }) }),
  'documents.annex': job({
    access: 'read',
    input: z.strictObject({
      planId: id,
      format: documentFormat,
      options: annexOptions,
      /**
       * Only the tasks led by this agency, itself or as a member of a phrase, or by this phrase (trích nhiệm vụ); `each`: an extract for
       * every one that leads (with `coordinated` also for those that only coordinate), the members of a phrase each for itself.
       */
      leadId: z
        .union([id, z.literal(EACH_LEAD)])
        .nullable()
        .default(null),
      /** A frozen version of the plan; null prints it as it stands. */
      versionId: id.nullable().default(null),
      /** Of an extract, apart from what is led: what is only coordinated. */
      coordinated: z.boolean().default(false),
      /** Of the whole plan; of extracts nothing. Errors: `system.notFound` for a plan of another committee. */
      several: severalAnnexes.nullable().default(null),
      /** Of several extracts a file each, packed. */
      apart: z.boolean().default(false),
    }),
    output: printedPlan.extend({
      extracts: z.int(),
      /** Whose extracts they are, in their order; `fileName` within the zip of a file each, else null. */
      parts: z.array(z.strictObject({ fileName: z.string().nullable(), agency: z.string(), leading: z.int(), coordinating: z.int() })),
    }),
  }),
  /** Prints what the table shows, read back like an annex. */
  'documents.planList': job({ access: 'read', input: planListChoices.extend({ format: documentFormat }), output: printedPlan }),
};
