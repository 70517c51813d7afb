import type { CivilDate } from '../civil-date.ts';
import type { ReportFacts, StatusRules } from './task-facts.ts';
import { ofThoseAnswering, wordsOfEach } from './whose-report.ts';

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

/**
 * The reports that tell on a day how a task stood when a period closed: those that stand and speak up to its end or earlier, whenever
 * they came, and later ones that name a day of completion up to it.
 */
export function reportsOfPeriod<Report extends ReportFacts>(reports: readonly Report[], windowEnd: CivilDate, closing: CivilDate, asOf: CivilDate): Report[] {
  return reports.filter((report) => (standsOn(report, asOf) && report.speaksUpTo <= windowEnd) || saysLater(report, closing));
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

/** Whether it says that the task is done, whatever the secretariat thinks of it. */
export const claimsDone = ({ completedOn, percent }: Claim): boolean => completedOn !== null || (percent !== null && percent >= 100);

export interface Finished {
  /** The day it is judged by. */
  readonly on: CivilDate;
  /** The day stated; null where 100 % was reported without one, and the day of the report is the latest it can have been. */
  readonly stated: CivilDate | null;
  /** Whose word it is: only said to be done; taken as accepted, since it was before results were confirmed; accepted by the secretariat. */
  readonly word: 'claimed' | 'taken' | 'accepted';
}

/** What a report says of completion on a day; null: not finished, or returned by the secretariat. */
export function finished(report: ReportFacts, asOf: CivilDate): Finished | null {
  if (!claimsDone(report) || isReturned(report, asOf)) return null;
  const on = report.completedOn ?? report.reportedOn;
  return on > asOf ? null : { on, stated: report.completedOn, word: wordOn(report) };
}

/**
 * What those known say of completion on a day. The deciding one has to say so. What the secretariat has accepted stands, with its day,
 * until a newer report takes it back or names another day: one that only says again that the task is done changes nothing. Otherwise
 * every lead has to say so, by the newest of its own words, and the last of their days counts.
 * @param leads Ids of those that answer for the task and can report; none: whoever said it.
 */
export function finishedBy(reports: readonly ReportFacts[], leads: readonly string[], asOf: CivilDate): Finished | null {
  // One that has left the phrase since decides nothing any more.
  const known = leads.length === 0 ? reports : ofThoseAnswering(reports, leads);
  const decides = deciding(known, asOf);
  if (!decides || !finished(decides, asOf)) return null;
  const said = finished(strongest([decides, ...claimsBefore(decides, known, asOf)]), asOf);
  if (leads.length < 2) return said;
  const owns = leads.map(finishedByEach(known, leads, asOf));
  // Accepted of one, it was accepted for all of them, until each has been accepted with a day of its own.
  if (said?.word === 'accepted' && !owns.every((own) => own?.word === 'accepted')) return said;
  if (!owns.every((own) => own !== null)) return null;
  const last = owns.reduce<Finished | null>((latest, own) => (latest && latest.on >= own.on ? latest : own), null);
  return last && { ...last, word: owns.some(({ word }) => word === 'claimed') ? 'claimed' : last.word };
}

/** Those that called the task done before, as far back as nothing said otherwise; the newest first. */
function claimsBefore(decides: ReportFacts, known: readonly ReportFacts[], asOf: CivilDate): ReportFacts[] {
  const earlier = known.filter((report) => isNewer(decides, report)).sort((a, b) => (isNewer(a, b) ? -1 : 1));
  const broken = earlier.findIndex((report) => !finished(report, asOf));
  return broken === -1 ? earlier : earlier.slice(0, broken);
}

/**
 * What was accepted outweighs what was only taken so, and that what is only claimed; of equals the newest that states its day, else the
 * first said.
 * @param claims The newest first.
 */
function strongest(claims: readonly [ReportFacts, ...ReportFacts[]]): ReportFacts {
  const word = (['accepted', 'taken'] as const).find((each) => claims.some((claim) => wordOn(claim) === each && !isContradicted(claim, claims))) ?? 'claimed';
  const equal = claims.filter((claim) => word === 'claimed' || wordOn(claim) === word);
  return equal.find(({ completedOn }) => completedOn !== null) ?? equal.at(-1) ?? claims[0];
}

/** Whether its sender has named another day since; a day up to that of a report without one only says it better. */
function isContradicted(claim: ReportFacts, claims: readonly ReportFacts[]): boolean {
  const newer = claims.slice(0, claims.indexOf(claim)).filter(({ lead, completedOn }) => lead === claim.lead && completedOn !== null);
  return newer.some(({ completedOn }) => (claim.completedOn === null ? (completedOn ?? '') > claim.reportedOn : completedOn !== claim.completedOn));
}

/** Whether the secretariat had accepted what a newer report, a correction or an edit no longer calls done. */
export const wasAccepted = (reports: readonly ReportFacts[], asOf: CivilDate): boolean =>
  reports.some((report) => report.reportedOn <= asOf && wordOn(report) === 'accepted');

/** What each of those that lead the task says of completion. */
export function finishedByEach(known: readonly ReportFacts[], leads: readonly string[], asOf: CivilDate): (lead: string) => Finished | null {
  const wordsOf = wordsOfEach(known, leads);
  return (lead) => finishedBy(wordsOf(lead), [], asOf);
}

/** The claims that nobody has answered, but for those their own sender has taken back since. */
export function unconfirmed(known: readonly ReportFacts[], asOf: CivilDate): ReportFacts[] {
  const unfinished = Map.groupBy(
    known.filter((report) => !finished(report, asOf)),
    ({ lead }) => lead,
  );
  const takingBack = new Map([...unfinished].map(([lead, reports]) => [lead, newestOf(reports)]));
  return known.filter((report) => {
    const newest = takingBack.get(report.lead);
    return finished(report, asOf)?.word === 'claimed' && !(newest && isNewer(newest, report));
  });
}

/** Whether the secretariat has still to say that what is reported as done is done. */
export const awaitsWord = (done: Finished | null, { confirms }: Pick<StatusRules, 'confirms'>): boolean => confirms && done?.word === 'claimed';

/** Of one accepted it does not matter when: the task was done before. */
function wordOn({ acceptance, decidedOn }: ReportFacts): Finished['word'] {
  if (acceptance !== 'accepted') return 'claimed';
  return decidedOn === null ? 'taken' : 'accepted';
}

export function isReturned({ acceptance, decidedOn }: ReportFacts, asOf: CivilDate): boolean {
  return acceptance === 'returned' && (decidedOn === null || decidedOn <= asOf);
}

/** A result returned on a later day was still claimed on this one. */
export const acceptanceOn = (report: ReportFacts, asOf: CivilDate): ReportFacts['acceptance'] =>
  report.acceptance === 'returned' && !isReturned(report, asOf) ? 'claimed' : report.acceptance;
