import type { Task } from '../../../shared/api/tasks.api.ts';
import { leadingParts } from '../../../shared/domain/reporting/who-answers.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';

export interface Lead {
  readonly id: string;
  readonly name: string;
  readonly tasks: number;
}

/** The registered agencies and groups that lead a task of the plan, in Vietnamese order. */
export const planLeads = (tasks: readonly Task[]): Lead[] =>
  leadingParts(tasks)
    .map(({ id, name, leads }) => ({ id, name, tasks: leads.size }))
    .sort((a, b) => compareVietnamese(a.name, b.name));
