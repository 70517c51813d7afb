import type { CivilDate } from '../civil-date.ts';
import type { ReportFacts } from './task-facts.ts';

/**
 * The reports that say something about a day: those that had come by then and no correction had replaced, and of the ones that came
 * later those that still stand and name a day of completion up to it.
 */
export function reportsKnown(reports: readonly ReportFacts[], asOf: CivilDate): ReportFacts[] {
  return reports.filter(({ reportedOn, supersededOn, completedOn }) =>
    reportedOn <= asOf ? supersededOn === null || supersededOn > asOf : supersededOn === null && completedOn !== null && completedOn <= asOf,
  );
}

/** The one that speaks up to the latest day: it may open again what an earlier one called finished; a late report on an earlier period may not. */
export function deciding(known: readonly ReportFacts[], asOf: CivilDate): ReportFacts | null {
  const came = known.filter(({ reportedOn }) => reportedOn <= asOf);
  const newest = newestOf(came);
  if (newest && finished(newest, asOf)) return newest;
  return newestOf(known.filter(({ reportedOn }) => reportedOn > asOf)) ?? newest;
}

function newestOf(reports: readonly ReportFacts[]): ReportFacts | null {
  let newest: ReportFacts | null = null;
  for (const report of reports) if (!newest || isNewer(report, newest)) newest = report;
  return newest;
}

function isNewer(report: ReportFacts, than: ReportFacts): boolean {
  if (report.speaksUpTo !== than.speaksUpTo) return report.speaksUpTo > than.speaksUpTo;
  return report.reportedOn === than.reportedOn ? report.id > than.id : report.reportedOn > than.reportedOn;
}

export interface Finished {
  /** The day it is judged by. */
  readonly on: CivilDate;
  /** The day stated; null where 100 % was reported without one, and the day of the report is the latest it can have been. */
  readonly stated: CivilDate | null;
  /** Said to be done; the secretariat has not looked yet. */
  readonly awaiting: boolean;
}

/** What a report says of completion on a day; null: not finished, or returned by the secretariat. */
export function finished(report: ReportFacts, asOf: CivilDate): Finished | null {
  if (isReturned(report, asOf)) return null;
  const on = report.completedOn ?? (report.percent !== null && report.percent >= 100 ? report.reportedOn : null);
  if (on === null || on > asOf) return null;
  return { on, stated: report.completedOn, awaiting: !isAccepted(report, asOf) };
}

export function isAccepted({ acceptance, decidedOn }: ReportFacts, asOf: CivilDate): boolean {
  return acceptance === 'accepted' && decidedOn !== null && decidedOn <= asOf;
}

export function isReturned({ acceptance, decidedOn }: ReportFacts, asOf: CivilDate): boolean {
  return acceptance === 'returned' && (decidedOn === null || decidedOn <= asOf);
}
