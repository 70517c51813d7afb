import { useEffect } from 'react';
import type { Committee } from '../../shared/api/committees.api.ts';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import type { Route } from '../routes/route.ts';

const PLAN_KEY = 'bcd.lastPlan';
const COMMITTEE_KEY = 'bcd.lastCommittee';

/** What the window is about. A committee may have no plan yet. */
export interface Current {
  readonly committee: Committee | undefined;
  readonly plan: PlanListItem | undefined;
}

/** Id of the plan in the address; empty where it names none. */
export const namedPlanId = (route: Route): string => ('planId' in route ? route.planId : route.screen === 'import' ? route.into : '');

export const lastPlanId = (): string => localStorage.getItem(PLAN_KEY) ?? '';
export const lastCommitteeId = (): string => localStorage.getItem(COMMITTEE_KEY) ?? '';

/** @param plans Of one committee, which is then the committee here (`usePlansHere`). */
export function currentOf(route: Route, plans: readonly PlanListItem[], committees: readonly Committee[]): Current {
  const committeeOf = (id: string | undefined): Committee | undefined => committees.find((committee) => committee.id === id);
  const plan = plans.find(({ id }) => id === namedPlanId(route));
  if (plan) return { plan, committee: committeeOf(plan.committeeId) };

  const wanted = 'committeeId' in route ? route.committeeId : '';
  const committee = committeeOf(wanted) ?? committeeOf(plans[0]?.committeeId) ?? committeeOf(lastCommitteeId());
  // A plan that is no longer there must not be mistaken for another.
  return { committee, plan: 'planId' in route ? undefined : (plans.find(({ id }) => id === lastPlanId()) ?? newest(plans)) };
}

export function newest(plans: readonly PlanListItem[]): PlanListItem | undefined {
  return plans.toSorted((a, b) => b.year - a.year || b.createdAt.localeCompare(a.createdAt))[0];
}

export function useRemember({ plan, committee }: Current): void {
  const planId = plan?.id;
  const committeeId = committee?.id;
  useEffect(() => {
    if (planId !== undefined) localStorage.setItem(PLAN_KEY, planId);
  }, [planId]);
  useEffect(() => {
    if (committeeId !== undefined) localStorage.setItem(COMMITTEE_KEY, committeeId);
  }, [committeeId]);
}
