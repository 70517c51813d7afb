import type { CivilDate } from '../civil-date.ts';
import { deciding, finishedBy } from './standing-report.ts';
import { isAwaitingClass, isDoneClass, type StatusClass } from './status-class.ts';
import type { ReportFacts } from './task-facts.ts';

/**
 * Whether those that lead a task together say different things of it in the period of the report that decides: one that it is done, the
 * other that it is not; one that it is on course, the other that it is behind. Not once the secretariat has accepted what decides.
 * @param known Of the day.
 * @param classBy Where the task would stand by some of them alone.
 */
export function leadsDiffer(known: readonly ReportFacts[], asOf: CivilDate, classBy: (reports: readonly ReportFacts[]) => StatusClass): boolean {
  const decides = deciding(known, asOf);
  if (!decides || finishedBy(known, [], asOf)?.word === 'accepted') return false;
  const voices = [
    ...Map.groupBy(
      known.filter(({ lead, period }) => lead !== null && period === decides.period),
      ({ lead }) => lead,
    ).values(),
  ];
  if (voices.length < 2) return false;
  // Two may finish their parts on different days, and one may be confirmed before the other.
  const classes = new Set(voices.map(classBy).map(saidBy));
  // A report that judges nothing contradicts nobody.
  classes.delete('routine-reported');
  const marks = new Set(voices.map((reports) => deciding(reports, asOf)?.progress));
  return classes.size > 1 || (marks.has('behind') && (marks.has('on-track') || marks.has('ahead')));
}

function saidBy(each: StatusClass): StatusClass | 'done' {
  if (each === 'routine-awaiting') return 'routine-met';
  return isDoneClass(each) || isAwaitingClass(each) ? 'done' : each;
}
