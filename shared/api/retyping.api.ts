import { z } from 'zod';
import { command, query } from './operation.ts';
import { periodCode, reportingPeriod } from './reporting-periods.api.ts';
import { day, id } from './values.ts';

const digest = z.string().min(1).max(64);

export const retypedTask = z.strictObject({
  taskId: id,
  number: z.string(),
  content: z.string(),
  leadText: z.string(),
  /** What is pasted into the other system: the agencies' words and figures, a line each. */
  text: z.string(),
  digest,
  /** When it was typed there; `stale`: it says something else since. Null: not yet. */
  retyped: z.strictObject({ on: day, stale: z.boolean() }).nullable(),
});
export type RetypedTask = z.infer<typeof retypedTask>;

/** Results that are typed again into a national or provincial system, task by task. */
export const retypingApi = {
  'retyping.list': query({
    access: 'read',
    rests: 'typing',
    input: z.strictObject({ planId: id, period: periodCode }),
    /** `silent`: tasks of which the period's reports say nothing. */
    output: z.strictObject({ period: reportingPeriod, rows: z.array(retypedTask), silent: z.int() }),
  }),
  /** `on` null takes the tick away. */
  'retyping.mark': command({
    access: 'write',
    input: z.strictObject({
      planId: id,
      period: periodCode,
      tasks: z
        .array(z.strictObject({ taskId: id, digest }))
        .min(1)
        .max(20_000),
      on: day.nullable(),
    }),
    output: z.strictObject({ entryId: id, tasks: z.int() }),
  }),
};
