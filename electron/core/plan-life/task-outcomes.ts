import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { finishedTask } from '../../../shared/domain/status/finished-task.ts';
import { awaitsWord, latestOn, reportsKnown } from '../../../shared/domain/status/standing-report.ts';
import { isHeld } from '../../../shared/domain/status/task-status.ts';
import type { StatusRules, TaskFacts } from '../../../shared/domain/status/task-facts.ts';
import { readTrackedPlan } from '../reporting/tracked-plan.repo.ts';
import type { ReadHandle } from '../store/handles.ts';

export interface TaskOutcome {
  readonly outcome: 'past' | 'awaiting' | 'dropped' | 'underway' | 'unreported';
  /** As last reported. */
  readonly percent: number | null;
}

/** What is known on a day of each task of a plan: done, said to be done and not confirmed, set aside for good, reported on, or not heard of. */
export function taskOutcomes(db: ReadHandle, planId: string, asOf: CivilDate): Map<string, TaskOutcome> {
  const { tasks, rules } = readTrackedPlan(db, planId);
  return new Map(tasks.map(({ id, facts }) => [id, outcomeOf(facts, asOf, rules)]));
}

function outcomeOf(facts: TaskFacts, asOf: CivilDate, rules: StatusRules): TaskOutcome {
  const { flags, reports } = facts;
  const latest = latestOn(reports, asOf);
  const percent = latest?.percent ?? null;
  if (isHeld(flags, 'no-longer-applicable', asOf)) return { outcome: 'dropped', percent };
  const done = finishedTask(facts, reportsKnown(reports, asOf), asOf);
  if (done) return { outcome: awaitsWord(done, rules) ? 'awaiting' : 'past', percent };
  return { outcome: latest ? 'underway' : 'unreported', percent };
}
