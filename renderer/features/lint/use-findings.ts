import type { LintFinding } from '../../../shared/api/lint.api.ts';
import { queryClient } from '../../data/query-client.ts';
import { useQueryOf } from '../../data/use-query-of.ts';

/** Checks anew at once, where the clerk has answered a finding and looks at the list; otherwise the check follows by itself when changes rest. */
export function refreshFindings(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['lint.check'] });
}

/** What the check finds in a plan; undefined until it has been read. */
export function useFindings(planId: string): readonly LintFinding[] | undefined {
  return useQueryOf('lint.check', { planId }).data;
}
