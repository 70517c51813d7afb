import type { CallOutput } from '../../../shared/api/contract.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { Lead } from '../../../shared/api/reporting-views.api.ts';
import type { Figure, StatusCounts } from '../../../shared/api/status-figures.api.ts';
import type { Submission } from '../../../shared/api/reports.api.ts';
import { lastDayOfMonth, type CivilDate } from '../../../shared/domain/civil-date.ts';
import { periodOn } from '../../../shared/domain/reporting/periods.ts';
import { countStatuses, figure, statusFigures } from '../../../shared/domain/status/count-statuses.ts';
import type { TaskMark } from '../../../shared/domain/status/task-marks.ts';
import { countedOn, type TaskStatus } from '../../../shared/domain/status/task-status.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import type { Answering } from '../agencies/answering.repo.ts';
import { boardRows, sendingFigures, sendingOf } from './board.view.ts';
import { markedTasks, type MarkedTask } from './marked-tasks.ts';
import { isForAll, toldByEach } from './own-word.ts';
import { nextStepsOf } from './next-steps.view.ts';
import { periodFacts, statusOfTask } from './tracked-status.ts';
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
  waiting: readonly string[],
): Overview {
  const standings = markedTasks(plan, asOf, period);
  const counts = countsOf(standings, asOf);
  const dueSoon = listed(standings, 'due-soon');
  const atRisk = listed(standings, 'at-risk');
  const board = period ? boardRows(plan, period, messages, answering, asOf) : [];
  const begun = plan.periods.filter(({ windowStart }) => windowStart <= asOf);
  const sending = begun.map((each) => sendingOf(each, each.code === period?.code ? board : boardRows(plan, each, messages, answering, asOf)));
  return {
    asOf,
    period,
    counts,
    figures: [
      ...figuresOf(standings, counts),
      figure('due-soon', 'Sắp đến hạn', dueSoon.length, counts.counted, 'counted'),
      figure('at-risk', 'Nguy cơ chậm', atRisk.length, counts.counted, 'counted'),
      ...(period ? sendingFigures(board) : []),
    ],
    late: listed(standings, 'overdue'),
    dueSoon,
    atRisk,
    byAgency: agencyCounts(plan, standings, asOf, period),
    overTheYear: monthEnds(plan.year, asOf).map((day) => ({ day, counts: countsOn(plan, day) })),
    sending: sending.map(({ period: { code, label }, ...counts }) => ({ period: code, label, ...counts })),
    nextSteps: nextStepsOf(plan, standings, sending, waiting, asOf),
  };
}

export function standingsOn(plan: TrackedPlan, asOf: CivilDate, period: ReportingPeriod | null): Standing[] {
  return plan.tasks.map((task) => ({ task, status: statusOfTask(plan, task, asOf, period) }));
}

function countsOn({ tasks, rules, periods }: TrackedPlan, day: CivilDate): StatusCounts {
  const period = periodOn(periods, day);
  const judged = period && periodFacts(period);
  return countStatuses(
    tasks.map(({ facts }) => countedOn(facts, day, rules, judged)),
    day,
  );
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

/** Latest first. */
function listed(tasks: readonly MarkedTask[], mark: TaskMark): ListedTask[] {
  return tasks
    .flatMap(({ task, status: { due, flags }, late, marks }): ListedTask[] => {
      if (due === null || late === null || !marks.includes(mark)) return [];
      const { id: taskId, number, content, leadText, facts } = task;
      return [{ taskId, number, content, leadText, deadlineText: facts.deadlineText, due, ...late, flags: [...flags] }];
    })
    .sort((a, b) => b.daysLate - a.daysLate);
}

const nobody: Lead = { kind: 'unknown', id: null, name: '' };

/** Of several that answer for a task each stands by its own word, until the task is done. */
export function agencyCounts(plan: TrackedPlan, standings: readonly Standing[], asOf: CivilDate, period: ReportingPeriod | null): Overview['byAgency'] {
  const ownStanding = (standing: Standing, leads: readonly Lead[]): ((lead: Lead) => Standing) => {
    if (leads.length < 2 || isForAll(standing.status)) return () => standing;
    const toldBy = toldByEach(standing.task, leads);
    return (lead) => ({ task: standing.task, status: statusOfTask(plan, toldBy(lead), asOf, period) });
  };
  const byLead = new Map<string, { lead: Lead; standings: Standing[] }>();
  for (const standing of standings) {
    const leads = answeringLeads(standing.task, asOf);
    const own = ownStanding(standing, leads);
    for (const lead of leads.length > 0 ? leads : [nobody]) {
      const key = lead.id ?? lead.name;
      const entry = byLead.get(key) ?? { lead, standings: [] };
      if (entry.standings.at(-1)?.task !== standing.task) entry.standings.push(own(lead));
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
