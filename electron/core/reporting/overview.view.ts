import type { CallOutput } from '../../../shared/api/contract.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { Figure, Lead, StatusCounts } from '../../../shared/api/reporting-views.api.ts';
import type { Submission } from '../../../shared/api/reports.api.ts';
import { lastDayOfMonth, type CivilDate } from '../../../shared/domain/civil-date.ts';
import { periodOn } from '../../../shared/domain/reporting/periods.ts';
import { countStatuses, figure, statusFigures } from '../../../shared/domain/status/count-statuses.ts';
import { LatenessOn } from '../../../shared/domain/status/lateness.ts';
import { isSetAside, type TaskStatus } from '../../../shared/domain/status/task-status.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import type { Answering } from '../agencies/answering.repo.ts';
import { boardRows, obligedRows, sendingFigures } from './board.view.ts';
import { statusOfTask } from './tracked-status.ts';
import { answeringLeads, type TrackedPlan, type TrackedTask } from './tracked-plan.repo.ts';

export type Overview = CallOutput<'reporting.overview'>;

/** One task with where it stands. */
interface Standing {
  readonly task: TrackedTask;
  readonly status: TaskStatus;
}

export function overviewOf(
  plan: TrackedPlan,
  messages: readonly Submission[],
  answering: Answering,
  asOf: CivilDate,
  period: ReportingPeriod | null,
): Overview {
  const standings = standingsOn(plan, asOf, period);
  const counts = countsOf(standings, asOf);
  const lateness = new LatenessOn(asOf, plan.rules.calendar);
  const dueSoon = listed(standings, lateness, (status, days) => status.class === 'open-in-time' && days >= -plan.settings.dueSoonDays);
  const sending = period ? boardRows(plan, period, messages, answering, asOf) : [];
  return {
    asOf,
    period,
    counts,
    figures: [
      ...figuresOf(standings, counts),
      figure('due-soon', 'Sắp đến hạn', dueSoon.length, counts.counted, 'counted'),
      ...(period ? sendingFigures(sending) : []),
    ],
    late: listed(standings, lateness, (status) => status.class === 'open-overdue'),
    dueSoon,
    byAgency: agencyCounts(standings, asOf),
    overTheYear: monthEnds(plan.year, asOf).map((day) => ({ day, counts: countsOf(standingsOn(plan, day, periodOn(plan.periods, day)), day) })),
    sending: plan.periods.filter(({ windowStart }) => windowStart <= asOf).map((each) => sendingOf(each, boardRows(plan, each, messages, answering, asOf))),
  };
}

export function standingsOn(plan: TrackedPlan, asOf: CivilDate, period: ReportingPeriod | null): Standing[] {
  return plan.tasks.map((task) => ({ task, status: statusOfTask(plan, task, asOf, period) }));
}

export function countsOf(standings: readonly Standing[], asOf: CivilDate): StatusCounts {
  return countStatuses(
    standings.map(({ status }) => status),
    asOf,
  );
}

/** What stands over the lists; flags are shares of all tasks, because a task set aside may carry one too. */
export function figuresOf(standings: readonly Standing[], counts: StatusCounts): Figure[] {
  const flagged = (key: string, label: string, flag: TaskStatus['flags'][number]): Figure =>
    figure(key, label, standings.filter(({ status }) => status.flags.includes(flag)).length, counts.all, 'all');
  return [
    ...statusFigures(counts),
    flagged('leads-differ', 'Các cơ quan chủ trì báo cáo khác nhau', 'leads-differ'),
    flagged('reopened', 'Đã xác nhận, nay báo chưa xong', 'reopened'),
    flagged('extension-asked', 'Đang xin gia hạn', 'extension-asked'),
    flagged('extended', 'Đã được gia hạn', 'extended'),
  ];
}

type ListedTask = Overview['late'][number];

/** Latest first; tasks set aside are in no list. */
function listed(standings: readonly Standing[], lateness: LatenessOn, holds: (status: TaskStatus, daysLate: number) => boolean): ListedTask[] {
  return standings
    .flatMap(({ task, status }): ListedTask[] => {
      if (status.due === null || isSetAside(status.flags)) return [];
      const late = lateness.since(status.due);
      if (!holds(status, late.daysLate)) return [];
      return [
        {
          taskId: task.id,
          number: task.number,
          content: task.content,
          leadText: task.leadText,
          deadlineText: task.facts.deadlineText,
          due: status.due,
          ...late,
          flags: [...status.flags],
        },
      ];
    })
    .sort((a, b) => b.daysLate - a.daysLate);
}

const nobody: Lead = { kind: 'unknown', id: null, name: '' };

export function agencyCounts(standings: readonly Standing[], asOf: CivilDate): Overview['byAgency'] {
  const byLead = new Map<string, { lead: Lead; standings: Standing[] }>();
  for (const standing of standings) {
    const leads = answeringLeads(standing.task, asOf);
    for (const lead of leads.length > 0 ? leads : [nobody]) {
      const key = lead.id ?? lead.name;
      const entry = byLead.get(key) ?? { lead, standings: [] };
      if (entry.standings.at(-1) !== standing) entry.standings.push(standing);
      byLead.set(key, entry);
    }
  }
  return [...byLead.values()]
    .map((entry) => ({ lead: entry.lead, ...countsOf(entry.standings, asOf) }))
    .sort((a, b) => compareVietnamese(a.lead.name, b.lead.name));
}

function monthEnds(year: number, asOf: CivilDate): CivilDate[] {
  return Array.from({ length: 12 }, (_, index) => lastDayOfMonth(year, index + 1)).filter((day) => day <= asOf);
}

function sendingOf({ code, label }: ReportingPeriod, rows: ReturnType<typeof boardRows>): Overview['sending'][number] {
  const obliged = obligedRows(rows);
  const count = (state: string): number => obliged.filter((row) => row.state === state).length;
  return {
    period: code,
    label,
    addressees: obliged.length,
    onTime: count('on-time'),
    late: count('late'),
    missing: count('missing'),
    waiting: count('waiting'),
  };
}
