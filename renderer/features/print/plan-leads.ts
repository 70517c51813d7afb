import type { Task } from '../../../shared/api/tasks.api.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';

export interface Lead {
  readonly id: string;
  readonly name: string;
  readonly tasks: number;
}

/** The registered agencies and groups that lead a task of the plan, in Vietnamese order. */
export function planLeads(tasks: readonly Task[]): Lead[] {
  const leads = new Map<string, Lead>();
  for (const { assignments } of tasks)
    for (const { role, refId, name } of assignments)
      if (role === 'lead' && refId !== null) leads.set(refId, { id: refId, name, tasks: (leads.get(refId)?.tasks ?? 0) + 1 });
  return [...leads.values()].sort((a, b) => compareVietnamese(a.name, b.name));
}
