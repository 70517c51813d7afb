import { z } from 'zod';
import { CONFIRMATIONS } from '../domain/status/confirmation.ts';
import { PERIOD_CODE, PERIOD_KINDS } from '../domain/reporting/period-code.ts';
import { command, query } from './operation.ts';
import { day, id, revision, typedRequired, year } from './values.ts';

export const periodKind = z.enum(PERIOD_KINDS);
/** `2025-H1`. Together with the committee it names a period. */
export const periodCode = z.string().regex(PERIOD_CODE);

/** A reporting period of one committee. Both ends of the data window belong to it. */
export const reportingPeriod = z.strictObject({
  committeeId: id,
  code: periodCode,
  revision,
  year,
  kind: periodKind,
  /** "6 tháng đầu năm 2025" */
  label: z.string(),
  windowStart: day,
  windowEnd: day,
  /** Last day on which a report counts as sent on time. */
  dueOn: day,
});
export type ReportingPeriod = z.infer<typeof reportingPeriod>;

/** How a committee counts its days and judges what is done; which days are working days the calendar says. */
export const reportingSettings = z.strictObject({
  /** Days from the end of the data window to the day a report is due. */
  sendingDays: z.int().min(0).max(60).default(5),
  /** A due day on a weekend or holiday moves to the next working day (Bộ luật Dân sự Đ.148). */
  moveToWorkingDay: z.boolean().default(true),
  /** A task due within so many days is due soon. */
  dueSoonDays: z.int().min(1).max(90).default(15),
  /** A task due within so many working days is at risk where its last reported progress lags behind its time. */
  riskWorkingDays: z.int().min(1).max(60).default(5),
  /** Whether what is reported as done waits for the secretariat's word, and what it has to show. */
  confirmation: z.enum(CONFIRMATIONS).default('asked'),
});
export type ReportingSettings = z.infer<typeof reportingSettings>;

export const reportingPeriodsApi = {
  /** In the order of their data windows, the shorter first. */
  'periods.list': query({ access: 'read', input: z.strictObject({ committeeId: id, year: year.optional() }), output: z.array(reportingPeriod) }),
  /**
   * Adds the periods of a year that are missing; those that exist keep what the clerk made of them.
   * Without kinds: the first half-year and the year, which is what committees ask their members for.
   */
  'periods.generate': command({
    access: 'write',
    input: z.strictObject({ committeeId: id, year, kinds: z.array(periodKind).min(1).optional() }),
    output: z.strictObject({ entryId: id, added: z.int(), periods: z.array(reportingPeriod) }),
  }),
  'periods.update': command({
    access: 'write',
    input: z.strictObject({
      committeeId: id,
      code: periodCode,
      revision,
      label: typedRequired.optional(),
      windowStart: day.optional(),
      windowEnd: day.optional(),
      dueOn: day.optional(),
    }),
    output: reportingPeriod,
  }),
  /** Refused when something was reported for it. */
  'periods.remove': command({ access: 'write', input: z.strictObject({ committeeId: id, code: periodCode }), output: z.strictObject({ entryId: id }) }),
  'reporting.settings': query({ access: 'read', input: z.strictObject({ committeeId: id }), output: reportingSettings }),
  'reporting.updateSettings': command({
    access: 'write',
    input: z.strictObject({ committeeId: id, settings: reportingSettings }),
    output: reportingSettings,
    undoable: false,
  }),
};
