import type { CivilDate } from '../civil-date.ts';
import type { ReportFacts } from './task-facts.ts';

/** Which of a task's reports stands, and what it says: every place that shows, prints, compares or counts asks here. */

/** Days are `YYYY-MM-DD`. */
interface Placed {
  readonly id: string;
  readonly reportedOn: string;
  readonly speaksUpTo: string;
}

interface Claim {
  readonly completedOn: string | null;
  readonly percent: number | null;
}

/** The day up to which a report speaks: the last of its period's window, or the day it came where that is earlier. */
export const spokenUpTo = <Day extends string>(windowEnd: Day, reportedOn: Day): Day => (windowEnd < reportedOn ? windowEnd : reportedOn);

/** Of reports that stand side by side the one that speaks up to the latest day; then the one that came last; then the one written down last. */
export function newestOf<Report extends Placed>(reports: readonly Report[]): Report | null {
  let newest: Report | null = null;
  for (const report of reports) if (!newest || isNewer(report, newest)) newest = report;
  return newest;
}

function isNewer(report: Placed, than: Placed): boolean {
  if (report.speaksUpTo !== than.speaksUpTo) return report.speaksUpTo > than.speaksUpTo;
  return report.reportedOn === than.reportedOn ? report.id > than.id : report.reportedOn > than.reportedOn;
}

/** Whether it had come by a day and no correction had taken its place by then. */
export const standsOn = ({ reportedOn, supersededOn }: Pick<ReportFacts, 'reportedOn' | 'supersededOn'>, asOf: CivilDate): boolean =>
  reportedOn <= asOf && (supersededOn === null || supersededOn > asOf);

/**
 * The reports that say something about a day: those that stood on it, and of the ones that came later those that still stand and
 * name a day of completion up to it.
 */
export function reportsKnown(reports: readonly ReportFacts[], asOf: CivilDate): ReportFacts[] {
  return reports.filter((report) => standsOn(report, asOf) || saysLater(report, asOf));
}

const saysLater = ({ reportedOn, supersededOn, completedOn }: ReportFacts, asOf: CivilDate): boolean =>
  reportedOn > asOf && supersededOn === null && completedOn !== null && completedOn <= asOf;

/** The newest report that stood on a day: what is shown as the last that was heard of the task. */
export const latestOn = <Report extends ReportFacts>(reports: readonly Report[], asOf: CivilDate): Report | null =>
  newestOf(reports.filter((report) => standsOn(report, asOf)));

/** The one that speaks up to the latest day: it may open again what an earlier one called finished; a late report on an earlier period may not. */
export function deciding(known: readonly ReportFacts[], asOf: CivilDate): ReportFacts | null {
  const newest = newestOf(known.filter(({ reportedOn }) => reportedOn <= asOf));
  if (newest && finished(newest, asOf)) return newest;
  return newestOf(known.filter(({ reportedOn }) => reportedOn > asOf)) ?? newest;
}

/** Whether a report counts as that of one who leads the task: its own, or of one that has spoken for those that now lead. */
export const countsAs = ({ lead }: ReportFacts, addresseeId: string): boolean => lead === addresseeId || lead === null;

/** Whether it says that the task is done, whatever the secretariat thinks of it. */
export const claimsDone = ({ completedOn, percent }: Claim): boolean => completedOn !== null || (percent !== null && percent >= 100);

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
  if (!claimsDone(report) || isReturned(report, asOf)) return null;
  const on = report.completedOn ?? report.reportedOn;
  return on > asOf ? null : { on, stated: report.completedOn, awaiting: !isAccepted(report, asOf) };
}

/**
 * What those known say of completion on a day. The deciding one has to say so; until the secretariat has accepted that, every lead
 * has to, by the newest of its own words, and the last of their days counts.
 * @param leads Ids of those that lead the task and can report.
 */
export function finishedBy(known: readonly ReportFacts[], leads: readonly string[], asOf: CivilDate): Finished | null {
  const decides = deciding(known, asOf);
  const said = decides && finished(decides, asOf);
  if (!decides || !said || isAccepted(decides, asOf) || leads.length < 2) return said;
  return leads.reduce<Finished | null>((last, lead) => {
    const own = finishedByLead(known, lead, asOf);
    if (!last || !own) return null;
    return own.on > last.on ? { ...own, awaiting: said.awaiting } : last;
  }, said);
}

/** What one of those that lead the task says of completion. */
export function finishedByLead(known: readonly ReportFacts[], lead: string, asOf: CivilDate): Finished | null {
  return finishedBy(
    known.filter((report) => countsAs(report, lead)),
    [lead],
    asOf,
  );
}

/** Whether the report that decides calls the task done and the secretariat has not looked at it yet. */
export function awaitsConfirmation(known: readonly ReportFacts[], asOf: CivilDate): boolean {
  const decides = deciding(known, asOf);
  return (decides && finished(decides, asOf))?.awaiting === true;
}

export function isAccepted({ acceptance, decidedOn }: ReportFacts, asOf: CivilDate): boolean {
  return acceptance === 'accepted' && decidedOn !== null && decidedOn <= asOf;
}

export function isReturned({ acceptance, decidedOn }: ReportFacts, asOf: CivilDate): boolean {
  return acceptance === 'returned' && (decidedOn === null || decidedOn <= asOf);
}

/** A decision of a later day is not known yet on this one. */
export const acceptanceOn = ({ acceptance, decidedOn }: ReportFacts, asOf: CivilDate): ReportFacts['acceptance'] =>
  decidedOn !== null && decidedOn > asOf ? 'claimed' : acceptance;
