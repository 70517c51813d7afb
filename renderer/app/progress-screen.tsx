import { lazy, type ReactNode } from 'react';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import { trackingWords } from '../i18n/tracking-words.ts';
import type { Route, TrackingRoute } from './route.ts';
import { WithPeriods } from './with-periods.tsx';

const TrackingScreen = lazy(async () => ({ default: (await import('../features/tracking/tracking-screen.tsx')).TrackingScreen }));

type ProgressRoute = TrackingRoute;

export const isProgress = (route: Route): route is ProgressRoute => route.screen === 'tracking';

interface ProgressScreenProps {
  readonly plan: PlanListItem;
  readonly route: ProgressRoute;
}

/** The screens of what was reported and done; all of them need the year's periods. */
export function ProgressScreen({ plan, route }: ProgressScreenProps): ReactNode {
  switch (route.screen) {
    case 'tracking':
      return <WithPeriods plan={plan} title={trackingWords.title}>{(periods) => <TrackingScreen plan={plan} route={route} periods={periods} />}</WithPeriods>;
  }
}
