import type { Task } from '../../../shared/api/tasks.api.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';

export interface UnlistedName {
  /** Folded; spellings that differ in marks or case only are one name. */
  readonly id: string;
  /** As first met. */
  readonly text: string;
  readonly tasks: number;
}

/** Names in the cells of tasks that link to nothing in the register, commonest first. */
export function unlistedNames(tasks: readonly Task[]): readonly UnlistedName[] {
  const names = new Map<string, UnlistedName>();
  for (const { assignments } of tasks) {
    const counted = new Set<string>();
    for (const { kind, text } of assignments) {
      const id = foldText(text);
      if (kind !== 'unknown' || counted.has(id)) continue;
      counted.add(id);
      const known = names.get(id);
      names.set(id, { id, text: known?.text ?? text, tasks: (known?.tasks ?? 0) + 1 });
    }
  }
  return [...names.values()].toSorted((a, b) => b.tasks - a.tasks);
}
