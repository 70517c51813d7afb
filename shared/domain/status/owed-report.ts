import type { CivilDate } from '../civil-date.ts';
import { isDormant } from './due-day.ts';
import { finishedTask } from './finished-task.ts';
import type { PeriodFacts } from './routine-class.ts';
import { finishedByLead, reportsKnown } from './standing-report.ts';
import { beginsAfter, isRoutine, leadsOn, type TaskFacts } from './task-facts.ts';

/**
 * Whether a period's report has to speak of a task: not of one that begins or was given later, waits for its event, is set aside
 * or was finished before the period began.
 * @param lead One of those that lead it: what it finished itself it does not owe, whatever the others say. Absent: any of them.
 */
export function owesReport(facts: TaskFacts, period: PeriodFacts, asOf: CivilDate, lead?: string): boolean {
  const { deadline, flags } = facts;
  if (beginsAfter(facts, period.windowEnd)) return false;
  if (isDormant(facts, asOf) || flags.some(({ since, until }) => since <= asOf && (until === null || asOf < until))) return false;
  if (isRoutine(deadline)) return true;
  const known = reportsKnown(facts.reports, asOf);
  const done = lead === undefined ? finishedTask(facts, known, asOf) : finishedByLead(known, lead, leadsOn(facts, period.windowEnd), asOf);
  return !done || done.on >= period.windowStart;
}
