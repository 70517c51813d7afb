import { Button, Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import { PlanScreen } from '../features/plan/plan-screen.tsx';
import { words } from '../i18n/vi.ts';
import { asFailure } from '../platform/call-failure.ts';
import { Calm } from '../ui/calm.tsx';
import { FailureMessage } from '../ui/failure.tsx';
import type { DialogRequest } from './plan-dialog.tsx';
import { navigate, planRoute, type Route } from './route.ts';

interface ScreenProps {
  readonly route: Route;
  readonly plan: PlanListItem | undefined;
  readonly plans: UseQueryResult<PlanListItem[]>;
  readonly onDialog: (request: DialogRequest) => void;
}

/** The one place that knows which feature stands behind which address. */
export function Screen({ route, plan, plans }: ScreenProps) {
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
  if (route.screen === 'plan' && plan) return <PlanScreen key={plan.id} plan={plan} route={route} />;
  if (route.screen === 'home' && plan) return <GoTo route={planRoute(plan.id)} />;
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
      <Loader size="sm" mx="auto" aria-label={words.common.loading} />
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
