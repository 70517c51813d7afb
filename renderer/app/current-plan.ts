import { useEffect } from 'react';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import type { Route } from './route.ts';

const KEY = 'bcd.lastPlan';

/** The plan the window is about: the one in the address, else the one last open, else the newest. */
export function currentPlan(route: Route, plans: readonly PlanListItem[]): PlanListItem | undefined {
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
