import type { PlanListChoices } from '../../../../shared/api/documents.api.ts';
import { standingSections } from '../../../../shared/domain/section-numbers.ts';
import { columnsOf } from '../../plans/plan-columns.ts';
import { readPlanRows } from '../../plans/plan-rows.repo.ts';
import { planRow } from '../../plans/plans.repo.ts';
import { cellsOf } from '../../plans/task-texts.ts';
import { sql, type ReadHandle } from '../../store/handles.ts';
import { isHideable, type AnnexData, type AnnexTaskRow } from '../annex/annex.template.ts';

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
    rows: underHeads(parts.map(({ heading, taskIds }) => ({ heading, tasks: taskIds.flatMap((id) => rows.get(id) ?? []) }))),
  };
}

interface Part {
  readonly heading: PlanListChoices['parts'][number]['heading'];
  readonly tasks: readonly AnnexTaskRow[];
}

/** No head stands over nothing. */
function underHeads(parts: readonly Part[]): AnnexData['rows'] {
  const standing = standingSections(
    parts.filter(({ heading }) => heading !== null),
    ({ heading }) => heading?.number ?? '',
    ({ tasks }) => tasks.length > 0,
  );
  return parts.flatMap((part): AnnexData['rows'] => (part.heading && standing.has(part) ? [{ kind: 'section', ...part.heading }, ...part.tasks] : part.tasks));
}
