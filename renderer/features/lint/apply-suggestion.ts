import type { LintFinding } from '../../../shared/api/lint.api.ts';
import type { SomeTexts, Task } from '../../../shared/api/tasks.api.ts';
import { doubledNames } from '../../../shared/domain/agencies/doubled-names.ts';
import type { LintField } from '../../../shared/domain/lint/lint-plan.ts';

export type CellField = LintField;

export interface TaskEdit {
  readonly id: string;
  readonly revision: number;
  readonly texts: SomeTexts;
}

/** The place and the new words of a finding that can be followed; null where there is nothing to put in. */
function replacementOf({ taskId, field, start, length, text, suggestion }: LintFinding) {
  if (taskId === null || field === null || field === 'title' || start === null || length === null || suggestion === null) return null;
  return { taskId, field, start, length, text, suggestion };
}

const namesAgencies = (field: LintField): boolean => field === 'leadText' || field === 'coordinatorText';

export const canApply = (finding: LintFinding): boolean => replacementOf(finding) !== null;

/**
 * The edits that put suggestions into their cells and touch no other character. A finding whose words no longer stand at
 * their place is left out, and one that would write a name a second time into its cell: which of the two goes is the clerk's
 * to say.
 */
export function applySuggestions(findings: readonly LintFinding[], tasks: readonly Task[]): { edits: TaskEdit[]; applied: number } {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const changed = new Map<string, Partial<Record<CellField, string>>>();
  let applied = 0;
  // From the end of a cell to its start, so that the places before stay true.
  const replacements = findings.flatMap((finding) => replacementOf(finding) ?? []).sort((a, b) => b.start - a.start);
  for (const { taskId, field, start, length, text, suggestion } of replacements) {
    const texts = changed.get(taskId) ?? {};
    const now = texts[field] ?? byId.get(taskId)?.[field];
    if (now?.slice(start, start + length) !== text) continue;
    const corrected = now.slice(0, start) + suggestion + now.slice(start + length);
    if (namesAgencies(field) && doubledNames(corrected) > doubledNames(now)) continue;
    changed.set(taskId, { ...texts, [field]: corrected });
    applied += 1;
  }
  return { edits: [...changed].map(([id, texts]) => ({ id, revision: byId.get(id)?.revision ?? 0, texts })), applied };
}
