import type { Task } from '../../../shared/api/tasks.api.ts';
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
export function planAddressees(tasks: readonly Task[]): PlanAddressee[] {
  const found = new Map<string, PlanAddressee>();
  for (const { assignments } of tasks) {
    for (const { role, kind, refId, name } of assignments) {
      if (role !== 'lead' || refId === null || kind === 'unknown') continue;
      const known = found.get(refId) ?? { id: refId, kind, name, leading: 0, coordinating: 0 };
      found.set(refId, { ...known, leading: known.leading + 1 });
    }
  }
  for (const { assignments } of tasks) {
    const leading = new Set(assignments.filter(({ role }) => role === 'lead').map(({ refId }) => refId));
    for (const { role, refId } of assignments) {
      const known = role === 'coordinator' && refId !== null && !leading.has(refId) ? found.get(refId) : undefined;
      if (known) found.set(known.id, { ...known, coordinating: known.coordinating + 1 });
    }
  }
  return [...found.values()];
}

/** Every typed word somewhere in the name, without marks. */
export function findAddressees(all: readonly PlanAddressee[], search: string): readonly PlanAddressee[] {
  const typed = foldText(search)
    .split(' ')
    .filter((word) => word !== '');
  return typed.length === 0 ? all : all.filter(({ name }) => typed.every((word) => foldText(name).includes(word)));
}
