import type { CivilDate } from '../civil-date.ts';
import { claimOf, type Claim } from './claim.ts';
import { dueDays, isDormant } from './due-day.ts';
import { finishedTask } from './finished-task.ts';
import { lastGranted } from './granted-day.ts';
import { leadsDiffer } from './leads-differ.ts';
import { instanceIn, routineClass, type PeriodFacts } from './routine-class.ts';
import { awaitsWord, finishedBy, reportsKnown, wasAccepted, type Finished } from './standing-report.ts';
import { HELD_FLAGS, heldBy, isAwaitingClass, type HeldFlag, type StatusClass, type StatusFlag } from './status-class.ts';
import { isRoutine, leadsOn, type FlagFacts, type ReportFacts, type StatusRules, type TaskFacts } from './task-facts.ts';

export interface TaskStatus {
  readonly class: StatusClass;
  readonly flags: readonly StatusFlag[];
  /** The day that counts, and the first one there was. */
  readonly due: CivilDate | null;
  readonly originalDue: CivilDate | null;
  /** The day granted last; `due` may be another where that is a day of rest. */
  readonly grantedDue: CivilDate | null;
  /** As stated; null also where a task is reported at 100 % without a day. */
  readonly completedOn: CivilDate | null;
  /** What waits for the secretariat's word; null: nothing does, as of a task that is set aside. */
  readonly claim: Claim | null;
}

/** Of the flags at least those that leave it out of the counts by class. */
export type CountedStatus = Pick<TaskStatus, 'class' | 'due' | 'flags'>;

/**
 * Where a task stands on a day. Done on the due day is on time. A result counts from the day it was finished on, whenever
 * its report came and whenever it was accepted; extensions, events, flags and returned results count from their own day.
 * @param period The one a routine task is judged in; null: no period has been set up.
 */
export function statusOn(facts: TaskFacts, asOf: CivilDate, rules: StatusRules, period: PeriodFacts | null): TaskStatus {
  const days = dueDays(facts, asOf, rules);
  const due = days.at(-1)?.due ?? null;
  const known = reportsKnown(facts.reports, asOf);
  const leads = leadsOn(facts, asOf);
  const done = finishedTask(facts, known, asOf);
  const routine = isRoutine(facts.deadline);
  const classBy = (reports: readonly ReportFacts[], finishes: () => Finished | null, whose = facts.leads): StatusClass =>
    classOf({ ...facts, reports, leads: whose }, due, finishes, asOf, rules, period);
  const ofPeriod = ({ period: code }: ReportFacts): boolean => !routine || code === period?.code;
  const judged = routine ? known.filter(ofPeriod) : known;
  // What stands whoever of the leads said it.
  const said = !routine && leads.length < 2 ? done : finishedBy(judged, [], asOf);
  const differing = leadsDiffer(judged, asOf, (reports) => classBy(reports, () => finishedBy(reports, [], asOf), []));
  const statusClass = classBy(known, () => done);
  const flags = flagsOn(facts, asOf, {
    unfinished: said !== null && !differing && (routine ? statusClass === 'routine-reported' : done === null),
    differing,
    reopened: said === null && wasAccepted(facts.reports.filter(ofPeriod), asOf),
    passed: done === null && milestonePassed(facts, known, asOf),
  });
  const waits = isAwaitingClass(statusClass) && !isSetAside(flags);
  return {
    class: statusClass,
    flags,
    due,
    originalDue: days[0]?.due ?? null,
    grantedDue: lastGranted(facts.extensions, asOf)?.grantedDue ?? null,
    completedOn: done?.stated ?? null,
    claim: waits ? claimOf(judged, leads, routine ? said : done, routine ? period && instanceIn(facts, period) : due, asOf) : null,
  };
}

/** What a task is counted by, without what is only said beside it: a year back day by day is counted so. */
export function countedOn(facts: TaskFacts, asOf: CivilDate, rules: StatusRules, period: PeriodFacts | null): CountedStatus {
  const due = dueDays(facts, asOf, rules).at(-1)?.due ?? null;
  const known = reportsKnown(facts.reports, asOf);
  return {
    class: classOf({ ...facts, reports: known }, due, () => finishedTask(facts, known, asOf), asOf, rules, period),
    due,
    flags: HELD_FLAGS.filter((kind) => isHeld(facts.flags, kind, asOf)),
  };
}

function classOf(facts: TaskFacts, due: CivilDate | null, finishes: () => Finished | null, asOf: CivilDate, rules: StatusRules, period: PeriodFacts | null) {
  return isRoutine(facts.deadline) ? routineClass(facts, period, asOf, rules) : datedClass(facts, due, finishes(), asOf, rules);
}

function datedClass(facts: TaskFacts, due: CivilDate | null, done: Finished | null, asOf: CivilDate, rules: StatusRules): StatusClass {
  // Neither done nor late: nobody is called late because the secretariat has not looked yet.
  if (awaitsWord(done, rules)) return 'awaiting';
  // Whether it was in time nobody can say.
  if (done !== null && due === null) return 'done-undated';
  if (done !== null && due !== null) return done.on <= due ? 'done-on-time' : 'done-late';
  if (due !== null) return asOf <= due ? 'open-in-time' : 'open-overdue';
  return isDormant(facts, asOf) ? 'dormant' : 'open-undated';
}

interface Voices {
  /** One of those that lead the task calls it done, and of the others not all have spoken so. */
  readonly unfinished: boolean;
  readonly differing: boolean;
  /** The secretariat had accepted it, and it is not called done any more. */
  readonly reopened: boolean;
  readonly passed: boolean;
}

/** “Đợt 1: 30/6; đợt 2: 30/11”: the last day alone makes it late; that nobody has spoken of an earlier one is said beside it. */
function milestonePassed({ deadline }: TaskFacts, known: readonly ReportFacts[], asOf: CivilDate): boolean {
  if (deadline.kind !== 'multi') return false;
  const passed = deadline.dates.filter((day) => day < asOf && day !== deadline.due);
  return passed.some((day) => known.every(({ speaksUpTo }) => speaksUpTo < day));
}

function flagsOn({ flags, extensions }: TaskFacts, asOf: CivilDate, { unfinished, differing, reopened, passed }: Voices): StatusFlag[] {
  const decided = ({ decidedOn }: { decidedOn: CivilDate | null }): boolean => decidedOn !== null && decidedOn <= asOf;
  const present: Readonly<Record<StatusFlag, boolean>> = {
    suspended: isHeld(flags, 'suspended', asOf),
    'no-longer-applicable': isHeld(flags, 'no-longer-applicable', asOf),
    'leads-unfinished': unfinished,
    'leads-differ': differing,
    reopened,
    'milestone-passed': passed,
    'extension-asked': extensions.some((each) => each.askedOn <= asOf && !decided(each)),
    extended: lastGranted(extensions, asOf) !== null,
  };
  return (Object.keys(present) as StatusFlag[]).filter((flag) => present[flag]);
}

/** Whether a task carries a flag on a day. */
export const isHeld = (flags: readonly FlagFacts[], kind: FlagFacts['kind'], asOf: CivilDate): boolean =>
  flags.some((flag) => flag.kind === kind && flag.since <= asOf && (flag.until === null || asOf < flag.until));

/** What sets a task aside on a day; null: nothing does. */
export const heldOn = (flags: readonly FlagFacts[], asOf: CivilDate): HeldFlag | null => HELD_FLAGS.find((kind) => isHeld(flags, kind, asOf)) ?? null;

/** Suspended or no longer applicable: kept in the list, left out of the counts by class. */
export const isSetAside = (flags: readonly StatusFlag[]): boolean => heldBy(flags) !== null;
