import { Button } from '@mantine/core';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { hrefOf, navigate } from '../../routes/route.ts';
import { planLifeRoute, planRoute, type PlanLifeRoute } from '../../routes/plan-routes.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { lifeWords as say } from '../../i18n/plan-life-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { notifyFailure } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import { AmendView } from './amend-view.tsx';
import { CompareView } from './compare-view.tsx';
import type { LifeFrame } from './life-frame.ts';
import { stateInWords } from './life-mark.tsx';
import { NextYearView } from './next-year-view.tsx';
import { VersionsView } from './versions-view.tsx';

interface PlanLifeScreenProps {
  readonly plan: PlanListItem;
  readonly route: PlanLifeRoute;
}

/** Draft, adopted, amended, closed, and on into the next year. */
export function PlanLifeScreen({ plan, route }: PlanLifeScreenProps) {
  const versions = useQueryOf('planLife.versions', { planId: plan.id });
  if (!versions.data)
    return (
      <Page title={say.title} note={<Tabs route={route} />}>
        <QueryFailure queries={[versions]} />
      </Page>
    );
  const frame: LifeFrame = { note: <Tabs route={route} />, actions: <Steps plan={plan} /> };
  switch (route.view) {
    case 'compare':
      return <CompareView plan={plan} route={route} versions={versions.data} {...frame} />;
    case 'next-year':
      return <NextYearView plan={plan} {...frame} />;
    case 'amend':
      return <AmendView plan={plan} versions={versions.data} {...frame} />;
    default:
      return (
        <VersionsView
          plan={plan}
          versions={versions.data}
          adopting={route.view === 'adopt' && plan.status === 'draft'}
          status={stateInWords(plan.status, versions.data)}
          {...frame}
        />
      );
  }
}

function Tabs({ route }: { readonly route: PlanLifeRoute }) {
  const current = route.view === 'adopt' || route.view === 'amend' ? 'versions' : route.view;
  return (
    <ViewTabs
      label={say.tabsLabel}
      tabs={[
        ...(['versions', 'compare', 'next-year'] as const).map((view) => ({
          label: say.tabs[view],
          href: hrefOf(planLifeRoute(route.planId, { view })),
          current: view === current,
        })),
        { label: say.toPlan, href: hrefOf(planRoute(route.planId)) },
      ]}
    />
  );
}

/** The steps that a plan can take from where it stands. */
function Steps({ plan }: { readonly plan: PlanListItem }) {
  const here = { planId: plan.id, revision: plan.revision };
  const step = async (take: () => Promise<{ readonly entryId: string; readonly done: string }>): Promise<void> => {
    try {
      const { entryId, done } = await take();
      notifyUndoable(done, entryId);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  const close = async () => ({ ...(await runCommand('planLife.close', here)), done: say.done.closed });
  const reopen = async () => {
    const { entryId, moved } = await runCommand('planLife.reopen', here);
    return { entryId, done: say.done.reopened(moved) };
  };
  if (plan.status === 'draft')
    return (
      <Button variant="filled" onClick={() => navigate(planLifeRoute(plan.id, { view: 'adopt' }))}>
        {say.adopt}
      </Button>
    );
  if (plan.status === 'closed') return <Button onClick={() => void step(reopen)}>{say.reopen}</Button>;
  return (
    <>
      <Button onClick={() => void step(close)}>{say.close}</Button>
      <Button variant="filled" onClick={() => navigate(planLifeRoute(plan.id, { view: 'amend' }))}>
        {say.amend}
      </Button>
    </>
  );
}
