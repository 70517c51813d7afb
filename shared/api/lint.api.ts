import { z } from 'zod';
import { checkedNames } from '../domain/plan-table/plan-fields.ts';
import { command, query } from './operation.ts';
import { id } from './values.ts';

/** Something a careful reader would ask about before printing. Nothing is changed by itself. */
export const lintFinding = z.strictObject({
  /** Stable for the same fault in the same text, so that "bỏ qua" is remembered. */
  key: z.string(),
  code: z.string(),
  taskId: id.nullable(),
  number: z.string(),
  /** The cell and the characters in question; null speaks of the whole row or plan. */
  field: z.enum([...checkedNames, 'title']).nullable(),
  start: z.int().nullable(),
  length: z.int().nullable(),
  /** The words in question, as they stand. */
  text: z.string(),
  /** What the words might be meant to be; null where there is nothing to propose. */
  suggestion: z.string().nullable(),
  message: z.string(),
  ignored: z.boolean(),
});
export type LintFinding = z.infer<typeof lintFinding>;

export const lintApi = {
  'lint.check': query({ access: 'read', rests: 'always', input: z.strictObject({ planId: id }), output: z.array(lintFinding) }),
  'lint.ignore': command({
    access: 'write',
    input: z.strictObject({ planId: id, keys: z.array(z.string().max(200)).min(1).max(5000), ignored: z.boolean() }),
    output: z.strictObject({ entryId: id }),
    undoable: false,
  }),
};
