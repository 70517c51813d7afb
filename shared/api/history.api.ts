import { z } from 'zod';
import { command, query } from './operation.ts';
import { id, instant } from './values.ts';

/** What the program itself did to an older book when it was opened: told in the history, and no step of anyone's. */
export const TEXTS_CLEANED = 'system.cleanTexts';
export const RESULTS_TAKEN = 'system.takeResults';
export const programNotes = [TEXTS_CLEANED, RESULTS_TAKEN] as const;
export type ProgramNote = (typeof programNotes)[number];
/** Changes that are no steps of undo, and told all the same. */
export const toldNotes = [...programNotes, 'reporting.updateSettings'] as const;
/** Accepting and returning were one command once; older histories tell of it. */
export const RESULTS_DECIDED = 'reporting.decide';
/** What `plans.update` did, where it did one thing only; a history names it rather than the command. */
export const planSteps = [
  'plans.addColumn',
  'plans.removeColumn',
  'plans.renameColumn',
  'plans.moveColumn',
  'plans.hideColumn',
  'plans.showColumn',
  'plans.changeNumbering',
] as const;
export type PlanStep = (typeof planSteps)[number];

/** A field of a row before and after; null where the row did not exist. */
export const fieldChange = z.strictObject({
  field: z.string(),
  /** Of a column of the plan's own, as it was called last. */
  heading: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** Where something was done. Both null: to the register or the whole book; no plan: in several plans of the committee, or beside them. */
export const entryPlace = z.strictObject({
  committee: z.strictObject({ id, name: z.string() }).nullable(),
  plan: z.strictObject({ id, title: z.string() }).nullable(),
});
export type EntryPlace = z.infer<typeof entryPlace>;

export const historyEntry = z.strictObject({
  id,
  at: instant,
  actor: z.string(),
  /** The operation that was called: `tasks.edit`, `imports.confirm`, `history.undo` … */
  operation: z.string(),
  /** Of an undo or redo: what was called that it takes back or does again. */
  reverses: z.string().nullable(),
  /** Free words for the entry: a file name, a count. */
  subject: z.string(),
  undone: z.boolean(),
  place: entryPlace,
  /** What one act consisted of, where it was several of a kind: each reorganisation of a run. */
  parts: z.array(z.string()),
  changes: z.array(fieldChange),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** A change of one row of a plan, of the plan itself, or of what a stored report says of a task. */
export const planChange = z.strictObject({
  kind: z.enum(['plan', 'section', 'task', 'report']),
  rowId: id,
  /** Of a task that stands: what a sentence calls it now (`taskNames`); of others empty. */
  number: z.string(),
  /** The row's words, shortened: content (of a report: its task's), heading or title. */
  title: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  /** Column of a change; null where the whole row came or went. */
  field: z.string().nullable(),
  heading: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type PlanChange = z.infer<typeof planChange>;

export const planHistoryEntry = historyEntry.extend({
  changes: z.array(planChange),
  /** Rows touched beyond those whose changes are listed (an import of a thousand rows). */
  moreRows: z.int(),
});
export type PlanHistoryEntry = z.infer<typeof planHistoryEntry>;

/** What Ctrl+Z or Ctrl+Y would do next. */
const step = z.strictObject({ entryId: id, operation: z.string(), subject: z.string(), place: entryPlace }).nullable();
export const undoState = z.strictObject({ undo: step, redo: step });
export type UndoState = z.infer<typeof undoState>;

/**
 * What a person looks at to see what was reversed; the place is the reversal's own. `id` names, by kind: the task (`row`: in the
 * plan's table; `report`: in its timeline), the period's code (`message`), the year (`calendar`), the indicator or proposal, the agency, group, seat or paper of a register; null where it is gone.
 * `gone`: the plan that the step was about is no longer there.
 */
export const shown = z.strictObject({
  kind: z.enum([
    'row',
    'plan',
    'life',
    'report',
    'message',
    'periods',
    'calendar',
    'committee',
    'seat',
    'agency',
    'group',
    'successions',
    'indicators',
    'proposals',
    'paper',
    'outgoing',
    'incoming',
    'gone',
  ]),
  id: z.string().nullable(),
});
export type Shown = z.infer<typeof shown>;

/** The step that was undone or done again, where it was made and what shows it; what comes next is asked with `history.state`. */
export const reversed = z.strictObject({ operation: z.string(), subject: z.string(), place: entryPlace, shown: shown.nullable() });
export type Reversed = z.infer<typeof reversed>;

/** The committee on the screen: what was done in it and to the whole book. Left out: anywhere. */
const committeeId = id.optional();

export const historyApi = {
  'history.ofTask': query({ access: 'read', input: z.strictObject({ taskId: id }), output: z.array(historyEntry) }),
  /** Who changed what, when, from what to what, in a whole plan; newest first. */
  'history.ofPlan': query({
    access: 'read',
    input: z.strictObject({ planId: id, limit: z.int().min(1).max(500).default(100) }),
    output: z.array(planHistoryEntry),
  }),
  'history.recent': query({
    access: 'read',
    input: z.strictObject({ limit: z.int().min(1).max(500).default(100), committeeId }),
    output: z.array(historyEntry),
  }),
  /** The caller's own next steps; see `undo-steps.repo.ts`. */
  'history.state': query({ access: 'read', input: z.strictObject({ committeeId }), output: undoState }),
  /** Undoes the caller's newest step, or the named one if nothing has touched its rows since; out of its turn that is a new step, which undo takes back first. */
  'history.undo': command({ access: 'write', input: z.strictObject({ entryId: id.optional(), committeeId }), output: reversed }),
  'history.redo': command({ access: 'write', input: z.strictObject({ committeeId }), output: reversed }),
};
