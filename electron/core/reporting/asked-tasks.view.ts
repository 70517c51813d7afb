import type { AskedTask, Sender } from '../../../shared/api/reports.api.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { FORM_ROLES, type FormRole } from '../../../shared/domain/forms/form-fields.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import { readPlanRows } from '../plans/plan-rows.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { codeOf, periodFor } from './periods.repo.ts';
import { toTaskReport } from './submissions.repo.ts';

/** As what an agency or phrase is asked about a task; one that both leads it and helps is asked as its lead. */
export function roleIn({ assignments }: Task, addresseeId: string): FormRole | null {
  return FORM_ROLES.find((wanted) => assignments.some(({ role, refId }) => role === wanted && refId === addresseeId)) ?? null;
}

/** Whether a sender's words on a task are those of an addressee: its own, or of one that led the task before it. */
export const speaksFor = (task: Task, senderId: string, addresseeId: string): boolean =>
  senderId === addresseeId || (roleIn(task, addresseeId) === 'lead' && roleIn(task, senderId) === null);

export function askedTasks(db: ReadHandle, planId: string, period: string, addresseeId: string): AskedTask[] {
  const { tasks } = readPlanRows(db, planId);
  const { window_end } = periodFor(db, planRow(db, planId).committee_id, period);
  const standing = Map.groupBy(db.all(standingReports(planId).where('window_end', '<=', window_end)), ({ task_id }) => task_id);
  return FORM_ROLES.flatMap((asked) =>
    tasks
      .filter((task) => roleIn(task, addresseeId) === asked)
      .map((task): AskedTask => {
        const reports = (standing.get(task.id) ?? []).filter(({ agency_id, group_id }) => speaksFor(task, agency_id ?? group_id ?? '', addresseeId));
        const [known, previous] = [reports.at(-1), reports.findLast((report) => report.window_end < window_end)];
        const { id, number, content, leadText, deadlineText } = task;
        return {
          taskId: id,
          number,
          content,
          leadText,
          deadlineText,
          role: asked,
          reported: reports.some(({ period_id }) => codeOf(period_id) === period),
          known: known ? toTaskReport(known) : null,
          previous: previous ? toTaskReport(previous) : null,
        };
      }),
  );
}

/** Whoever leads a task, then agencies that only help. A phrase that only helps stands for whoever is concerned; nobody signs for it. */
export function sendersOf(db: ReadHandle, planId: string): Sender[] {
  const senders = new Map<string, Sender>();
  const named = readPlanRows(db, planId).tasks.flatMap(({ assignments }) => assignments);
  for (const wanted of FORM_ROLES) {
    for (const { role, kind, refId, name } of named) {
      if (role !== wanted || kind === 'unknown' || refId === null || senders.has(refId) || (kind === 'group' && wanted === 'coordinator')) continue;
      senders.set(refId, { kind, id: refId, name, leads: wanted === 'lead' });
    }
  }
  return [...senders.values()].sort((a, b) => Number(b.leads) - Number(a.leads) || compareVietnamese(a.name, b.name));
}

const standingReports = (planId: string) =>
  sql
    .selectFrom('task_reports')
    .innerJoin('submissions', 'submissions.id', 'task_reports.submission_id')
    .innerJoin('reporting_periods', 'reporting_periods.id', 'task_reports.period_id')
    .selectAll('task_reports')
    .select(['agency_id', 'group_id', 'window_end'])
    .where('plan_id', '=', planId)
    .where('task_reports.superseded_by', 'is', null)
    .orderBy('window_end')
    .orderBy('reported_on')
    .orderBy('task_reports.id');
