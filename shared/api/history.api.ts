import { z } from 'zod';
import { command, query } from './operation.ts';
import { id, instant } from './values.ts';

/** A field of a row before and after; null where the row did not exist. */
const fieldChange = z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() });

export const historyEntry = z.strictObject({
  id,
  at: instant,
  actor: z.string(),
  /** The operation that was called: `tasks.edit`, `imports.confirm`, `history.undo` … */
  operation: z.string(),
  /** Free words for the entry: a file name, a count. */
  subject: z.string(),
  undone: z.boolean(),
  changes: z.array(fieldChange),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** What Ctrl+Z or Ctrl+Y would do next. */
const step = z.strictObject({ entryId: id, operation: z.string(), subject: z.string() }).nullable();
export const undoState = z.strictObject({ undo: step, redo: step });
export type UndoState = z.infer<typeof undoState>;

/** The step that was undone or done again; what comes next is asked with `history.state`. */
const reversed = z.strictObject({ operation: z.string(), subject: z.string() });

export const historyApi = {
  'history.ofTask': query({ input: z.strictObject({ taskId: id }), output: z.array(historyEntry) }),
  'history.recent': query({
    input: z.strictObject({ limit: z.int().min(1).max(500).default(100) }),
    output: z.array(historyEntry),
  }),
  'history.state': query({ input: z.strictObject({}), output: undoState }),
  /** Undoes the named entry if nothing has touched its rows since; without a name, the newest one. */
  'history.undo': command({ input: z.strictObject({ entryId: id.optional() }), output: reversed }),
  'history.redo': command({ input: z.strictObject({}), output: reversed }),
};
