import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import { navigate } from '../../routes/route.ts';
import { planRoute } from '../../routes/plan-routes.ts';
import { submissionsRoute, trackingRoute, type OverviewRoute } from '../../routes/reporting-routes.ts';
import { chipFor } from '../../routes/tracking-chips.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { overviewWords as say } from '../../i18n/overview-words.ts';
import { offerDownload } from '../../platform/offer-download.ts';
import { useRemembered } from '../../platform/remembered.ts';
import { today } from '../../platform/today.ts';
import { AsOfField } from '../../ui/day-input.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { copyTable } from '../../ui/grid/copy-table.ts';
import { notify } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { PaperMenu } from '../../ui/paper-menu.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { AgencyBars, ClassBars } from './bars.tsx';
import { DueList } from './due-list.tsx';
import { FigureLine } from './figure-line.tsx';
import { NumberTables } from './number-tables.tsx';
import { NextSteps } from './next-steps.tsx';
import type { OverviewData } from './overview-numbers.ts';
import { drawOverview } from './overview-picture.ts';
import { overviewTables } from './overview-tables.ts';
import { SendingBars } from './sending-bars.tsx';
import styles from './overview.module.css';
import { YearChart } from './year-chart.tsx';

interface OverviewScreenProps {
  readonly plan: PlanListItem;
  readonly route: OverviewRoute;
  readonly periods: readonly ReportingPeriod[];
}

type Look = 'charts' | 'tables';

/** The first screen: how the plan stands in the period, and what presses. Every number leads to the list behind it. */
export function OverviewScreen({ plan, route, periods }: OverviewScreenProps) {
  const asOf = route.asOf === '' ? today() : route.asOf;
  const overview = useQueryOf('reporting.overview', { planId: plan.id, asOf, ...(route.period === '' ? {} : { period: route.period }) });
  const [look, setLook] = useRemembered<Look>('overview.look', 'charts');
  const data = overview.data;
  const show = (some: Partial<OverviewRoute>): void => navigate({ ...route, ...some });

  const savePicture = async (shown: OverviewData): Promise<void> => {
    offerDownload(await drawOverview(shown, plan.title), say.pictureName(shown.period?.label ?? String(plan.year), shown.asOf));
  };

  return (
    <Page
      title={say.title}
      note={say.note(plan.year, asOf)}
      actions={
        data &&
        data.counts.all > 0 && (
          <>
            <Button onClick={() => copyTable(overviewTables(data).flatMap(({ title, head, rows }) => [[title], [...head], ...rows, []])) && notify(say.copied)}>
              {say.copy}
            </Button>
            <Button onClick={() => void savePicture(data)}>{say.picture}</Button>
            <PaperMenu label={say.print} paper="documents.overview" input={{ planId: plan.id, asOf, ...(data.period ? { period: data.period.code } : {}) }} />
          </>
        )
      }
      tools={
        <>
          <NativeSelect
            size="xs"
            aria-label={say.period}
            data={periods.map(({ code, label }) => ({ value: code, label }))}
            value={data?.period?.code ?? route.period}
            onChange={(event) => show({ period: event.currentTarget.value })}
          />
          <AsOfField
            key={route.asOf}
            back={route.asOf === '' ? undefined : say.today}
            label={say.asOf}
            day={asOf}
            onDay={(day) => show({ asOf: day === today() ? '' : day })}
          />
          <div className={styles.end}>
            <SegmentedControl
              aria-label={say.look}
              data={(Object.keys(say.looks) as Look[]).map((value) => ({ value, label: say.looks[value] }))}
              value={look}
              onChange={setLook}
            />
          </div>
        </>
      }
      status={data && <span>{say.status(data.counts.all, data.counts.setAside)}</span>}
    >
      <QueryFailure queries={[overview]} />
      {data && data.counts.all > 0 && <NextSteps planId={plan.id} period={route.period} asOf={route.asOf} steps={data.nextSteps} />}
      {data?.counts.all === 0 && (
        <EmptyNote text={say.noTasks}>
          <Button onClick={() => navigate(planRoute(plan.id))}>{say.toPlan}</Button>
        </EmptyNote>
      )}
      {data && data.counts.all > 0 && (look === 'charts' ? <Charts plan={plan} route={route} data={data} /> : <NumberTables tables={overviewTables(data)} />)}
    </Page>
  );
}

function Charts({ plan, route, data }: { readonly plan: PlanListItem; readonly route: OverviewRoute; readonly data: OverviewData }) {
  const { asOf, period } = route;
  return (
    <div className={styles.overview}>
      <FigureLine plan={plan} period={period} asOf={asOf} data={data} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <section aria-labelledby="overview-class">
            <h2 id="overview-class" className={styles.heading}>
              {say.byClass}
            </h2>
            <ClassBars data={data} to={(show) => trackingRoute(plan.id, { asOf, period, show })} />
          </section>
          <section aria-labelledby="overview-year">
            <h2 id="overview-year" className={styles.heading}>
              {say.overYear}
            </h2>
            <YearChart data={data} to={(day) => trackingRoute(plan.id, { asOf: day })} />
          </section>
        </div>
        <section aria-labelledby="overview-agency">
          <h2 id="overview-agency" className={styles.heading}>
            {say.byAgency}
          </h2>
          <AgencyBars data={data} to={({ id, name }) => trackingRoute(plan.id, { asOf, period, lead: id ?? `?${name}` })} />
        </section>
        <div className={styles.stack}>
          <DueList title={say.late} none={say.noLate} tasks={data.late} plan={plan} asOf={asOf} show={chipFor.overdue} />
          <DueList title={say.dueSoon} none={say.noDueSoon} tasks={data.dueSoon} plan={plan} asOf={asOf} show={chipFor['due-soon']} />
          {data.atRisk.length > 0 && <DueList title={say.atRisk} none="" tasks={data.atRisk} plan={plan} asOf={asOf} show={chipFor['at-risk']} />}
          <section aria-labelledby="overview-sending">
            <h2 id="overview-sending" className={styles.heading}>
              {say.sending}
            </h2>
            <SendingBars data={data} to={(each) => submissionsRoute(plan.id, { asOf, period: each })} />
          </section>
        </div>
      </div>
    </div>
  );
}
