import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { finishedBy, latestOn, reportsKnown } from '../../../shared/domain/status/standing-report.ts';
import { isHeld } from '../../../shared/domain/status/task-status.ts';
import type { TaskFacts } from '../../../shared/domain/status/task-facts.ts';
import { readTrackedPlan } from '../reporting/tracked-plan.repo.ts';
import type { ReadHandle } from '../store/handles.ts';

export interface TaskOutcome {
  readonly outcome: 'past' | 'dropped' | 'underway' | 'unreported';
  /** As last reported. */
  readonly percent: number | null;
}

/** What is known on a day of each task of a plan: done, set aside for good, reported on, or not heard of. */
export function taskOutcomes(db: ReadHandle, planId: string, asOf: CivilDate): Map<string, TaskOutcome> {
  return new Map(readTrackedPlan(db, planId).tasks.map(({ id, facts }) => [id, outcomeOf(facts, asOf)]));
}

function outcomeOf({ flags, reports, leads }: TaskFacts, asOf: CivilDate): TaskOutcome {
  const latest = latestOn(reports, asOf);
  const percent = latest?.percent ?? null;
  if (isHeld(flags, 'no-longer-applicable', asOf)) return { outcome: 'dropped', percent };
  if (finishedBy(reportsKnown(reports, asOf), leads, asOf) !== null) return { outcome: 'past', percent };
  return { outcome: latest ? 'underway' : 'unreported', percent };
}
