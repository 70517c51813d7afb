import { z } from 'zod';
import { LATE_PARTS } from '../domain/reporting/late-agencies.ts';
import { documentFormat, listPart, printed } from './documents.api.ts';
import { job } from './operation.ts';
import { periodCode } from './reporting-periods.api.ts';
import { day, id } from './values.ts';

/** Every figure is as of one day; absent: today. */
const asOf = day.optional();

/** The grid as somebody sees it: its tasks in their order and under their heads. */
const trackingShown = z.strictObject({
  /** What leaves tasks out: "chủ trì Sở Y tế · Quá hạn"; empty: nothing does. */
  inWords: z.string(),
  /** `lead`: the one of several that answer for a task by whose word it stands here; null: by that of all. */
  parts: z.array(listPart.extend({ lead: id.nullable() })).max(5000),
});
export type TrackingShown = z.infer<typeof trackingShown>;

/** Papers about progress, read back like every print. The figures are those of the `reporting` views for the same choices. */
export const progressPrintsApi = {
  /**
   * One A4 page. Lists too long for it end in "… và n nhiệm vụ khác" in PDF and DOCX; XLSX has them whole, each table on a sheet.
   * `period` absent: the one the overview chooses for the day.
   */
  'documents.overview': job({
    access: 'read',
    input: z.strictObject({ planId: id, period: periodCode.optional(), asOf, format: documentFormat }),
    output: printed,
  }),
  /**
   * An annex to a reminder, once the due day has passed: who has not sent, or sent late, or sent in time but left tasks out.
   * Errors: `documents.noLateAgencies`.
   */
  'documents.lateAgencies': job({
    access: 'read',
    input: z.strictObject({ planId: id, period: periodCode, part: z.enum(LATE_PARTS), asOf, format: documentFormat }),
    output: printed,
  }),
  /** Tasks × periods of the plan's year, or those periods named; `period` as in the grid; `shown` absent: the whole plan under its headings. */
  'documents.tracking': job({
    access: 'read',
    input: z.strictObject({
      planId: id,
      period: periodCode.optional(),
      periods: z.array(periodCode).min(1).optional(),
      asOf,
      shown: trackingShown.optional(),
      format: documentFormat,
    }),
    output: printed,
  }),
};
