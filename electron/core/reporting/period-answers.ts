import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { Lead } from '../../../shared/api/reporting-views.api.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { owesReport } from '../../../shared/domain/status/owed-report.ts';
import { countsAs, newestOf, standsOn } from '../../../shared/domain/status/standing-report.ts';
import { leadsOn } from '../../../shared/domain/status/task-facts.ts';
import { answeringLeads, type TrackedTask } from './tracked-plan.repo.ts';
import type { TrackedReport } from './tracked-reports.repo.ts';
import { periodFacts } from './tracked-status.ts';

/** What one of those that answer for a task has said of it for a period; null: nothing yet. */
export interface PeriodAnswer {
  readonly lead: Lead & { readonly id: string };
  readonly report: TrackedReport | null;
}

/** Those whose report on a task belongs into a period: they have sent it, or owe it. */
export function answersIn(task: TrackedTask, period: ReportingPeriod, asOf: CivilDate): PeriodAnswer[] {
  const of = answerOf(task, period, asOf);
  return answeringLeads(task, period.windowEnd).flatMap((lead): PeriodAnswer[] => {
    const { id } = lead;
    if (id === null) return [];
    const report = of(id);
    return report || owesReport(task.facts, periodFacts(period), asOf, id) ? [{ lead: { ...lead, id }, report }] : [];
  });
}

/** Of two that answer for a task each reports for itself; one that no longer leads it has spoken for those that now do. */
export function answerOf({ facts }: TrackedTask, { code, windowEnd }: ReportingPeriod, asOf: CivilDate): (leadId: string) => TrackedReport | null {
  const standing = facts.reports.filter((report) => report.period === code && standsOn(report, asOf));
  const answering = standing.length === 0 ? [] : leadsOn(facts, windowEnd as CivilDate);
  return (leadId) => newestOf(standing.filter((report) => countsAs(report, leadId, answering)));
}
