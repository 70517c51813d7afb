import type { PlanField } from '../../../shared/api/plans.api.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';

export type TextField = 'numberText' | 'content' | 'leadText' | 'coordinatorText' | 'deadlineText' | 'product' | 'note';

/** The text that each column of the plan shows and edits; without a typed number the row's place gives it. */
export const textFieldOf = {
  number: 'numberText',
  content: 'content',
  lead: 'leadText',
  coordinator: 'coordinatorText',
  deadline: 'deadlineText',
  product: 'product',
  note: 'note',
} as const satisfies Record<PlanField, TextField>;

export function textFieldOfColumn(columnId: string): TextField | null {
  return Object.hasOwn(textFieldOf, columnId) ? textFieldOf[columnId as keyof typeof textFieldOf] : null;
}

export const textsOf = (task: Task): string =>
  [task.number, task.content, task.leadText, task.coordinatorText, task.deadlineText, task.product, task.note].join(' ¦ ');
