import type { Committee } from '../../../shared/api/committees.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { hrefOf } from '../../routes/route.ts';
import { historyRoute, type HistoryRoute } from '../../routes/history-routes.ts';
import { historyWords as say } from '../../i18n/history-words.ts';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import { ChangesTab } from './changes-tab.tsx';
import { TrashTab } from './trash-tab.tsx';

interface HistoryScreenProps {
  readonly route: HistoryRoute;
  /** The plan last open, whose own changes are told in full. */
  readonly plan: PlanListItem | undefined;
  /** The committee on the screen, whose changes are told unless all are asked for. */
  readonly committee: Committee | undefined;
  /** How many the book holds. */
  readonly committees: number;
  /** How many the committee has. */
  readonly plans: number;
}

/** Who did what and when; and what was deleted, to be taken back. */
export function HistoryScreen({ route, ...shown }: HistoryScreenProps) {
  const tabs = <Tabs current={route.tab} />;
  return route.tab === 'trash' ? <TrashTab tabs={tabs} /> : <ChangesTab tabs={tabs} {...shown} />;
}

function Tabs({ current }: { readonly current: HistoryRoute['tab'] }) {
  return (
    <ViewTabs
      label={say.tabsLabel}
      tabs={(['changes', 'trash'] as const).map((tab) => ({ label: say.tabs[tab], href: hrefOf(historyRoute(tab)), current: tab === current }))}
    />
  );
}
