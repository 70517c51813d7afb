import type { UseQueryResult } from '@tanstack/react-query';
import type { Committee } from '../../shared/api/committees.api.ts';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import { queryClient } from '../data/query-client.ts';
import { useQueryOf } from '../data/use-query-of.ts';
import type { Route } from '../routes/route.ts';
import { lastCommitteeId, lastPlanId, namedPlanId } from './current-plan.ts';

export interface PlansHere {
  /** Of the committee that the window is about. */
  readonly plans: UseQueryResult<PlanListItem[]>;
  readonly committees: UseQueryResult<Committee[]>;
  /** Known to hold no plan of any committee. */
  readonly bookIsEmpty: boolean;
}

/**
 * The plans of one committee: of the plan in the address, or the committee there; else of the committee last open, of the plan
 * last open, or of the newest plan. A book of two thousand committees is not read for the ten plans of one.
 */
export function usePlansHere(route: Route): PlansHere {
  const committees = useQueryOf('committees.list', {});
  const newest = useQueryOf('plans.list', { limit: 1 });
  const named = useCommitteeOf(namedPlanId(route), committees.data);
  const standing = (id: string | null): string | undefined => committees.data?.find((committee) => committee.id === id)?.id;
  const chosen = named.committeeId ?? standing('committeeId' in route ? route.committeeId : '') ?? standing(lastCommitteeId());
  const last = useCommitteeOf(chosen === undefined ? lastPlanId() : '', committees.data);
  const committeeId = chosen ?? last.committeeId ?? newest.data?.[0]?.committeeId;
  const isKnown = committees.isSuccess && newest.isSuccess && !named.isPending && !last.isPending;
  const ofCommittee = useQueryOf('plans.list', isKnown && committeeId !== undefined ? { committeeId } : null);
  return { plans: isKnown && committeeId === undefined ? newest : ofCommittee, committees, bookIsEmpty: newest.data?.length === 0 };
}

/** Whose a plan is; asked only where no list that was read of a committee that still stands holds the plan. The empty text is no plan. */
function useCommitteeOf(
  planId: string,
  committees: readonly Committee[] | undefined,
): { readonly committeeId: string | undefined; readonly isPending: boolean } {
  const read = queryClient.getQueriesData<PlanListItem[]>({ queryKey: ['plans.list'] });
  const stands = (committeeId: string): boolean => committees?.some(({ id }) => id === committeeId) ?? true;
  const known = read.flatMap(([, plans]) => plans ?? []).find(({ id, committeeId }) => id === planId && stands(committeeId));
  const asked = planId !== '' && known === undefined;
  const found = useQueryOf('plans.list', asked ? { ids: [planId] } : null);
  return { committeeId: (known ?? (asked ? found.data?.[0] : undefined))?.committeeId, isPending: asked && found.isPending };
}
