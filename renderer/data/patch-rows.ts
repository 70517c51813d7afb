import type { Query } from '@tanstack/react-query';
import { contract, type OperationName } from '../../shared/api/contract.ts';
import type { Change, Places } from '../../shared/api/places.ts';
import { rowsChanged, taskTables, type PlanRows, type RowsChanged } from '../../shared/api/tasks.api.ts';
import { queryClient } from './query-client.ts';

const PATCHED = 'tasks.list';

/** The rows of an answer that holds all its change did to a plan's rows, as they now are; undefined for any other. */
export function carriedRows(operation: OperationName, value: unknown): RowsChanged['tasks'] | undefined {
  if (value === undefined || contract[operation].output !== rowsChanged) return undefined;
  const { tasks, renumbered } = value as RowsChanged;
  return renumbered ? undefined : tasks;
}

/** What a change leaves to be read anew by a query whose rows were patched. */
export function placesBeyondRows({ queryKey }: Query, { places }: Change): Places {
  if (queryKey[0] !== PATCHED) return places;
  return Object.fromEntries(Object.entries(places).filter(([table]) => !taskTables.includes(table)));
}

/** An edited cell of a plan of 10,000 rows must not read 10,000 rows again. Rows that are newer already stay. */
export function patchRows(tasks: RowsChanged['tasks']): void {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const newer = (task: PlanRows['tasks'][number]): PlanRows['tasks'][number] => {
    const patch = byId.get(task.id);
    return patch && patch.revision >= task.revision ? patch : task;
  };
  queryClient.setQueriesData<PlanRows>({ queryKey: [PATCHED] }, (rows) =>
    rows?.tasks.some(({ id }) => byId.has(id)) ? { ...rows, tasks: rows.tasks.map(newer) } : rows,
  );
}
