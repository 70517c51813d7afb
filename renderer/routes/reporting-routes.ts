import { address, oneOf, PATH, required, text, type More, type RouteOf } from './address.ts';

/** Code of the reporting period; empty: the current one. */
const period = text('ky');
/** `YYYY-MM-DD`; empty: today. */
const asOf = text('ngay');

export const overviewAddress = address('overview', 'tong-quan', { planId: required(PATH), period, asOf });
export type OverviewRoute = RouteOf<typeof overviewAddress>;
export const overviewRoute = (planId: string, more: More<OverviewRoute> = {}): OverviewRoute => overviewAddress.of({ planId, ...more });

export const trackingAddress = address('tracking', 'theo-doi', {
  planId: required(PATH),
  period,
  asOf,
  /** Kinds of period shown as columns, joined by commas; empty: every kind the committee has. */
  kinds: text('loai'),
  /** A line for each agency instead of each task. */
  byAgency: oneOf('nhom', { '': false, 'co-quan': true }),
  /** What the rows are filtered by: a key of the chips, or a status class. */
  show: text('loc'),
  /** Words searched for. */
  search: text('tim'),
  /** Id of the lead, or `?name` where the register does not hold it. */
  lead: text('chu-tri'),
  /** Id of the heading the tasks stand under; `?`: before the first. */
  section: text('muc'),
  /** The task whose timeline is open. */
  row: text('dong'),
});
export type TrackingRoute = RouteOf<typeof trackingAddress>;
export const trackingRoute = (planId: string, more: More<TrackingRoute> = {}): TrackingRoute => trackingAddress.of({ planId, ...more });

export const submissionsAddress = address('submissions', 'bao-cao', {
  planId: required(PATH),
  period,
  asOf,
  view: oneOf('xem', { '': 'board', cham: 'late', ky: 'periods', lich: 'calendar', chep: 'retyping', 'so-lieu': 'figures', 'kien-nghi': 'proposals' }),
  /** State of sending the rows are filtered by; among proposals, their own. */
  show: text('loc'),
  /** Id of the addressee chosen; among results to be typed again, of the task; among figures and proposals, of the row. */
  chosen: text('chon'),
  /** Year of the working calendar; empty: the plan's. */
  year: text('nam'),
});
export type SubmissionsRoute = RouteOf<typeof submissionsAddress>;
export const submissionsRoute = (planId: string, more: More<SubmissionsRoute> = {}): SubmissionsRoute => submissionsAddress.of({ planId, ...more });

/** A report on paper, typed in. */
export const reportEntryAddress = address('report-entry', 'nhap-bao-cao', {
  planId: required(PATH),
  period,
  /** Id of the addressee who reports. */
  addressee: text('co-quan'),
  /** The task whose report is being typed. */
  row: text('dong'),
});
export type ReportEntryRoute = RouteOf<typeof reportEntryAddress>;
export const reportEntryRoute = (planId: string, more: More<ReportEntryRoute> = {}): ReportEntryRoute => reportEntryAddress.of({ planId, ...more });

/** Making the forms that agencies fill in. */
export const formsAddress = address('forms', 'tao-mau', { planId: required(PATH), period });
export type FormsRoute = RouteOf<typeof formsAddress>;
export const formsRoute = (planId: string, more: More<FormsRoute> = {}): FormsRoute => formsAddress.of({ planId, ...more });

/** Taking the filled forms in. */
export const mergeAddress = address('merge', 'gop-bao-cao', {
  planId: required(PATH),
  period,
  step: oneOf('buoc', { '': 1, '2': 2, '3': 3 }),
});
export type MergeRoute = RouteOf<typeof mergeAddress>;
export const mergeRoute = (planId: string, more: More<MergeRoute> = {}): MergeRoute => mergeAddress.of({ planId, ...more });

/** Letters to those who owe a period's report. */
export const remindersAddress = address('reminders', 'don-doc', {
  planId: required(PATH),
  period,
  asOf,
  /** Id of the one whose letter is in sight. */
  chosen: text('chon'),
});
export type RemindersRoute = RouteOf<typeof remindersAddress>;
export const remindersRoute = (planId: string, more: More<RemindersRoute> = {}): RemindersRoute => remindersAddress.of({ planId, ...more });
