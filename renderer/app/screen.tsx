import { Button, Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import { StartScreen } from '../features/start/start-screen.tsx';
import { words } from '../i18n/vi.ts';
import { asFailure } from '../platform/call-failure.ts';
import { Calm } from '../ui/calm.tsx';
import { FailureMessage } from '../ui/failure.tsx';
import type { DialogRequest } from './plan-dialog.tsx';
import { PlanWorkspace } from './plan-workspace.tsx';
import { isProgress, ProgressScreen } from './progress-screen.tsx';
import { navigate, type Route } from './route.ts';
import { importRoute, planRoute } from './routes/plan-routes.ts';
import { overviewRoute } from './routes/reporting-routes.ts';

const AgenciesScreen = lazy(async () => ({ default: (await import('../features/agencies/agencies-screen.tsx')).AgenciesScreen }));
const SuccessionScreen = lazy(async () => ({ default: (await import('../features/agencies/succession/succession-screen.tsx')).SuccessionScreen }));
const CommitteeScreen = lazy(async () => ({ default: (await import('../features/committee/committee-screen.tsx')).CommitteeScreen }));
const HistoryScreen = lazy(async () => ({ default: (await import('../features/history/history-screen.tsx')).HistoryScreen }));
const ImportScreen = lazy(async () => ({ default: (await import('../features/import/import-screen.tsx')).ImportScreen }));
const FormsScreen = lazy(async () => ({ default: (await import('../features/forms/forms-screen.tsx')).FormsScreen }));
const MergeScreen = lazy(async () => ({ default: (await import('../features/merge/merge-screen.tsx')).MergeScreen }));
const PlanLifeScreen = lazy(async () => ({ default: (await import('../features/plan-life/plan-life-screen.tsx')).PlanLifeScreen }));
const PrintScreen = lazy(async () => ({ default: (await import('../features/print/print-screen.tsx')).PrintScreen }));

interface ScreenProps {
  readonly route: Route;
  readonly plan: PlanListItem | undefined;
  readonly plans: UseQueryResult<PlanListItem[]>;
  readonly onDialog: (request: DialogRequest) => void;
}

/** The one place that knows which feature stands behind which address. */
export function Screen(props: ScreenProps) {
  return <Suspense fallback={<Waiting />}>{screenOf(props)}</Suspense>;
}

function screenOf({ route, plan, plans, onDialog }: ScreenProps): ReactNode {
  if (plans.isPending) return <Waiting />;
  if (plans.isError)
    return (
      <Calm title={words.common.failed}>
        <FailureMessage failure={asFailure(plans.error)} />
        <div>
          <Button onClick={() => void plans.refetch()}>{words.common.retry}</Button>
        </div>
      </Calm>
    );
  if (route.screen === 'import') {
    const leave = (): void => navigate(plan ? planRoute(plan.id) : { screen: 'home' });
    return <ImportScreen route={route} plans={plans.data} onLeave={leave} />;
  }
  if (route.screen === 'agencies') return <AgenciesScreen route={route} />;
  if (route.screen === 'succession') return <SuccessionScreen route={route} />;
  if (route.screen === 'committee') return <CommitteeScreen route={route} usualId={plan?.committeeId} plans={plans.data} onNewPlan={(committee) => onDialog({ kind: 'new-plan', committee })} />;
  if (route.screen === 'history') return <HistoryScreen route={route} plan={plan} />;
  if (plans.data.length === 0)
    return (
      <StartScreen
        onImport={() => navigate(importRoute())}
        onCreate={() => onDialog({ kind: 'new-committee' })}
        onOpened={(planId) => navigate(planRoute(planId))}
      />
    );
  if (route.screen === 'print' && plan) return <PrintScreen key={plan.id} plan={plan} route={route} />;
  if (route.screen === 'plan' && plan) return <PlanWorkspace key={plan.id} plan={plan} route={route} onDialog={onDialog} />;
  if (route.screen === 'plan-life' && plan) return <PlanLifeScreen key={plan.id} plan={plan} route={route} />;
  if (isProgress(route) && plan) return <ProgressScreen key={plan.id} plan={plan} route={route} />;
  if (route.screen === 'forms' && plan) return <FormsScreen key={plan.id} plan={plan} route={route} />;
  if (route.screen === 'merge' && plan) return <MergeScreen key={plan.id} plan={plan} route={route} />;
  if (route.screen === 'home' && plan) return <GoTo route={overviewRoute(plan.id)} />;
  return <Lost known={route.screen !== 'unknown'} />;
}

/** `#/` is an address of its own only while there is no plan. */
function GoTo({ route }: { readonly route: Route }) {
  useEffect(() => navigate(route, { replace: true }), [route]);
  return null;
}

function Waiting() {
  return (
    <Calm>
      <Loader size="sm" mx="auto" role="status" aria-label={words.common.loading} />
    </Calm>
  );
}

function Lost({ known }: { readonly known: boolean }) {
  return (
    <Calm>
      <p>{known ? words.missing.plan : words.missing.screen}</p>
      <div>
        <Button onClick={() => navigate({ screen: 'home' })}>{words.missing.open}</Button>
      </div>
    </Calm>
  );
}
