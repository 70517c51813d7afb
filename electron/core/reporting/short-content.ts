import { taskRows } from '../plans/tasks.repo.ts';
import type { ReadHandle } from '../store/handles.ts';

const LONGEST = 80;

/** What a history calls a task. Refuses when the task is gone. */
export function shortContent(db: ReadHandle, taskId: string): string {
  const content = taskRows(db, [taskId])[0]?.content ?? '';
  return content.length > LONGEST ? `${content.slice(0, LONGEST - 1)}…` : content;
}
