import { z } from 'zod';
import { command, query } from './operation.ts';
import { id, instant, revision, typedCell, typedRequired, year } from './values.ts';

/** The columns a plan's annex can have, in the clerk's words in `glossary`. */
export const planField = z.enum(['number', 'content', 'lead', 'coordinator', 'deadline', 'product', 'note']);
export type PlanField = z.infer<typeof planField>;

/** A column of the adopted annex: its field and its heading exactly as adopted. */
export const planColumn = z.strictObject({ field: planField, label: typedRequired });
export type PlanColumn = z.infer<typeof planColumn>;

export const planStatus = z.enum(['draft', 'adopted', 'closed']);
export const numbering = z.enum(['continuous', 'per-section']);

export const plan = z.strictObject({
  id,
  revision,
  committeeId: id,
  /** Title of the annex, verbatim. */
  title: z.string(),
  year,
  status: planStatus,
  numbering,
  columns: z.array(planColumn).min(1),
  /** The file it was imported from, if any. */
  sourceName: z.string().nullable(),
  createdAt: instant,
});
export type Plan = z.infer<typeof plan>;

export const planListItem = plan.extend({ committee: z.string(), tasks: z.int() });
export type PlanListItem = z.infer<typeof planListItem>;

export const section = z.strictObject({
  id,
  revision,
  planId: id,
  /** Displayed number ("I"); `numberText` is set when the adopted text numbers it differently. */
  number: z.string(),
  numberText: z.string().nullable(),
  title: z.string(),
});
export type Section = z.infer<typeof section>;

const planDetails = { title: typedRequired, year, numbering, columns: z.array(planColumn).min(1) };

export const plansApi = {
  'plans.list': query({ access: 'read', rests: 'typing', input: z.strictObject({}), output: z.array(planListItem) }),
  'plans.create': command({ access: 'write', input: z.strictObject({ committeeId: id, title: typedRequired, year }), output: plan }),
  'plans.update': command({ access: 'write', input: z.strictObject(planDetails).partial().extend({ id, revision }), output: plan }),
  'plans.remove': command({ access: 'write', input: z.strictObject({ id }), output: z.strictObject({ entryId: id, tasks: z.int() }) }),
  'sections.add': command({ access: 'write', input: z.strictObject({ planId: id, title: typedCell, beforeTaskId: id.nullable() }), output: section }),
  'sections.rename': command({ access: 'write', input: z.strictObject({ id, revision, title: typedCell }), output: section }),
  /** Removes the heading only; its tasks join the section above. */
  'sections.remove': command({ access: 'write', input: z.strictObject({ id }), output: z.strictObject({ entryId: id }) }),
};
