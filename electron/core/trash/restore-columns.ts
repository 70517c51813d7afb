import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import { isOwnColumn, planFieldIds, planFields, type ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import { everyColumn } from '../plans/former-columns.repo.ts';
import { columnsOf, withNoteLast } from '../plans/plan-columns.ts';
import { setColumns } from '../plans/plans.repo.ts';
import { ownTexts, textIn, noOwnTexts } from '../plans/task-texts.ts';
import type { WriteHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';

/** Texts that come back bring back a column that was removed meanwhile: without one they would be neither seen nor printed. */
export function restoreColumns(db: WriteHandle, plan: Schema['plans'], tasks: readonly Schema['tasks'][]): void {
  const present = columnsOf(plan);
  const has = new Set(present.map(({ field }) => field));
  const filled = new Set(tasks.flatMap(filledColumns).filter((column) => !has.has(column)));
  if (filled.size === 0) return;
  const former = everyColumn(db, plan.id);
  const missing = [...filled].map((field): PlanColumn => former.get(field) ?? { field, label: isOwnColumn(field) ? field : planFields[field].heading });
  setColumns(db, plan, withNoteLast([...present, ...missing]));
}

/** @param task as it was deleted, perhaps before there were own columns. */
function filledColumns(task: Schema['tasks']): ColumnId[] {
  const row = { ...task, own: task.own ?? noOwnTexts };
  const known = planFieldIds.filter((field) => planFields[field].stands !== 'always' && textIn(row, field) !== '');
  return [...known, ...(Object.keys(ownTexts(row)) as ColumnId[])];
}
