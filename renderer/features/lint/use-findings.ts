import { useEffect } from 'react';
import type { LintFinding } from '../../../shared/api/lint.api.ts';
import { queryClient } from '../../data/query-client.ts';
import { useQueryOf } from '../../data/use-query-of.ts';

/** The check reads the whole plan: it follows once typing rests, and the later the larger the plan, since saving waits while it runs. */
const restMs = (tasks: number): number => 900 + tasks / 2;

export function refreshFindings(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['lint.check'] });
}

/** What the check finds in a plan, kept true as the plan changes; undefined until it has been read. */
export function useFindings(planId: string): readonly LintFinding[] | undefined {
  const findings = useQueryOf('lint.check', { planId });
  const rows = useQueryOf('tasks.list', { planId });
  const checkedAt = findings.dataUpdatedAt;
  const changedAt = rows.dataUpdatedAt;
  const rest = restMs(rows.data?.tasks.length ?? 0);
  useEffect(() => {
    if (checkedAt === 0 || changedAt <= checkedAt) return undefined;
    const timer = setTimeout(() => void refreshFindings(), rest);
    return () => clearTimeout(timer);
  }, [checkedAt, changedAt, rest]);
  return findings.data;
}
