import type { CivilDate } from '../civil-date.ts';
import type { ReportFacts } from './task-facts.ts';

/**
 * The reports that say something about a day: those that had come by then and no correction had replaced, and of the ones that came
 * later those that still stand and name a day of completion up to it.
 */
export function reportsKnown(reports: readonly ReportFacts[], asOf: CivilDate): ReportFacts[] {
  return reports.filter(({ reportedOn, supersededOn, completedOn }) =>
    reportedOn <= asOf
      ? supersededOn === null || supersededOn > asOf
      : supersededOn === null && completedOn !== null && completedOn <= asOf,
  );
}

/** The newest of them: a later report may open again what an earlier one called finished. */
export function deciding(known: readonly ReportFacts[], asOf: CivilDate): ReportFacts | null {
  const came = known.filter(({ reportedOn }) => reportedOn <= asOf);
  const newest = newestOf(came);
  if (newest && finished(newest, asOf)) return newest;
  return newestOf(known.filter(({ reportedOn }) => reportedOn > asOf)) ?? newest;
}

function newestOf(reports: readonly ReportFacts[]): ReportFacts | null {
  let newest: ReportFacts | null = null;
  for (const report of reports) {
    if (!newest || report.reportedOn > newest.reportedOn || (report.reportedOn === newest.reportedOn && report.id > newest.id)) newest = report;
  }
  return newest;
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
  const accepted = report.acceptance === 'accepted' && report.decidedOn !== null && report.decidedOn <= asOf;
  return { on, stated: report.completedOn, awaiting: !accepted };
}

export function isReturned({ acceptance, decidedOn }: ReportFacts, asOf: CivilDate): boolean {
  return acceptance === 'returned' && (decidedOn === null || decidedOn <= asOf);
}
