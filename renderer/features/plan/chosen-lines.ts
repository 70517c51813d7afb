import type { Task } from '../../../shared/api/tasks.api.ts';
import type { GridSelection } from '../../ui/grid/grid-types.ts';
import type { PlanLine } from './plan-lines.ts';
import type { PlanShown } from './use-plan-shown.ts';

export interface ChosenLines {
  /** The line of the active cell. */
  readonly active: PlanLine | null;
  readonly lines: readonly PlanLine[];
  /** Those of the lines that are tasks. */
  readonly tasks: readonly Task[];
  readonly taskIds: readonly string[];
}

/** What the selection covers of the lines shown. */
export function chosenLines({ shown, placeOf }: PlanShown, selection: GridSelection | null): ChosenLines {
  const activeAt = placeOf.get(selection?.active.rowId ?? '') ?? -1;
  const focusAt = placeOf.get(selection?.focus.rowId ?? '') ?? activeAt;
  const active = shown[activeAt] ?? null;
  const lines = active ? shown.slice(Math.min(activeAt, focusAt), Math.max(activeAt, focusAt) + 1) : [];
  const tasks = lines.flatMap((line) => (line.kind === 'record' ? [line.task] : []));
  return { active, lines, tasks, taskIds: tasks.map(({ id }) => id) };
}
