import { useEffect } from 'react';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import type { Route } from './route.ts';

const KEY = 'bcd.lastPlan';

/** The plan the window is about: the one in the address, else the one last open, else the newest; of the committee in the address, if that has any. */
export function currentPlan(route: Route, all: readonly PlanListItem[]): PlanListItem | undefined {
  const ofCommittee = route.screen === 'committee' ? all.filter(({ committeeId }) => committeeId === route.committeeId) : [];
  const plans = ofCommittee.length > 0 ? ofCommittee : all;
  const named = 'planId' in route ? route.planId : route.screen === 'import' ? route.into : '';
  const wanted = named === '' ? (localStorage.getItem(KEY) ?? '') : named;
  const found = plans.find(({ id }) => id === wanted);
  return found ?? ('planId' in route ? undefined : newest(plans));
}

export function newest(plans: readonly PlanListItem[]): PlanListItem | undefined {
  return plans.toSorted((a, b) => b.year - a.year || b.createdAt.localeCompare(a.createdAt))[0];
}

export function useRememberPlan(plan: PlanListItem | undefined): void {
  const id = plan?.id;
  useEffect(() => {
    if (id !== undefined) localStorage.setItem(KEY, id);
  }, [id]);
}
