import type { PlanListChoices } from '../../../shared/api/documents.api.ts';
import { columnsOf } from '../plans/plan-columns.ts';
import { readPlanRows } from '../plans/plan-rows.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import { cellsOf } from '../plans/task-texts.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { isHideable, type AnnexData, type AnnexTaskRow } from './annex.template.ts';

/** One snapshot of the rows a person sees: in the order and under the heads given; tasks removed meanwhile are left out. */
export function readPlanList(db: ReadHandle, { planId, parts, columns }: PlanListChoices): AnnexData {
  const plan = planRow(db, planId);
  const committee = db.get(sql.selectFrom('committees').select('name').where('id', '=', plan.committee_id));
  const rows = new Map(readPlanRows(db, planId).tasks.map((task): [string, AnnexTaskRow] => [task.id, { kind: 'task', ...cellsOf(task) }]));
  return {
    title: plan.title,
    committeeName: committee?.name ?? '',
    year: plan.year,
    columns: columnsOf(plan).filter(({ field }) => !isHideable(field) || columns.includes(field)),
    rows: parts.flatMap(({ heading, taskIds }) => {
      const tasks = taskIds.flatMap((id) => rows.get(id) ?? []);
      return heading && tasks.length > 0 ? [{ kind: 'section' as const, ...heading }, ...tasks] : tasks;
    }),
  };
}
