import type { PlanField } from '../../../shared/api/plans.api.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';

export type TextField = 'content' | 'leadText' | 'coordinatorText' | 'deadlineText' | 'product' | 'note';

/** The text that each column of the plan shows and edits; the number is given by the row's place. */
export const textFieldOf = {
  content: 'content',
  lead: 'leadText',
  coordinator: 'coordinatorText',
  deadline: 'deadlineText',
  product: 'product',
  note: 'note',
} as const satisfies Record<Exclude<PlanField, 'number'>, TextField>;

export function textFieldOfColumn(columnId: string): TextField | null {
  return Object.hasOwn(textFieldOf, columnId) ? textFieldOf[columnId as keyof typeof textFieldOf] : null;
}

export const textsOf = (task: Task): string =>
  [task.number, task.content, task.leadText, task.coordinatorText, task.deadlineText, task.product, task.note].join(' ¦ ');
