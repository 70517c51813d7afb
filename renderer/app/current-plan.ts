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

/** The plan in the address; else of the committee in the address, or the one last open, the plan last open, or its newest. */
export function currentOf(route: Route, plans: readonly PlanListItem[], committees: readonly Committee[]): Current {
  const committeeOf = (id: string | null | undefined): Committee | undefined => committees.find((committee) => committee.id === id);
  const last = plans.find(({ id }) => id === localStorage.getItem(PLAN_KEY));
  const named = 'planId' in route ? route.planId : route.screen === 'import' ? route.into : '';
  const plan = plans.find(({ id }) => id === named);
  if (plan) return { plan, committee: committeeOf(plan.committeeId) };

  const wanted = 'committeeId' in route ? route.committeeId : '';
  const committee = committeeOf(wanted) ?? committeeOf(localStorage.getItem(COMMITTEE_KEY)) ?? committeeOf(last?.committeeId ?? newest(plans)?.committeeId);
  const itsPlans = committee ? plans.filter(({ committeeId }) => committeeId === committee.id) : plans;
  // A plan that is no longer there must not be mistaken for another.
  return { committee, plan: 'planId' in route ? undefined : (itsPlans.find(({ id }) => id === last?.id) ?? newest(itsPlans)) };
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
