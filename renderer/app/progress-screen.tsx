import { lazy, type ReactNode } from 'react';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import { overviewWords } from '../i18n/overview-words.ts';
import { reminderWords } from '../i18n/reminder-words.ts';
import { reportEntryWords } from '../i18n/report-entry-words.ts';
import { submissionWords } from '../i18n/submission-words.ts';
import { trackingWords } from '../i18n/tracking-words.ts';
import { reportExchange } from './report-exchange.tsx';
import type { Route } from '../routes/route.ts';
import type { OverviewRoute, RemindersRoute, ReportEntryRoute, SubmissionsRoute, TrackingRoute } from '../routes/reporting-routes.ts';
import { WithPeriods } from './with-periods.tsx';

const OverviewScreen = lazy(async () => ({ default: (await import('../features/overview/overview-screen.tsx')).OverviewScreen }));
const RemindersScreen = lazy(async () => ({ default: (await import('../features/reminders/reminders-screen.tsx')).RemindersScreen }));
const ReportEntryScreen = lazy(async () => ({ default: (await import('../features/report-entry/report-entry-screen.tsx')).ReportEntryScreen }));
const SubmissionsScreen = lazy(async () => ({ default: (await import('../features/submissions/submissions-screen.tsx')).SubmissionsScreen }));
const TrackingScreen = lazy(async () => ({ default: (await import('../features/tracking/tracking-screen.tsx')).TrackingScreen }));

type ProgressRoute = OverviewRoute | TrackingRoute | SubmissionsRoute | ReportEntryRoute | RemindersRoute;

export const isProgress = (route: Route): route is ProgressRoute =>
  route.screen === 'overview' ||
  route.screen === 'tracking' ||
  route.screen === 'submissions' ||
  route.screen === 'report-entry' ||
  route.screen === 'reminders';

interface ProgressScreenProps {
  readonly plan: PlanListItem;
  readonly route: ProgressRoute;
}

/** The screens of what was reported and done; all of them need the year's periods. */
export function ProgressScreen({ plan, route }: ProgressScreenProps): ReactNode {
  switch (route.screen) {
    case 'overview':
      return (
        <WithPeriods plan={plan} title={overviewWords.title}>
          {(periods) => <OverviewScreen plan={plan} route={route} periods={periods} />}
        </WithPeriods>
      );
    case 'tracking':
      return (
        <WithPeriods plan={plan} title={trackingWords.title}>
          {(periods) => <TrackingScreen key={plan.id} plan={plan} route={route} periods={periods} />}
        </WithPeriods>
      );
    case 'submissions':
      return (
        <WithPeriods plan={plan} title={submissionWords.title}>
          {(periods) => <SubmissionsScreen plan={plan} route={route} periods={periods} formActions={reportExchange(plan.id)} />}
        </WithPeriods>
      );
    case 'reminders':
      return (
        <WithPeriods plan={plan} title={reminderWords.title}>
          {(periods) => <RemindersScreen plan={plan} route={route} periods={periods} />}
        </WithPeriods>
      );
    case 'report-entry':
      return (
        <WithPeriods plan={plan} title={reportEntryWords.title}>
          {(periods) => <ReportEntryScreen plan={plan} route={route} periods={periods} />}
        </WithPeriods>
      );
  }
}
