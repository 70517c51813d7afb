import { useQueries } from '@tanstack/react-query';
import type { PlanRows } from '../../../shared/api/tasks.api.ts';
import { queryOf, useQueryOf } from '../../data/use-query-of.ts';
import { unlistedNames, type UnlistedName } from './unlisted-names.ts';

/** The unknown names of every plan that is still worked on. */
export function useUnlistedNames(): readonly UnlistedName[] {
  const plans = useQueryOf('plans.list', {}).data?.filter(({ status }) => status !== 'closed') ?? [];
  return useQueries({ queries: plans.map(({ id }) => queryOf('tasks.list', { planId: id })), combine });
}

const combine = (results: readonly { readonly data: PlanRows | undefined }[]): readonly UnlistedName[] =>
  unlistedNames(results.flatMap(({ data }) => data?.tasks ?? []));
