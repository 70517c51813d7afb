import { AppError } from '../../../shared/api/app-error.ts';
import type { RowPlace } from '../../../shared/api/tasks.api.ts';
import { isTask, type OrderedRow, type OrderedTask } from './plan-order.repo.ts';

export interface Place {
  readonly sectionId: string | null;
  /** Ranks to stand between. */
  readonly after: string | null;
  readonly before: string | null;
}

/** Where rows shall stand in a plan whose order is given without those on the move. Throws `system.notFound`. */
export function placeAmong(order: readonly OrderedRow[], { afterTaskId, sectionId }: RowPlace): Place {
  const tasks = order.filter(isTask);
  if (typeof sectionId === 'string' && !order.some(({ kind, id }) => kind === 'section' && id === sectionId))
    throw new AppError('system.notFound', { what: 'mục' });
  if (typeof afterTaskId === 'string' && !tasks.some(({ id }) => id === afterTaskId)) throw new AppError('system.notFound', { what: 'nhiệm vụ' });
  return sectionId === undefined ? placeBehind(tasks, afterTaskId) : placeInSection(tasks, afterTaskId, sectionId);
}

/** Directly before a task, in its section. Throws `system.notFound`. */
export function placeBeforeTask(order: readonly OrderedRow[], taskId: string): Place {
  const task = order.filter(isTask).find(({ id }) => id === taskId);
  if (!task) throw new AppError('system.notFound', { what: 'nhiệm vụ' });
  const own = order.filter(isTask).filter(({ sectionId }) => sectionId === task.sectionId);
  return { sectionId: task.sectionId, after: own[own.indexOf(task) - 1]?.rank ?? null, before: task.rank };
}

/** @param afterTaskId null: the start of the plan; undefined: its end. */
function placeBehind(tasks: readonly OrderedTask[], afterTaskId: string | null | undefined): Place {
  const at = afterTaskId === undefined ? tasks.length - 1 : tasks.findIndex((task) => task.id === afterTaskId);
  const sectionId = (tasks[at] ?? tasks[0])?.sectionId ?? null;
  const next = tasks[at + 1];
  return {
    sectionId,
    after: tasks[at]?.rank ?? null,
    before: next && next.sectionId === sectionId ? next.rank : null,
  };
}

/** A task of another section is no place in this one: its front is meant. */
function placeInSection(tasks: readonly OrderedTask[], afterTaskId: string | null | undefined, sectionId: string | null): Place {
  const own = tasks.filter((task) => task.sectionId === sectionId);
  const at = afterTaskId === undefined ? own.length - 1 : own.findIndex((task) => task.id === afterTaskId);
  return { sectionId, after: own[at]?.rank ?? null, before: own[at + 1]?.rank ?? null };
}
