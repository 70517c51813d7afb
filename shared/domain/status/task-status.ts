import type { CivilDate } from '../civil-date.ts';
import { dueDays, isDormant } from './due-day.ts';
import { leadsDiffer } from './leads-differ.ts';
import { routineClass, type PeriodFacts } from './routine-class.ts';
import { finishedBy, reportsKnown } from './standing-report.ts';
import type { StatusClass, StatusFlag } from './status-class.ts';
import { isRoutine, type FlagFacts, type ReportFacts, type StatusRules, type TaskFacts } from './task-facts.ts';

export interface TaskStatus {
  readonly class: StatusClass;
  readonly flags: readonly StatusFlag[];
  /** The day that counts, and the first one there was. */
  readonly due: CivilDate | null;
  readonly originalDue: CivilDate | null;
  /** As stated; null also where a task is reported at 100 % without a day. */
  readonly completedOn: CivilDate | null;
}

/**
 * Where a task stands on a day. Done on the due day is on time. A result counts from the day it was finished on, whenever
 * its report came; extensions, events, flags and returned results count from their own day.
 * @param period The one a routine task is judged in; null: no period has been set up.
 */
export function statusOn(facts: TaskFacts, asOf: CivilDate, rules: StatusRules, period: PeriodFacts | null): TaskStatus {
  const days = dueDays(facts, asOf, rules);
  const due = days.at(-1)?.due ?? null;
  const known = reportsKnown(facts.reports, asOf);
  const done = finishedBy(known, asOf);
  const routine = isRoutine(facts.deadline);
  const classBy = (reports: readonly ReportFacts[]): StatusClass =>
    routine ? routineClass({ ...facts, reports }, period, asOf) : datedClass(facts, due, finishedBy(reports, asOf)?.on ?? null, asOf);
  const judged = routine ? known.filter((report) => report.period === period?.code) : known;
  return {
    class: classBy(known),
    flags: flagsOn(facts, asOf, { awaiting: done?.awaiting ?? false, differing: leadsDiffer(judged, asOf, classBy) }),
    due,
    originalDue: days[0]?.due ?? null,
    completedOn: done?.stated ?? null,
  };
}

function datedClass(facts: TaskFacts, due: CivilDate | null, doneOn: CivilDate | null, asOf: CivilDate): StatusClass {
  if (doneOn !== null) return due === null || doneOn <= due ? 'done-on-time' : 'done-late';
  if (due !== null) return asOf <= due ? 'open-in-time' : 'open-overdue';
  return isDormant(facts, asOf) ? 'dormant' : 'open-undated';
}

interface Claims {
  readonly awaiting: boolean;
  readonly differing: boolean;
}

function flagsOn({ flags, extensions }: TaskFacts, asOf: CivilDate, { awaiting, differing }: Claims): StatusFlag[] {
  const decided = ({ decidedOn }: { decidedOn: CivilDate | null }): boolean => decidedOn !== null && decidedOn <= asOf;
  const present: Readonly<Record<StatusFlag, boolean>> = {
    suspended: isHeld(flags, 'suspended', asOf),
    'no-longer-applicable': isHeld(flags, 'no-longer-applicable', asOf),
    'awaiting-confirmation': awaiting,
    'leads-differ': differing,
    'extension-asked': extensions.some((each) => each.askedOn <= asOf && !decided(each)),
    extended: extensions.some((each) => each.decision === 'granted' && decided(each)),
  };
  return (Object.keys(present) as StatusFlag[]).filter((flag) => present[flag]);
}

/** Whether a task carries a flag on a day. */
export const isHeld = (flags: readonly FlagFacts[], kind: FlagFacts['kind'], asOf: CivilDate): boolean =>
  flags.some((flag) => flag.kind === kind && flag.since <= asOf && (flag.until === null || asOf < flag.until));

/** Suspended or no longer applicable: kept in the list, left out of the counts by class. */
export const isSetAside = (flags: readonly StatusFlag[]): boolean => flags.includes('suspended') || flags.includes('no-longer-applicable');
