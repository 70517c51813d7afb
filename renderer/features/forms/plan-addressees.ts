import type { Task } from '../../../shared/api/tasks.api.ts';
import { leadingParts } from '../../../shared/domain/reporting/who-answers.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';

export interface PlanAddressee {
  readonly id: string;
  readonly kind: 'agency' | 'group';
  readonly name: string;
  readonly leading: number;
  /** Tasks it coordinates without leading them. */
  readonly coordinating: number;
}

/** Everyone in the register who leads a task, in the order in which they first do. */
export const planAddressees = (tasks: readonly Task[]): PlanAddressee[] =>
  leadingParts(tasks).map(({ id, kind, name, leads, helps }) => ({ id, kind, name, leading: leads.size, coordinating: helps.size }));

/** Every typed word somewhere in the name, without marks. */
export function findAddressees(all: readonly PlanAddressee[], search: string): readonly PlanAddressee[] {
  const typed = foldText(search)
    .split(' ')
    .filter((word) => word !== '');
  return typed.length === 0 ? all : all.filter(({ name }) => typed.every((word) => foldText(name).includes(word)));
}
