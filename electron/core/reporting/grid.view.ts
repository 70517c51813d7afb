import type { CallOutput } from '../../../shared/api/contract.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { GridCell, GridRow } from '../../../shared/api/reporting-views.api.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { cellWords } from '../../../shared/domain/status/cell-words.ts';
import { LatenessOn } from '../../../shared/domain/status/lateness.ts';
import { acceptanceOn, latestOn, reportsOfPeriod } from '../../../shared/domain/status/standing-report.ts';
import { isAwaitingClass, isDoneClass, type StatusClass } from '../../../shared/domain/status/status-class.ts';
import { sentOf, statusFlagLabels } from '../../../shared/domain/status/status-words.ts';
import { heldOn } from '../../../shared/domain/status/task-status.ts';
import { isRoutine, leadsOn } from '../../../shared/domain/status/task-facts.ts';
import { markedTask, markedTasks, periodWord, type MarkedTask } from './marked-tasks.ts';
import { isForAll, toldByEach } from './own-word.ts';
import { answersIn } from './period-answers.ts';
import { statusOfTask, statusView } from './tracked-status.ts';
import { answeringLeads, isByMembers, type TrackedPlan, type TrackedTask } from './tracked-plan.repo.ts';

export type Grid = CallOutput<'reporting.grid'>;

/**
 * Tasks × periods on one day.
 * @param judged The period routine tasks are judged in.
 * @param byLead Also what each of several that answer for a task has said.
 * @param codes The columns wanted; undefined: every period of the year.
 */
export function gridOf(plan: TrackedPlan, asOf: CivilDate, judged: ReportingPeriod | null, codes: readonly string[] | undefined, byLead: boolean): Grid {
  const periods = plan.periods.filter(({ code }) => codes === undefined || codes.includes(code));
  const lateness = new LatenessOn(asOf, plan.rules.calendar);
  const voicesOf = ({ task, ...whole }: Pick<MarkedTask, 'task' | 'status' | 'marks'>): GridRow['voices'] => {
    const leads = answeringLeads(task, asOf);
    if (leads.length < 2) return [];
    const toldBy = toldByEach(task, leads);
    return leads.flatMap((lead) => {
      if (lead.id === null) return [];
      const own = toldBy(lead);
      const { status, marks } = isForAll(whole.status) ? whole : markedTask(plan, own, asOf, judged, lateness);
      return [
        {
          lead: lead.id,
          status: statusView(own, status, lateness),
          marks: [...marks],
          latest: latestOf(own, asOf),
          cells: periods.map((period) => cellOf(plan, own, period, asOf)),
        },
      ];
    });
  };
  return {
    asOf,
    year: plan.year,
    periods,
    sections: [...plan.sections],
    rows: markedTasks(plan, asOf, judged).map(
      ({ task, status, marks }): GridRow => ({
        taskId: task.id,
        sectionId: task.sectionId,
        position: task.position,
        number: task.number,
        content: task.content,
        leadText: task.leadText,
        leads: answeringLeads(task, asOf),
        deadlineText: task.facts.deadlineText,
        status: statusView(task, status, lateness),
        voices: byLead ? voicesOf({ task, status, marks }) : [],
        marks: [...marks],
        latest: latestOf(task, asOf),
        cells: periods.map((period) => cellOf(plan, task, period, asOf)),
      }),
    ),
  };
}

const nothingToSay: GridCell = {
  class: null,
  text: '',
  percent: null,
  progress: null,
  acceptance: 'none',
  reportId: null,
  result: '',
  reports: 0,
  members: null,
  owed: false,
  held: null,
};

/**
 * A routine task is judged by the period's report. A dated one is done where the reports that speak up to the period's end say so,
 * though they were sent after it; else it stands where its due day left it when the period closed.
 */
function cellOf(plan: TrackedPlan, task: TrackedTask, period: ReportingPeriod, asOf: CivilDate): GridCell {
  const { facts } = task;
  if (period.windowStart > asOf) return nothingToSay;
  const statusClass = isRoutine(facts.deadline) ? statusOfTask(plan, task, asOf, period).class : datedClassIn(plan, task, period, asOf);
  const { report: newest, reports, owed } = periodWord(task, period, asOf);
  if (!newest && facts.givenOn !== null && facts.givenOn > period.windowEnd) return nothingToSay;
  const closing = asOf < period.windowEnd ? asOf : (period.windowEnd as CivilDate);
  const held = newest ? null : heldOn(facts.flags, closing);
  if (held) return { ...nothingToSay, class: statusClass, held, text: statusFlagLabels[held] };
  const members = membersIn(task, period, asOf);
  // How far one member has come is not how far the task has.
  const report = newest && members ? { ...newest, percent: null } : newest;
  const acceptance = report ? acceptanceOn(report, asOf) : 'none';
  return {
    class: statusClass,
    text: [cellWords(statusClass, report && { ...report, acceptance }, owed && asOf > period.dueOn), ...(members ? [sentOf(members)] : [])].join(', '),
    percent: report?.percent ?? null,
    progress: report?.progress ?? null,
    acceptance,
    reportId: report?.id ?? null,
    result: report?.result ?? '',
    reports,
    members,
    owed,
    held,
  };
}

/** How many of those whose report belongs into the period have sent it, each for itself; null: no phrase leads it by its members, or none has to send. */
function membersIn(task: TrackedTask, period: ReportingPeriod, asOf: CivilDate): GridCell['members'] {
  if (!isByMembers(task, period.windowEnd)) return null;
  const answers = answersIn(task, period, asOf);
  return answers.length === 0 ? null : { sent: answers.filter(({ report }) => report !== null).length, of: answers.length };
}

function datedClassIn(plan: TrackedPlan, task: TrackedTask, period: ReportingPeriod, asOf: CivilDate): StatusClass {
  const closing = asOf < period.windowEnd ? asOf : (period.windowEnd as CivilDate);
  const by = (reports: TrackedTask['facts']['reports'], day: CivilDate): StatusClass =>
    // Whoever came to the phrase after the period had no part in what was done by then.
    statusOfTask(
      plan,
      { ...task, facts: { ...task.facts, reports, leads: leadsOn(task.facts, period.windowEnd as CivilDate), groups: new Map() } },
      day,
      period,
    ).class;
  const said = by(reportsOfPeriod(task.facts.reports, period.windowEnd as CivilDate, closing, asOf), asOf);
  return isDoneClass(said) || isAwaitingClass(said) ? said : by([], closing);
}

function latestOf({ facts }: TrackedTask, asOf: CivilDate): GridRow['latest'] {
  const latest = latestOn(facts.reports, asOf);
  return latest && { period: latest.period, reportedOn: latest.reportedOn, result: latest.result, percent: latest.percent };
}
