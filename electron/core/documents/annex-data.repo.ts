import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { readPlanRows } from '../plans/plan-rows.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { AnnexData, AnnexRow } from './annex.template.ts';

/** One snapshot of what an annex prints, in printed order. */
export function readAnnexData(db: ReadHandle, planId: string, leadId: string | null): AnnexData {
  const plan = planRow(db, planId);
  const committee = db.get(sql.selectFrom('committees').select('name').where('id', '=', plan.committee_id));
  const { sections, tasks } = readPlanRows(db, planId);
  const printed = leadId ? tasks.filter((task) => isLedBy(task, leadId)) : tasks;
  const bySection = Map.groupBy(printed, (task) => task.sectionId);
  const rows: AnnexRow[] = (bySection.get(null) ?? []).map(taskRow);
  for (const section of sections) {
    const own = bySection.get(section.id) ?? [];
    // An extract for one agency leaves out headings that would stand over nothing.
    if (leadId && own.length === 0) continue;
    rows.push({ kind: 'section', number: section.number, title: section.title }, ...own.map(taskRow));
  }
  return {
    title: plan.title,
    committeeName: committee?.name ?? '',
    year: plan.year,
    columns: JSON.parse(plan.columns) as PlanColumn[],
    rows,
  };
}

const isLedBy = (task: Task, leadId: string): boolean =>
  task.assignments.some((assignment) => assignment.role === 'lead' && assignment.refId === leadId);

function taskRow(task: Task): AnnexRow {
  return {
    kind: 'task',
    number: task.number,
    content: task.content,
    lead: task.leadText,
    coordinator: task.coordinatorText,
    deadline: task.deadlineText,
    product: task.product,
    note: task.note,
  };
}
