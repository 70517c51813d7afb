import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconBook2,
  IconBuildingBank,
  IconChecklist,
  IconFileText,
  IconHistory,
  IconLayoutDashboard,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconPrinter,
  IconReportAnalytics,
  IconTable,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import { preparePrinting } from '../data/prepare-printing.ts';
import { useQueryOf } from '../data/use-query-of.ts';
import { formatNumber } from '../i18n/format.ts';
import { words } from '../i18n/vi.ts';
import { today } from '../platform/today.ts';
import { useSent } from './use-sent.ts';
import styles from './rail.module.css';
import { hrefOf, type Route } from '../routes/route.ts';
import { historyRoute } from '../routes/history-routes.ts';
import { registerRoute } from '../routes/paper-register-routes.ts';
import { papersRoute } from '../routes/paper-routes.ts';
import { planRoute, printRoute } from '../routes/plan-routes.ts';
import { agenciesRoute, committeeRoute } from '../routes/register-routes.ts';
import { overviewRoute, submissionsRoute, trackingRoute } from '../routes/reporting-routes.ts';

interface RailProps {
  readonly route: Route;
  readonly plan: PlanListItem | undefined;
  /** False until it is known whether there is a plan. */
  readonly ready: boolean;
  readonly narrow: boolean;
  readonly onToggle: () => void;
}

interface Place {
  readonly screen: Route['screen'];
  readonly label: string;
  readonly icon: Icon;
  readonly to: Route;
  readonly count?: string | undefined;
  /** What the count counts. */
  readonly countMeans?: string | undefined;
  /** A paper is shown there at once. */
  readonly shows?: 'paper';
}

/** The finished screens. Without a plan they lead to the start page; until that is known, a press must not be taken for one on home. */
export function Rail({ route, plan, ready, narrow, onToggle }: RailProps) {
  const agencies = useQueryOf('agencies.counts', { asOf: today() }).data;
  const sent = useSent(plan, route);
  const places: readonly Place[] = [
    { screen: 'overview', label: words.rail.overview, icon: IconLayoutDashboard, to: plan ? overviewRoute(plan.id) : { screen: 'home' } },
    { screen: 'plan', label: words.rail.plan, icon: IconTable, to: plan ? planRoute(plan.id) : { screen: 'home' }, count: plan && counted(plan.tasks) },
    { screen: 'tracking', label: words.rail.tracking, icon: IconChecklist, to: plan ? trackingRoute(plan.id) : { screen: 'home' } },
    {
      screen: 'submissions',
      label: words.rail.submissions,
      icon: IconReportAnalytics,
      to: plan ? submissionsRoute(plan.id) : { screen: 'home' },
      count: sent && `${sent.count}/${sent.of}`,
      countMeans: sent?.means,
    },
    { screen: 'print', label: words.rail.print, icon: IconPrinter, to: plan ? printRoute(plan.id) : { screen: 'home' }, shows: 'paper' },
    { screen: 'papers', label: words.rail.papers, icon: IconFileText, to: papersRoute(), shows: 'paper' },
    { screen: 'register', label: words.rail.register, icon: IconBook2, to: registerRoute() },
    {
      screen: 'agencies',
      label: words.rail.agencies,
      icon: IconBuildingBank,
      to: agenciesRoute(),
      count: agencies && counted(agencies.active),
    },
    { screen: 'committee', label: words.rail.committee, icon: IconUsersGroup, to: committeeRoute() },
    { screen: 'history', label: words.rail.history, icon: IconHistory, to: historyRoute() },
  ];
  const toggle = narrow ? words.rail.expand : words.rail.collapse;
  return (
    <nav className={styles.rail} aria-label={words.rail.label} data-narrow={narrow || undefined}>
      <div className={styles.brand}>
        <span className={styles.mark} aria-hidden="true">
          S
        </span>
        {!narrow && words.appName}
      </div>
      {places.map(({ screen, label, icon: PlaceIcon, to, count, countMeans, shows }) => (
        <Tooltip key={screen} label={label} position="right" disabled={!narrow}>
          <a
            className={styles.place}
            {...(ready || to.screen !== 'home' ? { href: hrefOf(to) } : { role: 'link', 'aria-disabled': true })}
            aria-label={label}
            aria-current={isAt(route, screen) ? 'page' : undefined}
            {...(shows === 'paper' && { onPointerEnter: preparePrinting, onFocus: preparePrinting })}
          >
            <PlaceIcon size={18} stroke={1.6} aria-hidden="true" />
            {!narrow && <span className={styles.label}>{label}</span>}
            {!narrow && count !== undefined && (
              <span className={styles.count} title={countMeans}>
                {count}
              </span>
            )}
          </a>
        </Tooltip>
      ))}
      <div className={styles.foot}>
        <Tooltip label={toggle} position="right">
          <ActionIcon variant="subtle" color="gray" aria-label={toggle} onClick={onToggle}>
            {narrow ? <IconLayoutSidebarLeftExpand size={18} stroke={1.6} /> : <IconLayoutSidebarLeftCollapse size={18} stroke={1.6} />}
          </ActionIcon>
        </Tooltip>
      </div>
    </nav>
  );
}

/** Nothing to count is told by the screen itself. */
const counted = (count: number): string | undefined => (count === 0 ? undefined : formatNumber(count));

const isAt = (route: Route, screen: Route['screen']): boolean =>
  route.screen === screen ||
  (screen === 'plan' && (route.screen === 'import' || route.screen === 'plan-life')) ||
  (screen === 'overview' && (route.screen === 'home' || route.screen === 'no-plan')) ||
  (screen === 'agencies' && route.screen === 'succession') ||
  (screen === 'submissions' && (route.screen === 'report-entry' || route.screen === 'reminders' || route.screen === 'forms' || route.screen === 'merge'));
