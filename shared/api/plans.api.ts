import { z } from 'zod';
import { planFieldIds, planFields, type ColumnId, type PlanField } from '../domain/plan-table/plan-fields.ts';
import { command, query } from './operation.ts';
import { id, instant, page, revision, typedCell, typedRequired, year } from './values.ts';

export type { PlanField };

/** A known field, or `own:…`: a column of the plan's own (*Kinh phí*), whose id never comes again in another column. */
export const ownColumnId = z.templateLiteral(['own:', z.string().min(1).max(60)]);
export const columnId = z.union([z.enum(planFieldIds), ownColumnId]);

const heading = {
  /** The heading exactly as adopted. */
  label: typedRequired,
  /** A heading over this one and its neighbours that name the same: *Cơ quan thực hiện* over *Chủ trì · Phối hợp*. */
  group: typedRequired.optional(),
  /** Kept with its texts, but neither shown in the table nor printed. */
  hidden: z.boolean().optional(),
  /** Millimetres on paper; absent: as its texts need. */
  width: z.number().min(8).max(200).optional(),
};

/** A column of the plan, in the place it has in the annex. */
export const planColumn = z.strictObject({ field: columnId, ...heading });
export type PlanColumn = z.infer<typeof planColumn>;

/** More would leave no letter's room on paper. */
const mostColumns = 60;
const alwaysThere = planFieldIds.filter((field) => planFields[field].stands === 'always');

/** STT first, what every plan has among them, none twice. */
const columnsFit = (columns: readonly { readonly field: ColumnId | 'own' }[]): boolean => {
  const known = columns.map(({ field }) => field).filter((field) => field !== 'own');
  return columns[0]?.field === 'number' && new Set(known).size === known.length && alwaysThere.every((field) => known.includes(field));
};

/** A plan's columns as they shall be: one with the field `own` is new, and the store gives it its id. */
const wantedColumns = z
  .array(z.strictObject({ field: z.union([columnId, z.literal('own')]), ...heading }))
  .max(mostColumns)
  .refine(columnsFit);
export type WantedColumn = z.infer<typeof wantedColumns>[number];

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

const planDetails = { title: typedRequired, year, numbering, columns: wantedColumns };

export const plansApi = {
  /** Newest first, of one committee or of the whole book; one page. `ids`: only these. */
  'plans.list': query({
    access: 'read',
    rests: 'typing',
    input: z.strictObject({ committeeId: id.optional(), ids: z.array(id).max(500).optional(), ...page }),
    output: z.array(planListItem),
  }),
  'plans.create': command({ access: 'write', input: z.strictObject({ committeeId: id, title: typedRequired, year }), output: plan }),
  /**
   * `columns` is the whole list in its new order: what is missing from it is removed together with its texts (one step, so
   * that undo brings both back), what is new is added, headings, groups and `hidden` are taken as they stand. STT stays
   * first; `stands: 'always'` in `planFields` cannot be removed, only hidden. `textsRemoved` counts the texts that went;
   * `plans.columnTexts` says it beforehand.
   */
  'plans.update': command({
    access: 'write',
    input: z.strictObject(planDetails).partial().extend({ id, revision }),
    output: plan.extend({ textsRemoved: z.int() }),
  }),
  /** How many tasks have a text in each of the plan's columns, in their order. */
  'plans.columnTexts': query({
    access: 'read',
    input: z.strictObject({ planId: id }),
    output: z.array(z.strictObject({ field: columnId, texts: z.int() })),
  }),
  'plans.remove': command({ access: 'write', input: z.strictObject({ id }), output: z.strictObject({ entryId: id, tasks: z.int() }) }),
  'sections.add': command({ access: 'write', input: z.strictObject({ planId: id, title: typedCell, beforeTaskId: id.nullable() }), output: section }),
  'sections.rename': command({ access: 'write', input: z.strictObject({ id, revision, title: typedCell }), output: section }),
  /** Removes the heading only; its tasks join the section above. */
  'sections.remove': command({ access: 'write', input: z.strictObject({ id }), output: z.strictObject({ entryId: id }) }),
};
