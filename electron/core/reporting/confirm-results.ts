import { AppError } from '../../../shared/api/app-error.ts';
import type { TaskReport } from '../../../shared/api/reports.api.ts';
import { gapsOf } from '../../../shared/domain/status/confirmation.ts';
import type { CommandContext } from '../api/handlers.ts';
import { planOrder } from '../plans/plan-order.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import { taskRows } from '../plans/tasks.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { readAttachments } from './attachments.repo.ts';
import { readReportingSettings } from './reporting-settings.ts';
import { shortContent } from './short-content.ts';
import { reportRow, toTaskReport } from './submissions.repo.ts';

type ReportRow = Schema['task_reports'];

interface Answer {
  readonly acceptance: 'accepted' | 'returned';
  readonly decidedOn: string;
  readonly note: string;
}

/** Accepts results reported as done, as one step. */
export function acceptResults(context: CommandContext, reportIds: readonly string[], decidedOn: string, withoutProof: boolean): TaskReport[] {
  const rows = claimedRows(context.db, reportIds);
  requireProof(context.db, rows, withoutProof);
  return answer(context, rows, { acceptance: 'accepted', decidedOn, note: '' });
}

/** Gives results back to be gone on with; the reason is what the agency will be told. */
export function returnResults(context: CommandContext, reportIds: readonly string[], decidedOn: string, note: string): TaskReport[] {
  if (note === '') throw new AppError('reporting.returnNeedsReason');
  return answer(context, claimedRows(context.db, reportIds), { acceptance: 'returned', decidedOn, note });
}

function claimedRows(db: ReadHandle, reportIds: readonly string[]): ReportRow[] {
  const rows = [...new Set(reportIds)].map((id) => reportRow(db, id));
  if (rows.some(({ acceptance }) => acceptance === 'none')) throw new AppError('reporting.nothingClaimed');
  return rows;
}

function answer({ db, describe }: CommandContext, rows: readonly ReportRow[], { acceptance, decidedOn, note }: Answer): TaskReport[] {
  const answered = rows.map((now) => ({ ...now, revision: now.revision + 1, acceptance, decided_on: decidedOn, decision_note: note }));
  for (const row of answered) db.run(sql.updateTable('task_reports').set(row).where('id', '=', row.id));
  const tasks = [...new Set(rows.map(({ task_id }) => task_id))];
  describe(tasks.length === 1 ? shortContent(db, tasks[0] ?? '') : `${tasks.length} nhiệm vụ`);
  return answered.map(toTaskReport);
}

const TASKS_NAMED = 5;

function requireProof(db: ReadHandle, rows: readonly ReportRow[], withoutProof: boolean): void {
  const taskIds = [...new Set(rows.map(({ task_id }) => task_id))];
  const plan = planRow(db, taskRows(db, taskIds)[0]?.plan_id ?? '');
  const { confirmation } = readReportingSettings(db, plan.committee_id);
  if (confirmation === 'none' || (confirmation === 'asked' && withoutProof)) return;
  const gaps = readGaps(db, rows);
  const lacking = planOrder(db, plan.id).flatMap((row) => ((gaps.get(row.id)?.length ?? 0) > 0 ? [row.number] : []));
  if (lacking.length === 0) return;
  const more = lacking.length > TASKS_NAMED ? ` và ${lacking.length - TASKS_NAMED} nhiệm vụ khác` : '';
  throw new AppError(confirmation === 'proof' ? 'reporting.proofNeeded' : 'reporting.proofAsked', {
    tasks: `${lacking.slice(0, TASKS_NAMED).join(', ')}${more}`,
  });
}

/** What the results of each task lack, by all the reports given on it together. */
export function readGaps(db: ReadHandle, rows: readonly ReportRow[]): Map<string, ReturnType<typeof gapsOf>> {
  const byTask = Map.groupBy(rows, ({ task_id }) => task_id);
  const files = new Set(readAttachments(db, [...byTask.keys(), ...rows.map(({ id }) => id)]).map(({ subjectId }) => subjectId));
  return new Map([...byTask].map(([taskId, own]) => [taskId, gapsOf(own, [taskId, ...own.map(({ id }) => id)].filter((id) => files.has(id)).length)]));
}
