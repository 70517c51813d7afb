import { evidenceApi } from './evidence.api.ts';
import { figuresCheckApi } from './figures-check.api.ts';
import { reportingPeriodsApi } from './reporting-periods.api.ts';
import { reportingViewsApi } from './reporting-views.api.ts';
import { reportsApi } from './reports.api.ts';
import { taskLedgerApi } from './task-ledger.api.ts';
import { workingCalendarApi } from './working-calendar.api.ts';

/** Periods and working days, what was reported in them, what happened to tasks, and the views computed from both. */
export const reportingApi = {
  ...reportingPeriodsApi,
  ...reportsApi,
  ...taskLedgerApi,
  ...reportingViewsApi,
  ...evidenceApi,
  ...figuresCheckApi,
  ...workingCalendarApi,
};
