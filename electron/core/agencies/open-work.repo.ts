import { sql, type ReadHandle } from '../store/handles.ts';

/** How many tasks of plans that are not closed an agency or a collective phrase has. */
export interface OpenWork {
  leading(id: string): number;
  coordinating(id: string): number;
  /** In either role; a task counts once. */
  tasks(id: string): number;
}

export function openWork(db: ReadHandle): OpenWork {
  const rows = db.all(
    sql
      .selectFrom('task_assignments')
      .innerJoin('tasks', 'tasks.id', 'task_assignments.task_id')
      .innerJoin('plans', 'plans.id', 'tasks.plan_id')
      .select((eb) => [eb.fn.coalesce('agency_id', 'group_id').as('addressee'), 'role', 'task_id'])
      .where('plans.status', '!=', 'closed'),
  );
  const [lead, coordinator, either] = [new Map<string, Set<string>>(), new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const { addressee, role, task_id } of rows) {
    if (addressee === null) continue;
    for (const tasks of [role === 'lead' ? lead : coordinator, either]) {
      const own = tasks.get(addressee);
      if (own) own.add(task_id);
      else tasks.set(addressee, new Set([task_id]));
    }
  }
  const sizeIn = (tasks: Map<string, Set<string>>) => (id: string) => tasks.get(id)?.size ?? 0;
  return { leading: sizeIn(lead), coordinating: sizeIn(coordinator), tasks: sizeIn(either) };
}
