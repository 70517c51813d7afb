import { createHash } from 'node:crypto';
import { canonicalText, type PlanState, type PlanStateRow } from '../../../shared/domain/plan-diff/plan-state.ts';
import { byField } from '../../../shared/domain/plan-table/plan-fields.ts';
import { columnsOf } from '../plans/plan-columns.ts';
import { readPlanRows } from '../plans/plan-rows.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import { cellsOf } from '../plans/task-texts.ts';
import type { ReadHandle } from '../store/handles.ts';

/** SHA-256, lower-case hexadecimal, of the plan's canonical text in UTF-8. */
export const fingerprintOf = (state: PlanState, version?: number): string => createHash('sha256').update(canonicalText(state, version), 'utf8').digest('hex');

/** The plan's words as they stand now. */
export function currentState(db: ReadHandle, planId: string): PlanState {
  const plan = planRow(db, planId);
  const { sections, tasks } = readPlanRows(db, planId);
  const bySection = Map.groupBy(tasks, (task) => task.sectionId);
  const rowsOf = (sectionId: string | null): PlanStateRow[] =>
    (bySection.get(sectionId) ?? []).map((task) => ({
      kind: 'task',
      id: task.id,
      numberText: task.numberText,
      level: task.level,
      ...cellsOf(task),
    }));
  const headed = sections.flatMap(({ id, number, numberText, title }): PlanStateRow[] => [
    { ...byField(() => ''), own: {}, kind: 'section', id, number, numberText, content: title },
    ...rowsOf(id),
  ]);
  return {
    title: plan.title,
    numbering: plan.numbering,
    columns: columnsOf(plan),
    rows: [...rowsOf(null), ...headed],
  };
}
