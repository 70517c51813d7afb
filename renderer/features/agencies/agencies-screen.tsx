import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { hrefOf, navigate } from '../../routes/route.ts';
import { agenciesRoute, successionRoute, type AgenciesRoute, type AgencyTab } from '../../routes/register-routes.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { agencyWords } from '../../i18n/agency-words.ts';
import { Page } from '../../ui/page.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { today } from '../../platform/today.ts';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import { GroupsTab } from './groups-tab.tsx';
import { AgencyFilter, RegisterTab } from './register-tab.tsx';
import { SuccessionStatus, SuccessionsTab } from './succession/successions-tab.tsx';
import { UnlistedTab } from './unlisted-tab.tsx';

const say = agencyWords;

/** The register and what hangs on it: unknown names, collective phrases, reorganisations. */
export function AgenciesScreen({ route }: { readonly route: AgenciesRoute }) {
  const register = useQueryOf('agencies.counts', { asOf: today() });
  const groups = useQueryOf('agencies.groups', {});
  const unlisted = useQueryOf('agencies.unlisted', {});
  const counts = register.data;

  const status: Readonly<Record<AgencyTab, ReactNode>> = {
    register: counts && say.register.status(counts.active, counts.ended),
    unlisted: unlisted.data && say.unlisted.status(unlisted.data.length),
    groups: groups.data && say.groups.status(groups.data.length, groups.data.filter(({ members }) => members.length === 0).length),
    successions: <SuccessionStatus />,
  };

  return (
    <Page
      title={say.title}
      note={<Tabs current={route.tab} counts={{ register: counts?.active, unlisted: unlisted.data?.length, groups: groups.data?.length }} />}
      actions={
        <>
          <Button onClick={() => navigate(successionRoute())}>{say.reorganise}</Button>
          <Button variant="filled" onClick={() => navigate(agenciesRoute('register', { chosen: 'moi' }))}>
            {say.add}
          </Button>
        </>
      }
      tools={route.tab === 'register' && counts && counts.active + counts.ended > 0 ? <AgencyFilter route={route} counts={counts} /> : undefined}
      status={status[route.tab]}
    >
      <QueryFailure queries={[register, groups, unlisted]} />
      {counts && groups.data && unlisted.data && (
        <>
          {route.tab === 'register' && <RegisterTab route={route} total={counts.active + counts.ended} />}
          {route.tab === 'unlisted' && <UnlistedTab names={unlisted.data} />}
          {route.tab === 'groups' && <GroupsTab route={route} groups={groups.data} />}
          {route.tab === 'successions' && <SuccessionsTab />}
        </>
      )}
    </Page>
  );
}

interface TabsProps {
  readonly current: AgencyTab;
  readonly counts: Partial<Readonly<Record<AgencyTab, number | undefined>>>;
}

function Tabs({ current, counts }: TabsProps) {
  return (
    <ViewTabs
      label={say.tabsLabel}
      tabs={(Object.keys(say.tabs) as AgencyTab[]).map((tab) => ({
        label: say.tabs[tab],
        href: hrefOf(agenciesRoute(tab)),
        current: tab === current,
        count: counts[tab],
      }))}
    />
  );
}
