import type { ReactNode } from 'react';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import type { ReportingPeriod } from '../../shared/api/reporting-periods.api.ts';
import { useQueryOf } from '../data/use-query-of.ts';
import { Page } from '../ui/page.tsx';
import { QueryFailure } from '../ui/query-failure.tsx';

interface WithPeriodsProps {
  readonly plan: PlanListItem;
  /** The screen's name while there is nothing to show on it. */
  readonly title: string;
  readonly children: (periods: readonly ReportingPeriod[]) => ReactNode;
}

/** The screens of progress go by the year's reporting periods; a year not set up has the usual ones. */
export function WithPeriods({ plan, title, children }: WithPeriodsProps) {
  const periods = useQueryOf('periods.list', { committeeId: plan.committeeId, year: plan.year });
  if (periods.data) return children(periods.data);
  return (
    <Page title={title}>
      <QueryFailure queries={[periods]} />
    </Page>
  );
}
