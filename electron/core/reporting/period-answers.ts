import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { Lead } from '../../../shared/api/reporting-views.api.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { owingLeads } from '../../../shared/domain/status/owed-report.ts';
import { newestOf, standsOn } from '../../../shared/domain/status/standing-report.ts';
import { leadsOn } from '../../../shared/domain/status/task-facts.ts';
import { wordsOfEach } from '../../../shared/domain/status/whose-report.ts';
import { answeringLeads, type TrackedTask } from './tracked-plan.repo.ts';
import type { TrackedReport } from './tracked-reports.repo.ts';
import { periodFacts } from './tracked-status.ts';

/** What one of those that answer for a task has said of it for a period. */
export interface PeriodAnswer {
  readonly lead: Lead & { readonly id: string };
  /** null: nothing yet. */
  readonly report: TrackedReport | null;
  /** It lacks. */
  readonly owed: boolean;
}

/**
 * Those whose report on a task belongs into a period: they have sent it, or owe it. Where none of them owes it and one has sent, all that
 * answer for the task: the one alone would read as all of them.
 */
export function answersIn(task: TrackedTask, period: ReportingPeriod, asOf: CivilDate): PeriodAnswer[] {
  const said = saidIn(task, period, asOf);
  const all = answeringLeads(task, period.windowEnd).flatMap((lead): PeriodAnswer[] => {
    const { id } = lead;
    if (id === null) return [];
    const report = said.reportOf(id);
    return [{ lead: { ...lead, id }, report, owed: report === null && said.owes(id) }];
  });
  const belonging = all.filter(({ report, owed }) => report !== null || owed);
  if (belonging.length === 0 || belonging.length === all.length) return belonging;
  return belonging.some(({ lead }) => said.owes(lead.id)) ? belonging : all;
}

/** What a task's reports of a period say on a day, of each that answers for it. */
export interface SaidInPeriod {
  /** Each reports for itself; one that no longer leads the task has spoken for those that now do. */
  readonly reportOf: (leadId: string) => TrackedReport | null;
  readonly owes: (leadId: string) => boolean;
}

export function saidIn({ facts }: TrackedTask, period: ReportingPeriod, asOf: CivilDate): SaidInPeriod {
  const standing = facts.reports.filter((report) => report.period === period.code && standsOn(report, asOf));
  const wordsOf = wordsOfEach(standing, standing.length === 0 ? [] : leadsOn(facts, period.windowEnd as CivilDate));
  let owes: SaidInPeriod['owes'] | undefined;
  return {
    reportOf: (leadId) => newestOf(wordsOf(leadId)),
    owes: (leadId) => (owes ??= owingLeads(facts, periodFacts(period), asOf))(leadId),
  };
}
