import { useMemo } from 'react';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { leadingParts, type Groups } from '../../../shared/domain/reporting/who-answers.ts';
import { useNamedAgencies } from '../../data/use-agency-choice.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { groupsOf } from './plan-leads.ts';

/** The members of the phrases that lead, with their names. */
export function useLeadingGroups(tasks: readonly Task[]): Groups {
  const groups = useQueryOf('agencies.groups', {}).data;
  const leading = useMemo(() => {
    const ids = new Set(leadingParts(tasks).map(({ id }) => id));
    return (groups ?? []).filter(({ id }) => ids.has(id));
  }, [tasks, groups]);
  const named = useNamedAgencies([...new Set(leading.flatMap(({ members }) => members.map(({ agencyId }) => agencyId)))]);
  return useMemo(() => groupsOf(leading, new Map(named.map(({ id, name }) => [id, name]))), [leading, named]);
}
