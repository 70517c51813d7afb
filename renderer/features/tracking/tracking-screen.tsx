import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import { PERIOD_KINDS } from '../../../shared/domain/reporting/period-code.ts';
import { periodOn } from '../../../shared/domain/reporting/periods.ts';
import { navigate } from '../../routes/route.ts';
import { planRoute } from '../../routes/plan-routes.ts';
import { reportEntryRoute, trackingRoute, type TrackingRoute } from '../../routes/reporting-routes.ts';
import { ConfirmResults } from '../../data/confirm-results.tsx';
import { useQueryOf } from '../../data/use-query-of.ts';
import { confirmWords } from '../../i18n/confirm-words.ts';
import { trackingWords as say } from '../../i18n/tracking-words.ts';
import { today } from '../../platform/today.ts';
import { AsOfField } from '../../ui/day-input.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { copyTable } from '../../ui/grid/copy-table.ts';
import { notify } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { PaperMenu } from '../../ui/paper-menu.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { StatusShape } from '../../ui/status/status-mark.tsx';
import { useVerbKeys } from '../../ui/verbs/use-verb-keys.ts';
import { gridTexts } from './grid-texts.ts';
import { StatusGrid, type StatusGridHandle } from './status-grid.tsx';
import { TaskTimeline } from './task-timeline.tsx';
import { countOf, filterRows, leadKey, linesOf } from './tracking-lines.ts';
import { TrackingTools } from './tracking-tools.tsx';
import { trackingVerbs, type TrackingVerbContext } from './tracking.verbs.ts';
import styles from './tracking.module.css';

interface TrackingScreenProps {
  readonly plan: PlanListItem;
  readonly route: TrackingRoute;
  readonly periods: readonly ReportingPeriod[];
}

/** Who has done what: tasks against the year's periods, as it stood on any day. */
export function TrackingScreen({ plan, route, periods }: TrackingScreenProps) {
  const grid = useRef<StatusGridHandle>(null);
  const [confirming, setConfirming] = useState<'row' | 'all' | null>(null);
  const asOf = route.asOf === '' ? today() : route.asOf;
  const kinds = PERIOD_KINDS.filter((kind) => periods.some((period) => period.kind === kind));
  const wanted = kinds.filter((kind) => route.kinds.split(',').includes(kind));
  const shownKinds = wanted.length > 0 ? wanted : kinds;
  const period = route.period === '' ? {} : { period: route.period };
  const query = useQueryOf('reporting.grid', { planId: plan.id, asOf, ...period });
  const current = periods.find(({ code }) => code === route.period) ?? periodOn(periods, asOf);
  const board = useQueryOf('reporting.board', current && { planId: plan.id, period: current.code, asOf });

  const data = query.data;
  const rows = useMemo(() => data?.rows ?? [], [data]);
  const columns = shownColumns(data?.periods ?? [], shownKinds.join(','));
  const found = filterRows(rows, route.show, route.lead);
  const lines = linesOf(found, route.byAgency, route.lead).map((line) =>
    line.kind === 'task' ? { ...line, row: { ...line.row, cells: columns.map((at) => line.row.cells[at]).filter((cell) => cell !== undefined) } } : line,
  );
  const shownPeriods = columns.map((at) => data?.periods[at]).filter((period) => period !== undefined);
  const leadName = rows.flatMap(({ leads }) => leads).find((lead) => leadKey(lead) === route.lead)?.name ?? route.lead.replace(/^\?/, '');
  const chosen = rows.find(({ taskId }) => taskId === route.row);
  const open = (row: string, question: 'row' | null = null): void => {
    setConfirming(question);
    navigate({ ...route, row }, { replace: route.row !== '' });
  };
  const toGrid = (): void => grid.current?.focus();
  const verbs: TrackingVerbContext = {
    task: () => rows.find(({ taskId }) => taskId === (grid.current?.taskId() ?? route.row)) ?? null,
    waiting: countOf(rows, 'cho-xac-nhan'),
    confirm: (taskId) => open(taskId, 'row'),
    confirmAll: () => setConfirming('all'),
  };
  useVerbKeys(trackingVerbs, verbs);

  return (
    <Page
      title={say.title}
      note={data && say.note(data.asOf, rows.length, countOf(rows, 'thuong-xuyen'))}
      actions={
        <>
          <AsOfField
            key={route.asOf}
            back={route.asOf === '' ? undefined : say.today}
            label={say.asOf}
            day={asOf}
            onDay={(day) => navigate({ ...route, asOf: day === today() ? '' : day })}
          />
          <Button disabled={lines.length === 0} onClick={() => copyTable(gridTexts(lines, shownPeriods)) && notify(say.copied)}>
            {say.copy}
          </Button>
          {shownPeriods.length > 0 && (
            <PaperMenu
              label={say.print}
              paper="documents.tracking"
              input={{ planId: plan.id, asOf, ...period, periods: shownPeriods.map(({ code }) => code) }}
            />
          )}
          <Button variant="filled" onClick={() => navigate(reportEntryRoute(plan.id, { period: current?.code ?? '' }))}>
            {say.enter}
          </Button>
        </>
      }
      tools={
        rows.length > 0 && (
          <TrackingTools
            route={route}
            rows={rows}
            current={current}
            leadName={leadName}
            kinds={kinds}
            shownKinds={shownKinds}
            onConfirmAll={() => setConfirming('all')}
          />
        )
      }
      status={
        <>
          <span>{say.status(found.length, rows.length)}</span>
          {board.data && current && <span>{sendingInWords(current.label, board.data.rows)}</span>}
        </>
      }
      statusEnd={<Legend />}
    >
      <div className={styles.body}>
        <QueryFailure queries={[query]} />
        {data && rows.length === 0 && (
          <EmptyNote text={say.emptyPlan}>
            <Button onClick={() => navigate(planRoute(plan.id))}>{say.toPlan}</Button>
          </EmptyNote>
        )}
        {rows.length > 0 && lines.length === 0 && (
          <div className={styles.empty}>
            <EmptyNote text={say.nothingFound}>
              <Button onClick={() => navigate(trackingRoute(plan.id, { asOf: route.asOf, kinds: route.kinds }))}>{say.clearFilter}</Button>
            </EmptyNote>
          </div>
        )}
        {lines.length > 0 && (
          <StatusGrid
            ref={grid}
            lines={lines}
            periods={shownPeriods}
            currentCode={current?.code ?? null}
            openTask={route.row}
            onOpen={open}
            onActive={(taskId) => route.row !== '' && open(taskId)}
          />
        )}
        {confirming === 'all' && (
          <SidePanel
            title={confirmWords.title}
            onClose={() => {
              setConfirming(null);
              toGrid();
            }}
          >
            <ConfirmResults planId={plan.id} asOf={asOf} period={route.period} lead={route.lead} atOnce />
          </SidePanel>
        )}
        {chosen && confirming !== 'all' && (
          <TaskTimeline
            key={confirming}
            plan={plan}
            row={chosen}
            asOf={asOf}
            period={route.period}
            confirmAtOnce={confirming === 'row'}
            periods={periods}
            onClose={() => {
              navigate({ ...route, row: '' }, { replace: true });
              setConfirming(null);
              toGrid();
            }}
          />
        )}
      </div>
    </Page>
  );
}

/** Places of the wanted kinds among the grid's periods. */
function shownColumns(periods: readonly ReportingPeriod[], kinds: string): readonly number[] {
  const wanted = kinds.split(',');
  return periods.flatMap(({ kind }, at) => (wanted.includes(kind) ? [at] : []));
}

function sendingInWords(label: string, rows: readonly { readonly leadsNow: boolean; readonly state: string }[]): string {
  const obliged = rows.filter(({ leadsNow, state }) => leadsNow && state !== 'nothing-owed');
  const count = (state: string): number => obliged.filter((row) => row.state === state).length;
  return say.sending(label, count('on-time') + count('late'), obliged.length, count('late'), count('missing'));
}

function Legend() {
  return (
    <span className={styles.legend} aria-hidden="true">
      {(Object.keys(say.legend) as (keyof typeof say.legend)[]).map((tone) => (
        <span key={tone} className={styles.legendItem}>
          <StatusShape tone={tone} /> {say.legend[tone]}
        </span>
      ))}
    </span>
  );
}
