import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import { periodOn } from '../../../shared/domain/reporting/periods.ts';
import { hrefOf, navigate } from '../../routes/route.ts';
import { reportEntryRoute, type SubmissionsRoute } from '../../routes/reporting-routes.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { submissionWords as say } from '../../i18n/submission-words.ts';
import { today } from '../../platform/today.ts';
import { AsOfField } from '../../ui/day-input.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import { Board, StateChips } from './board.tsx';
import { CalendarTab } from './calendar-tab.tsx';
import { LateList } from './late-list.tsx';
import { FiguresTab } from './figures/figures-tab.tsx';
import { ProposalsTab } from './proposals/proposals-tab.tsx';
import { RetypingTab } from './retyping-tab.tsx';
import { PeriodsTab } from './periods-tab.tsx';

interface SubmissionsScreenProps {
  readonly plan: PlanListItem;
  readonly route: SubmissionsRoute;
  readonly periods: readonly ReportingPeriod[];
  /** Buttons that make report forms and read returned ones. */
  readonly formActions: (period: ReportingPeriod | null) => ReactNode;
}

/** Views of one period, beside those that count who has sent. */
const ofPeriod: ReadonlySet<SubmissionsRoute['view']> = new Set<SubmissionsRoute['view']>(['figures', 'proposals', 'retyping']);

/** Who has sent its report for a period, and the periods themselves. */
export function SubmissionsScreen({ plan, route, periods, formActions }: SubmissionsScreenProps) {
  const asOf = route.asOf === '' ? today() : route.asOf;
  const period = periods.find(({ code }) => code === route.period) ?? periodOn(periods, asOf);
  const board = useQueryOf('reporting.board', period && { planId: plan.id, period: period.code, asOf });
  const status = useQueryOf('reporting.status', period && { planId: plan.id, period: period.code, asOf });
  const rows = board.data?.rows ?? [];
  const countsSending = route.view === 'board' || route.view === 'late';
  const hasOwnActions = route.view === 'figures' || route.view === 'proposals';
  const show = (some: Partial<SubmissionsRoute>): void => navigate({ ...route, ...some });

  return (
    <Page
      title={say.title}
      note={<Tabs route={route} />}
      actions={
        <>
          {!hasOwnActions && formActions(period)}
          {!hasOwnActions && (
            <Button variant="filled" onClick={() => navigate(reportEntryRoute(plan.id, { period: period?.code ?? '', addressee: route.chosen }))}>
              {say.enter}
            </Button>
          )}
        </>
      }
      tools={
        (countsSending || ofPeriod.has(route.view)) && (
          <>
            <NativeSelect
              size="xs"
              aria-label={say.period}
              data={periods.map(({ code, label }) => ({ value: code, label }))}
              value={period?.code ?? ''}
              onChange={(event) => show({ period: event.currentTarget.value })}
            />
            {countsSending && (
              <AsOfField
                key={route.asOf}
                back={route.asOf === '' ? undefined : say.today}
                label={say.asOf}
                day={asOf}
                onDay={(day) => show({ asOf: day === today() ? '' : day })}
              />
            )}
            {route.view === 'board' && <StateChips rows={rows} show={route.show} onShow={(state) => show({ show: state })} />}
          </>
        )
      }
      status={board.data && route.view === 'board' && <span>{say.status(rows.length)}</span>}
      statusEnd={
        period &&
        route.view !== 'calendar' && (
          <>
            <span>{say.note(period.windowStart, period.windowEnd, period.dueOn)}</span>
            {/* How many days are left is news only while the period runs. */}
            {board.data && asOf <= period.dueOn && <span>{say.dueLeft(period.label, board.data)}</span>}
          </>
        )
      }
    >
      {countsSending && <QueryFailure queries={[board]} />}
      {route.view === 'periods' && <PeriodsTab plan={plan} periods={periods} />}
      {route.view === 'retyping' && period && <RetypingTab plan={plan} period={period} route={route} />}
      {route.view === 'figures' && period && <FiguresTab key={period.code} committeeId={plan.committeeId} period={period.code} chosen={route.chosen} />}
      {route.view === 'proposals' && period && (
        <ProposalsTab committeeId={plan.committeeId} planId={plan.id} period={period.code} periods={periods} route={route} />
      )}
      {route.view === 'calendar' && <CalendarTab plan={plan} route={route} />}
      {board.data && route.view === 'board' && <Board plan={plan} route={route} board={board.data} status={status.data ?? null} />}
      {board.data && route.view === 'late' && <LateList planId={plan.id} board={board.data} routeDay={route.asOf} />}
    </Page>
  );
}

function Tabs({ route }: { readonly route: SubmissionsRoute }) {
  return (
    <ViewTabs
      label={say.viewsLabel}
      tabs={(Object.keys(say.views) as SubmissionsRoute['view'][]).map((view) => ({
        label: say.views[view],
        href: hrefOf({ ...route, view, chosen: '', show: '', year: '' }),
        current: view === route.view,
      }))}
    />
  );
}
