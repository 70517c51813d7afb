import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { TaskStatusView } from '../../../shared/api/reporting-views.api.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { LatenessOn } from '../../../shared/domain/status/lateness.ts';
import type { PeriodFacts } from '../../../shared/domain/status/routine-class.ts';
import { statusOn, type TaskStatus } from '../../../shared/domain/status/task-status.ts';
import { leadNames, type TrackedPlan, type TrackedTask } from './tracked-plan.repo.ts';

/** The contract carries days as plain text, already checked. */
export const periodFacts = (period: ReportingPeriod): PeriodFacts => ({
  code: period.code,
  windowStart: period.windowStart as CivilDate,
  windowEnd: period.windowEnd as CivilDate,
  dueOn: period.dueOn as CivilDate,
});

export function statusOfTask(plan: TrackedPlan, task: TrackedTask, asOf: CivilDate, period: ReportingPeriod | null): TaskStatus {
  return statusOn(task.facts, asOf, plan.rules, period && periodFacts(period));
}

const noDueDay = { daysLate: null, workingDaysLate: null } as const;

export function statusView(task: TrackedTask, status: TaskStatus, lateness: LatenessOn): TaskStatusView {
  const { claim } = status;
  const lateOn = (on: CivilDate) => (claim === null || claim.due === null ? noDueDay : lateness.between(claim.due, on));
  const names = claim && claim.voices.length > 0 ? leadNames(task) : null;
  return {
    ...status,
    flags: [...status.flags],
    ...(status.due === null ? noDueDay : lateness.since(status.due)),
    claim: claim && {
      ...claim,
      reportIds: [...claim.reportIds],
      ...lateOn(claim.on),
      voices: claim.voices.map((voice) => ({ ...voice, name: names?.get(voice.lead) ?? '', ...lateOn(voice.on) })),
    },
  };
}
