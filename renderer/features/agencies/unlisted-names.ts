import { useQueries } from '@tanstack/react-query';
import type { PlanRows, Task } from '../../../shared/api/tasks.api.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { queryOf, useQueryOf } from '../../data/use-query-of.ts';

export interface UnlistedName {
  /** Folded; spellings that differ in marks or case only are one name. */
  readonly id: string;
  /** As first met. */
  readonly text: string;
  readonly tasks: number;
}

/** Names in the cells of plans still worked on that link to nothing in the register, commonest first. */
export function useUnlistedNames(): readonly UnlistedName[] {
  const plans = useQueryOf('plans.list', {}).data?.filter(({ status }) => status !== 'closed') ?? [];
  return useQueries({ queries: plans.map(({ id }) => queryOf('tasks.list', { planId: id })), combine });
}

const combine = (results: readonly { readonly data: PlanRows | undefined }[]): readonly UnlistedName[] =>
  unlistedNames(results.flatMap(({ data }) => data?.tasks ?? []));

export function unlistedNames(tasks: readonly Task[]): readonly UnlistedName[] {
  const names = new Map<string, UnlistedName>();
  for (const { assignments } of tasks) {
    const unknown = new Map(assignments.filter(({ kind }) => kind === 'unknown').map(({ text }) => [foldText(text), text]));
    for (const [id, text] of unknown) {
      const known = names.get(id);
      names.set(id, { id, text: known?.text ?? text, tasks: (known?.tasks ?? 0) + 1 });
    }
  }
  return [...names.values()].toSorted((a, b) => b.tasks - a.tasks);
}
