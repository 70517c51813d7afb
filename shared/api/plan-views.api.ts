import { z } from 'zod';
import { command, query } from './operation.ts';
import { columnId } from './plans.api.ts';
import { id, typedLine, typedRequired } from './values.ts';

/** How a plan's tasks can be gathered under heads of their own; the adopted order is not touched by it. */
export const planGrouping = z.enum(['none', 'lead', 'section', 'deadline']);
export type PlanGrouping = z.infer<typeof planGrouping>;

/** A way of looking at one plan's table, kept under a name. */
export const planView = z.strictObject({
  id,
  name: typedRequired,
  /** Words searched for, key of a lead, kind of deadline: as the table's address carries them; empty filters nothing. */
  search: typedLine,
  lead: typedLine,
  deadline: typedLine,
  grouping: planGrouping,
  hiddenColumns: z.array(columnId),
  rowMode: z.enum(['clamped', 'whole']),
});
export type SavedPlanView = z.infer<typeof planView>;

const ofPlan = { planId: id };

export const planViewsApi = {
  /** The views this person keeps for a plan, in the order they were first saved; a lead that a succession ended is named by who answers now. */
  'planViews.list': query({ access: 'read', input: z.strictObject(ofPlan), output: z.array(planView) }),
  /** Adds a view, or replaces the one with its id. */
  'planViews.save': command({ access: 'read', input: z.strictObject({ ...ofPlan, view: planView }), output: z.array(planView), undoable: false }),
  'planViews.remove': command({ access: 'read', input: z.strictObject({ ...ofPlan, id }), output: z.array(planView), undoable: false }),
};
