import { useIsFetching } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import { periodOn } from '../../shared/domain/reporting/periods.ts';
import { useQueryOf } from '../data/use-query-of.ts';
import { words } from '../i18n/vi.ts';
import { today } from '../platform/today.ts';
import type { Route } from '../routes/route.ts';

export interface Sent {
  readonly count: number;
  readonly of: number;
  readonly means: string;
}

/** How many agencies have sent their report for the period the screen shows, else the current one; undefined while none is asked of any. */
export function useSent(plan: PlanListItem | undefined, route: Route): Sent | undefined {
  const periods = useQueryOf('periods.list', plan ? { committeeId: plan.committeeId, year: plan.year } : null).data ?? [];
  const asOf = 'asOf' in route && route.asOf !== '' ? route.asOf : today();
  const chosen = 'period' in route ? route.period : '';
  const period = periods.find(({ code }) => code === chosen) ?? periodOn(periods, asOf);
  const busy = useIsFetching() > 0;
  // A count beside a link waits until the screen has what it is opened for.
  const [rested, setRested] = useState(false);
  if (period && !busy && !rested) setRested(true);
  const figures = useQueryOf('reporting.board', plan && period && rested ? { planId: plan.id, period: period.code, asOf } : null).data?.figures ?? [];
  const [onTime, late] = ['sent-on-time', 'sent-late'].map((key) => figures.find((figure) => figure.key === key));
  if (!period || !onTime || onTime.of === 0) return undefined;
  return { count: onTime.count + (late?.count ?? 0), of: onTime.of, means: words.rail.sent(period.label) };
}
