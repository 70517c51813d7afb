import { createHash } from 'node:crypto';
import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import { canonicalText, type PlanState, type PlanStateRow } from '../../../shared/domain/plan-diff/plan-state.ts';
import { readPlanRows } from '../plans/plan-rows.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import type { ReadHandle } from '../store/handles.ts';

/** SHA-256, lower-case hexadecimal, of the plan's canonical text in UTF-8. */
export const fingerprintOf = (state: PlanState): string => createHash('sha256').update(canonicalText(state), 'utf8').digest('hex');

/** The plan's words as they stand now. */
export function currentState(db: ReadHandle, planId: string): PlanState {
  const plan = planRow(db, planId);
  const { sections, tasks } = readPlanRows(db, planId);
  const bySection = Map.groupBy(tasks, (task) => task.sectionId);
  const rowsOf = (sectionId: string | null): PlanStateRow[] =>
    (bySection.get(sectionId) ?? []).map((task) => ({
      kind: 'task',
      id: task.id,
      number: task.number,
      numberText: task.numberText,
      level: task.level,
      content: task.content,
      lead: task.leadText,
      coordinator: task.coordinatorText,
      deadline: task.deadlineText,
      product: task.product,
      note: task.note,
    }));
  const headed = sections.flatMap(({ id, number, numberText, title }): PlanStateRow[] => [
    { kind: 'section', id, number, numberText, content: title, lead: '', coordinator: '', deadline: '', product: '', note: '' },
    ...rowsOf(id),
  ]);
  return {
    title: plan.title,
    numbering: plan.numbering,
    columns: JSON.parse(plan.columns) as PlanColumn[],
    rows: [...rowsOf(null), ...headed],
  };
}
