import { z } from 'zod';
import { byField, planFieldIds } from '../domain/plan-table/plan-fields.ts';
import { assignmentKinds, otherMeanings } from '../domain/plan-table/source-columns.ts';
import { job } from './operation.ts';
import { columnId, ownColumnId, planColumn } from './plans.api.ts';
import { fileToken, id, typedCell, typedLine, typedRequired, year } from './values.ts';

/** What a source column is taken for; see `source-columns`. */
export const importField = z.enum([...planFieldIds, ...otherMeanings]);
export type ImportField = z.infer<typeof importField>;

const sourceColumn = z.strictObject({
  index: z.int(),
  /** The heading exactly as it stands; two header lines are joined with a space. */
  label: z.string(),
  field: importField,
  certain: z.boolean(),
});

export const importTable = z.strictObject({
  name: z.string(),
  /** The line directly above it, by which two tables with the same headings are told apart; empty where there is none. */
  above: z.string(),
  /** Names of the further tables of the file that are read with it. */
  parts: z.array(z.string()),
  rows: z.int(),
  /** Rows taken up by heading lines, from the top. */
  headerRows: z.int(),
  columns: z.array(sourceColumn),
  /** First rows as they stand, for the chooser. */
  sample: z.array(z.array(z.string())),
});
export type ImportTable = z.infer<typeof importTable>;

export const importSource = z.strictObject({
  draftId: id,
  fileName: z.string(),
  format: z.string(),
  tables: z.array(importTable),
  /** Index of the table that looks most like a plan. */
  best: z.int(),
  /** Its words as they stand in an encoding from before Unicode, and as they read; nothing goes on before `imports.decode` says which. */
  oldEncoding: z
    .strictObject({
      encoding: z.enum(['tcvn3', 'vni']),
      samples: z.array(z.strictObject({ before: z.string(), after: z.string() })),
      /** Words with letters that cannot be recovered. */
      lost: z.array(z.string()),
    })
    .nullable(),
});
export type ImportSource = z.infer<typeof importSource>;

/** How the clerk wants one table read. */
export const importChoice = z.strictObject({
  draftId: id,
  table: z.int().nonnegative(),
  columns: z.array(z.strictObject({ index: z.int(), field: importField })).optional(),
  /** The plan's year, where the clerk has chosen it; deadlines are read by it. */
  year: year.optional(),
  /** Positions of rows that were joined to the task above and shall be tasks of their own; see `joined` of the preview. */
  apart: z.array(z.int().nonnegative()).max(20_000).optional(),
  /** What several assignments under one merged content become; tasks where it is not said. */
  assignments: z.enum(assignmentKinds).optional(),
});
export type ImportChoice = z.infer<typeof importChoice>;

export const importRow = z.strictObject({
  key: z.int(),
  kind: z.enum(['task', 'section']),
  line: z.int(),
  ...byField(() => z.string()),
  /** Texts of own columns, which go by `own:` and their place in the source until the rows are in a plan. */
  own: z.record(ownColumnId, z.string()),
});
export type ImportRow = z.infer<typeof importRow>;

export const importIssue = z.strictObject({
  /** 1-based row of the result; 0 speaks of the whole table. */
  row: z.int(),
  key: z.int().nullable(),
  field: z.string().nullable(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  severity: z.enum(['warning', 'error']),
  message: z.string(),
});
export type ImportIssue = z.infer<typeof importIssue>;

export const importPreview = z.strictObject({
  title: z.string(),
  /** The year chosen, else the one that the title or the deadlines say, else a guess: that of the paper's date, or this year. */
  year: z.int(),
  /** The year is a guess: the clerk is asked, and no deadline without a year of its own is certain. */
  yearGuessed: z.boolean(),
  /** The committee that the paper names, and the paper the annex hangs on (*Kế hoạch số … ngày …*); empty where not found. */
  committee: z.string(),
  attachedTo: z.string(),
  columns: z.array(planColumn),
  rows: z.array(importRow),
  issues: z.array(importIssue),
  /** Rows joined to the task `key` as the lower half of a row that a page break cut, with their place in the source. */
  joined: z.array(z.strictObject({ key: z.int(), line: z.int(), at: z.int() })),
  /** Agency names the import would add to the register, and the phrases it would add as groups. */
  newAgencies: z.array(z.string()),
  /** Names it would not add before the clerk says what they are (`names` of `imports.confirm`), with those nearest to each. */
  doubtfulNames: z.array(z.strictObject({ name: z.string(), near: z.array(z.string()) })),
  newGroups: z.array(z.string()),
});
export type ImportPreview = z.infer<typeof importPreview>;

/** Corrections typed in the preview: new text of a cell, a row left out, a row made a section heading. */
export const importEdit = z.strictObject({
  key: z.int(),
  field: columnId,
  text: typedCell,
});
export type ImportEdit = z.infer<typeof importEdit>;

/** A number of the source that is another one in the plan the rows are put behind. */
const rowDecision = {
  edits: z.array(importEdit).max(20_000).default([]),
  leaveOut: z.array(z.int()).max(20_000).default([]),
};
/** What the clerk says of doubtful names: another name of an agency, or (null) an agency of its own. What is not named stays open. */
const nameDecisions = z
  .array(z.strictObject({ name: typedRequired, sameAs: typedRequired.nullable() }))
  .max(20_000)
  .default([]);

export const changedNumber = z.strictObject({ kind: z.enum(['task', 'section']), from: z.string(), to: z.string() });
export type ChangedNumber = z.infer<typeof changedNumber>;

export const importTarget = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('new-plan'),
    /** An existing committee, or the name of one to be created. */
    committee: z.union([z.strictObject({ id }), z.strictObject({ name: typedRequired })]),
    title: typedRequired,
    year,
    /** True where nobody chose the year: deadlines without one of their own are then not certain. */
    yearGuessed: z.boolean().optional(),
    /** The paper that the plan hangs on; what *Kèm theo* in print begins with. */
    attachedTo: typedLine.optional(),
  }),
  z.strictObject({ kind: z.literal('append'), planId: id }),
]);
export type ImportTarget = z.infer<typeof importTarget>;

export const imported = z.strictObject({
  entryId: id,
  planId: id,
  tasks: z.int(),
  sections: z.int(),
  issues: z.array(importIssue),
});

export const importsApi = {
  /** Reads a staged file (or pasted text staged as one) into tables and proposes what their columns mean. */
  'imports.read': job({ access: 'write', input: z.strictObject({ file: fileToken }), output: importSource }),
  /** The clerk's word on a file in an old encoding: its words in Unicode, or as they stand. */
  'imports.decode': job({ access: 'write', input: z.strictObject({ draftId: id, convert: z.boolean() }), output: importSource }),
  /** @throws `imports.beforeUnicode` while an old encoding is undecided. */
  'imports.preview': job({ access: 'write', input: importChoice, output: importPreview }),
  /** The numbers that would change if the previewed rows were put behind those of a plan; writes nothing. */
  'imports.changedNumbers': job({ access: 'read', input: z.strictObject({ draftId: id, planId: id, ...rowDecision }), output: z.array(changedNumber) }),
  /** How much the register would gain by the previewed rows as decided on so far, and how many doubtful names are still open; writes nothing. */
  'imports.newNames': job({
    access: 'read',
    input: z.strictObject({ draftId: id, ...rowDecision, names: nameDecisions }),
    output: z.strictObject({ agencies: z.int(), groups: z.int(), doubtful: z.int() }),
  }),
  /** Writes the previewed rows as one undoable batch. */
  'imports.confirm': job({
    access: 'write',
    input: z.strictObject({
      draftId: id,
      target: importTarget,
      ...rowDecision,
      names: nameDecisions,
    }),
    output: imported,
  }),
  /** A file is about to be chosen: what reads it is started meanwhile. */
  'imports.prepare': job({ access: 'write', input: z.strictObject({}), output: z.strictObject({ prepared: z.literal(true) }) }),
  /** Forgets what was read; nothing of it is left. */
  'imports.discard': job({ access: 'write', input: z.strictObject({ draftId: id }), output: z.strictObject({ discarded: z.boolean() }) }),
  /** Loads the sample committee and its plan through the very same path as a file of the clerk's. */
  'imports.sample': job({ access: 'write', input: z.strictObject({}), output: imported }),
};
