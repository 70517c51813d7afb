import type { RowPlace } from '../../../shared/api/tasks.api.ts';
import { isTask, type OrderedRow, type OrderedTask } from './plan-order.repo.ts';

/** The rows and every row that stands under one of them. */
export function withSubTasks(order: readonly OrderedRow[], wanted: readonly string[]): Set<string> {
  const all = new Set(wanted);
  let above: number | null = null;
  for (const row of order) {
    if (!isTask(row)) above = null;
    else if (above !== null && row.level > above) all.add(row.id);
    else above = all.has(row.id) ? row.level : null;
  }
  return all;
}

/** The level of each row once some are gone: nobody's sub-task becomes another's for that. */
export function levelsWithout(order: readonly OrderedRow[], isGone: (id: string) => boolean): Map<string, number> {
  const levels = new Map<string, number>();
  let staysAbove: boolean[] = [];
  for (const row of order) {
    if (!isTask(row)) staysAbove = [];
    else {
      staysAbove = staysAbove.slice(0, row.level);
      levels.set(row.id, staysAbove.filter(Boolean).length);
      staysAbove.push(!isGone(row.id));
    }
  }
  return levels;
}

/** The place for rows on the move: behind all that stands under the row named, and never behind one of themselves. */
export function behindWhole(order: readonly OrderedRow[], moving: ReadonlySet<string>, to: RowPlace): RowPlace {
  if (typeof to.afterTaskId !== 'string') return to;
  const tasks = order.filter(isTask);
  const named = tasks.find(({ id }) => id === to.afterTaskId);
  if (!named) return to;
  const sectionId = to.sectionId === undefined ? named.sectionId : to.sectionId;
  const own = tasks.filter((task) => task.sectionId === sectionId);
  const staying = own.filter(({ id }) => !moving.has(id));
  const above = own.slice(0, own.indexOf(named) + 1).findLast(({ id }) => !moving.has(id));
  if (!above) return { ...to, ...(moving.has(named.id) && { afterTaskId: null, sectionId }) };
  const level = Math.min(...tasks.filter(({ id }) => moving.has(id)).map((task) => task.level));
  const rest = staying.slice(staying.indexOf(above) + 1);
  const next = rest.findIndex((task) => task.level <= level);
  const last = (next < 0 ? rest : rest.slice(0, next)).at(-1) ?? above;
  return { ...to, afterTaskId: last.id };
}

/** The level of a row put directly behind a task: beside it, or first among what stands under it. */
export function levelBehind(order: readonly OrderedRow[], afterTaskId: string | null | undefined): number {
  const at = order.findIndex(({ id }) => id === afterTaskId);
  const [row, next] = [order[at], order[at + 1]];
  if (!row || !isTask(row)) return 0;
  return Math.max(countedLevel(row), next && isTask(next) ? countedLevel(next) : 0);
}

/** The level of a row put directly before a task: beside it. */
export function levelBefore(order: readonly OrderedRow[], taskId: string): number {
  const task = order.filter(isTask).find(({ id }) => id === taskId);
  return task ? countedLevel(task) : 0;
}

/** Points without a number (`a)`, `-`) are no rank to count in. */
const countedLevel = ({ numberText, level }: OrderedTask): number => (numberText === null || /^\d/.test(numberText) ? level : 0);
