import type { DayKind } from '../../../shared/domain/working-calendar/calendar-year.ts';
import type { Acceptance, Channel, MessageKind } from '../../../shared/api/reports.api.ts';
import type { PeriodKind } from '../../../shared/domain/reporting/period-code.ts';
import type { ReportColumns } from '../../../shared/domain/reporting/report-fields.ts';

/** Tables of what was reported and of what happened to each task. Days are `YYYY-MM-DD`. */
export interface ReportingSchema {
  reporting_periods: {
    /** `<committee>/<code>`: the same period generated twice is one row. */
    id: string;
    revision: number;
    committee_id: string;
    code: string;
    year: number;
    kind: PeriodKind;
    label: string;
    window_start: string;
    window_end: string;
    due_on: string;
  };
  /** One message about one plan and period, from an addressee or (a question) to it. */
  submissions: {
    id: string;
    revision: number;
    plan_id: string;
    period_id: string;
    agency_id: string | null;
    group_id: string | null;
    message: MessageKind;
    received_on: string;
    document_number: string;
    document_date: string | null;
    channel: Channel;
    note: string;
    recorded_at: string;
    superseded_by: string | null;
  };
  /** What one message says of one task. */
  task_reports: ReportColumns & {
    id: string;
    revision: number;
    task_id: string;
    period_id: string;
    submission_id: string;
    reported_on: string;
    acceptance: Acceptance;
    decided_on: string | null;
    decision_note: string;
    superseded_by: string | null;
    superseded_on: string | null;
  };
  extensions: {
    id: string;
    revision: number;
    task_id: string;
    old_due: string | null;
    asked_on: string;
    requested_due: string | null;
    reason: string;
    document_number: string;
    document_date: string | null;
    decision: 'asked' | 'granted' | 'refused';
    granted_due: string | null;
    decided_on: string | null;
    decision_reason: string;
    decision_document_number: string;
    decision_document_date: string | null;
  };
  task_events: {
    id: string;
    revision: number;
    task_id: string;
    occurred_on: string;
    what: string;
    document_number: string;
    document_date: string | null;
    due_on: string | null;
  };
  task_flags: {
    id: string;
    revision: number;
    task_id: string;
    kind: 'suspended' | 'no-longer-applicable';
    since: string;
    until: string | null;
    reason: string;
    document_number: string;
    document_date: string | null;
  };
  /** A result that was typed again into another system; `digest` of what it said then. */
  retyped_results: {
    id: string;
    revision: number;
    task_id: string;
    period_id: string;
    retyped_on: string;
    digest: string;
  };
  /** What the book says of a day over what was published or follows from the law. */
  calendar_days: {
    id: string;
    /** Null: for every committee. */
    committee_id: string | null;
    day: string;
    kind: DayKind;
    name: string;
  };
  /** Where a year was published, as written down by the clerk; the id is the year. */
  calendar_years: { id: string; year: number; source: string };
}

/** See `trackedTables`. */
export const trackedReportingTables = {
  reporting_periods: 'id',
  submissions: 'id',
  task_reports: 'task_id',
  extensions: 'task_id',
  task_events: 'task_id',
  task_flags: 'task_id',
  retyped_results: 'task_id',
  calendar_days: 'id',
  calendar_years: 'id',
} as const satisfies Record<keyof ReportingSchema, string>;
