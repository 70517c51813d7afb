import type { CivilDate } from '../civil-date.ts';
import { isDormant } from './due-day.ts';
import { finishedTask } from './finished-task.ts';
import type { PeriodFacts } from './routine-class.ts';
import { finishedByEach, reportsKnown, type Finished } from './standing-report.ts';
import { beginsAfter, isRoutine, leadsOn, type TaskFacts } from './task-facts.ts';

/**
 * Whether a period's report has to speak of a task: not of one that begins or was given later, waits for its event, is set aside
 * or was finished before the period began.
 */
export function owesReport(facts: TaskFacts, period: PeriodFacts, asOf: CivilDate): boolean {
  if (!isSpokenOf(facts, period, asOf)) return false;
  return isRoutine(facts.deadline) || isOpenIn(period, finishedTask(facts, reportsKnown(facts.reports, asOf), asOf));
}

/** Whether one of those that lead it owes the report: what it finished itself it does not, whatever the others say. */
export function owingLeads(facts: TaskFacts, period: PeriodFacts, asOf: CivilDate): (lead: string) => boolean {
  if (!isSpokenOf(facts, period, asOf)) return () => false;
  if (isRoutine(facts.deadline)) return () => true;
  const finishedBy = finishedByEach(reportsKnown(facts.reports, asOf), leadsOn(facts, period.windowEnd), asOf);
  return (lead) => isOpenIn(period, finishedBy(lead));
}

function isSpokenOf(facts: TaskFacts, period: PeriodFacts, asOf: CivilDate): boolean {
  if (beginsAfter(facts, period.windowEnd) || isDormant(facts, asOf)) return false;
  return !facts.flags.some(({ since, until }) => since <= asOf && (until === null || asOf < until));
}

const isOpenIn = ({ windowStart }: PeriodFacts, done: Finished | null): boolean => !done || done.on >= windowStart;
