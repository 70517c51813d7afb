import { Button, Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense, useLayoutEffect, type ReactNode } from 'react';
import type { Committee } from '../../shared/api/committees.api.ts';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import { StartScreen } from '../features/start/start-screen.tsx';
import { words } from '../i18n/vi.ts';
import { Calm } from '../ui/calm.tsx';
import { QueryFailure } from '../ui/query-failure.tsx';
import type { Current } from './current-plan.ts';
import { isRestored } from './last-place.ts';
import { NoPlan } from './no-plan.tsx';
import type { DialogRequest } from './plan-dialog.tsx';
import { PlanWorkspace } from './plan-workspace.tsx';
import { isProgress, ProgressScreen } from './progress-screen.tsx';
import { navigate, parseRoute, type Route } from '../routes/route.ts';
import { importRoute, planRoute } from '../routes/plan-routes.ts';
import { noPlanRoute } from '../routes/register-routes.ts';
import { overviewRoute } from '../routes/reporting-routes.ts';

const AgenciesScreen = lazy(async () => ({ default: (await import('../features/agencies/agencies-screen.tsx')).AgenciesScreen }));
const SuccessionScreen = lazy(async () => ({ default: (await import('../features/agencies/succession/succession-screen.tsx')).SuccessionScreen }));
const CommitteeScreen = lazy(async () => ({ default: (await import('../features/committee/committee-screen.tsx')).CommitteeScreen }));
const BackupScreen = lazy(async () => ({ default: (await import('../features/backup/backup-screen.tsx')).BackupScreen }));
const HistoryScreen = lazy(async () => ({ default: (await import('../features/history/history-screen.tsx')).HistoryScreen }));
const ImportScreen = lazy(async () => ({ default: (await import('../features/import/import-screen.tsx')).ImportScreen }));
const FormsScreen = lazy(async () => ({ default: (await import('../features/forms/forms-screen.tsx')).FormsScreen }));
const MergeScreen = lazy(async () => ({ default: (await import('../features/merge/merge-screen.tsx')).MergeScreen }));
const PlanLifeScreen = lazy(async () => ({ default: (await import('../features/plan-life/plan-life-screen.tsx')).PlanLifeScreen }));
const PapersScreen = lazy(async () => ({ default: (await import('../features/papers/papers-screen.tsx')).PapersScreen }));
const PrintScreen = lazy(async () => ({ default: (await import('../features/print/print-screen.tsx')).PrintScreen }));
const RegisterScreen = lazy(async () => ({ default: (await import('../features/register/register-screen.tsx')).RegisterScreen }));

interface ScreenProps {
  readonly route: Route;
  readonly current: Current;
  readonly plans: UseQueryResult<PlanListItem[]>;
  readonly committees: UseQueryResult<Committee[]>;
  readonly bookIsEmpty: boolean;
  readonly onDialog: (request: DialogRequest) => void;
}

/** The one place that knows which feature stands behind which address. */
export function Screen(props: ScreenProps) {
  return <Suspense fallback={<Waiting />}>{screenOf(props)}</Suspense>;
}

function screenOf({ route, current: { plan, committee }, plans, committees, bookIsEmpty, onDialog }: ScreenProps): ReactNode {
  if (!plans.data || !committees.data)
    return (
      <Calm>
        <QueryFailure queries={[plans, committees]} waiting={<Spinner />} />
      </Calm>
    );
  if (route.screen === 'import') {
    const leave = (): void => navigate(plan ? planRoute(plan.id) : { screen: 'home' });
    return <ImportScreen route={route} plans={plans.data} committees={committees.data} onLeave={leave} />;
  }
  if (route.screen === 'agencies') return <AgenciesScreen route={route} />;
  if (route.screen === 'succession') return <SuccessionScreen route={route} />;
  if (route.screen === 'committee')
    return <CommitteeScreen route={route} usualId={committee?.id} onNewPlan={(committee) => onDialog({ kind: 'new-plan', committee })} />;
  if (route.screen === 'backup') return <BackupScreen />;
  if (route.screen === 'history')
    return <HistoryScreen route={route} plan={plan} committee={committee} committees={committees.data.length} plans={plans.data.length} />;
  // Papers and their numbers are the committee's, whether it has a plan or not.
  if (route.screen === 'register' && committee) return <RegisterScreen key={committee.id} route={route} committee={committee} plan={plan} />;
  if (route.screen === 'papers' && committee) return <PapersScreen key={committee.id} route={route} committee={committee} plans={plans.data} plan={plan} />;
  if (bookIsEmpty)
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
  if ((route.screen === 'home' || route.screen === 'no-plan') && plan) return <GoTo from={route} to={overviewRoute(plan.id)} />;
  if (route.screen === 'no-plan' && committee) return <NoPlan committee={committee} onDialog={onDialog} />;
  if (route.screen === 'home' && committee) return <GoTo from={route} to={noPlanRoute(committee.id)} />;
  if (isRestored()) return <GoTo from={route} to={{ screen: 'home' }} />;
  return <Lost known={route.screen !== 'unknown'} />;
}

/** `#/` is an address of its own only while the book is empty. A link pressed meanwhile goes first. */
function GoTo({ from, to }: { readonly from: Route; readonly to: Route }) {
  useLayoutEffect(() => {
    if (parseRoute(location.hash).screen === from.screen) navigate(to, { replace: true });
  }, [from, to]);
  return null;
}

function Waiting() {
  return (
    <Calm>
      <Spinner />
    </Calm>
  );
}

const Spinner = () => <Loader size="sm" mx="auto" role="status" aria-label={words.common.loading} />;

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
