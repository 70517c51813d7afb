import { addDays, type CivilDate } from '../civil-date.ts';
import { deciding, finished, finishedBy, type Finished } from './standing-report.ts';
import { leadsOn, type ReportFacts, type TaskFacts } from './task-facts.ts';

/**
 * What is known on a day of the completion of a task: the word of all that answer for it then. Who came to a phrase after all its members
 * had finished opens nothing again, unless it reports so.
 * @param known Of the day.
 */
export function finishedTask(facts: TaskFacts, known: readonly ReportFacts[], asOf: CivilDate): Finished | null {
  const done = finishedBy(known, leadsOn(facts, asOf), asOf);
  const decides = deciding(known, asOf);
  if (done || !decides || !finished(decides, asOf)) return done;
  for (const eve of evesOf(facts, asOf)) {
    const before = finishedBy(known, leadsOn(facts, eve), eve);
    if (before) return before;
  }
  return null;
}

/** The last days before somebody came to a phrase that leads the task, the latest first. */
function evesOf({ leads, groups }: TaskFacts, asOf: CivilDate): CivilDate[] {
  const from = new Set(leads.flatMap((lead) => (groups?.get(lead) ?? []).map((member) => member.from as CivilDate | null)));
  return [...from]
    .filter((day) => day !== null)
    .filter((day) => day <= asOf)
    .toSorted()
    .toReversed()
    .map((day) => addDays(day, -1));
}
