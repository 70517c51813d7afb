import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { CallOutput } from '../../../shared/api/contract.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import { PERIOD_KINDS } from '../../../shared/domain/reporting/period-code.ts';
import { periodOn } from '../../../shared/domain/reporting/periods.ts';
import { isObliged } from '../../../shared/domain/reporting/sending-state.ts';
import { searchQuery } from '../../../shared/domain/text/fold.ts';
import { navigate } from '../../routes/route.ts';
import { planRoute } from '../../routes/plan-routes.ts';
import { reportEntryRoute, type TrackingRoute } from '../../routes/reporting-routes.ts';
import { ConfirmResults, type ConfirmHandle } from '../../data/confirm-results.tsx';
import { queryOf, useQueryOf } from '../../data/use-query-of.ts';
import { confirmWords } from '../../i18n/confirm-words.ts';
import { filterWords } from '../../i18n/filter-words.ts';
import { trackingWords as say } from '../../i18n/tracking-words.ts';
import { today } from '../../platform/today.ts';
import { AsOfField } from '../../ui/day-input.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { copyTable } from '../../ui/grid/copy-table.ts';
import { notify } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { PaperMenu } from '../../ui/paper-menu.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { SearchContext } from '../../ui/search-context.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { StatusShape } from '../../ui/status/status-mark.tsx';
import { useToTable } from '../../ui/use-to-table.ts';
import { useVerbKeys } from '../../ui/verbs/use-verb-keys.ts';
import { gridTexts } from './grid-texts.ts';
import { filterInWords, printParts } from './print-parts.ts';
import { StatusGrid, type StatusGridHandle } from './status-grid.tsx';
import { TaskTimeline } from './task-timeline.tsx';
import { countOf, filterRows, foldedTasks, noFilter, type TrackingFilter } from './tracking-filter.ts';
import { agencyLines, planLines, taskLines, type TrackingLine } from './tracking-lines.ts';
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
  const question = useRef<ConfirmHandle>(null);
  const toGrid = useToTable(grid);
  const [confirming, setConfirming] = useState<'row' | 'all' | null>(null);
  const asOf = route.asOf === '' ? today() : route.asOf;
  const kinds = PERIOD_KINDS.filter((kind) => periods.some((period) => period.kind === kind));
  const wanted = kinds.filter((kind) => route.kinds.split(',').includes(kind));
  const shownKinds = wanted.length > 0 ? wanted : kinds;
  const period = route.period === '' ? {} : { period: route.period };
  // The words of each of several are many: read where they decide what is shown, what stood there staying in sight meanwhile.
  const byLead = (route.byAgency || route.lead !== '' || route.show !== '') && { byLead: true };
  const query = useQuery({ ...queryOf('reporting.grid', { planId: plan.id, asOf, ...period, ...byLead }), placeholderData: keepPreviousData });
  const current = periods.find(({ code }) => code === route.period) ?? periodOn(periods, asOf);
  const board = useQueryOf('reporting.board', current && { planId: plan.id, period: current.code, asOf });

  const data = query.data ?? nothing;
  const { rows } = data;
  useEffect(() => foldedTasks.ahead(rows), [rows]);
  // Letters typed into the field must not wait for ten thousand rows.
  const search = useDeferredValue(route.search);
  const { lead, section, show, byAgency } = route;
  const filter = useMemo<TrackingFilter>(() => ({ search, lead, section, show }), [search, lead, section, show]);
  const words = useMemo(() => searchQuery(search), [search]);
  const found = useMemo(() => filterRows(data, filter), [data, filter]);
  // The best answers to a new question stand first.
  const answered = useRef(filter);
  useEffect(() => {
    if (answered.current !== filter) grid.current?.toTop();
    answered.current = filter;
  }, [filter]);
  const kindsShown = shownKinds.join(',');
  const columns = useMemo(() => shownColumns(data.periods, kindsShown), [data, kindsShown]);
  const shownPeriods = useMemo(() => columns.flatMap((at) => data.periods[at] ?? []), [columns, data]);
  const lines = useMemo(() => {
    const ofTasks = words.plainWords.length > 0 ? taskLines(found.rows) : planLines(found.rows, data.sections);
    return withColumns(byAgency ? agencyLines(found.rows, lead, show) : ofTasks, columns);
  }, [found, words, data, byAgency, lead, show, columns]);
  const onPaper = useMemo(() => ({ inWords: filterInWords(filter, found), parts: printParts(lines, byAgency, lead) }), [filter, found, lines, byAgency, lead]);
  const chosen = rows.find(({ taskId }) => taskId === route.row);
  const open = (row: string, question: 'row' | null = null): void => {
    setConfirming(question);
    navigate({ ...route, row }, { replace: route.row !== '' });
  };
  const { waiting } = found;
  const verbs: TrackingVerbContext = {
    task: () => rows.find(({ taskId }) => taskId === (grid.current?.taskId() ?? route.row)) ?? null,
    waiting: waiting.length,
    confirm: (taskId) => (route.row === taskId && confirming !== 'all' && question.current ? question.current.answer() : open(taskId, 'row')),
    confirmAll: () => setConfirming('all'),
  };
  useVerbKeys(trackingVerbs, verbs);

  return (
    <Page
      title={say.title}
      note={query.data && say.note(query.data.asOf, rows.length, countOf(rows, 'thuong-xuyen'))}
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
          {shownPeriods.length > 0 && lines.length > 0 && (
            <PaperMenu
              label={say.print}
              paper="documents.tracking"
              input={{ planId: plan.id, asOf, ...period, periods: shownPeriods.map(({ code }) => code), shown: onPaper }}
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
            all={rows.length}
            hasSections={data.sections.length > 0}
            found={found}
            current={current}
            kinds={kinds}
            shownKinds={shownKinds}
            waiting={waiting.length}
            onConfirmAll={() => setConfirming('all')}
            toGrid={toGrid}
          />
        )
      }
      status={
        <>
          <span>{say.status(found.rows.length, rows.length)}</span>
          {found.scattered > 0 && <span>{filterWords.scattered(found.scattered)}</span>}
          {found.scattered === 0 && board.data && current && <span>{sendingInWords(current.label, board.data.rows)}</span>}
        </>
      }
      statusEnd={<Legend />}
    >
      <div className={styles.body}>
        <QueryFailure queries={[query]} />
        {query.data && rows.length === 0 && (
          <EmptyNote text={say.emptyPlan}>
            <Button onClick={() => navigate(planRoute(plan.id))}>{say.toPlan}</Button>
          </EmptyNote>
        )}
        {rows.length > 0 && lines.length === 0 && (
          <div className={styles.empty}>
            <EmptyNote text={say.nothingFound}>
              <Button
                onClick={() => {
                  navigate({ ...route, ...noFilter });
                  toGrid();
                }}
              >
                {say.clearFilter}
              </Button>
            </EmptyNote>
          </div>
        )}
        {lines.length > 0 && (
          <SearchContext value={words}>
            <StatusGrid
              ref={grid}
              lines={lines}
              periods={shownPeriods}
              currentCode={current?.code ?? null}
              openTask={route.row}
              onPeriod={(code) => navigate({ ...route, period: code })}
              onOpen={open}
              onActive={(taskId) => route.row !== '' && open(taskId)}
            />
          </SearchContext>
        )}
        {confirming === 'all' && (
          <SidePanel
            title={confirmWords.title}
            onClose={() => {
              setConfirming(null);
              toGrid();
            }}
          >
            <ConfirmResults planId={plan.id} asOf={asOf} period={route.period} only={waiting} named lead={lead} atOnce />
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
            confirmRef={question}
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

const nothing: Pick<CallOutput<'reporting.grid'>, 'periods' | 'sections' | 'rows'> = { periods: [], sections: [], rows: [] };

/** The lines with only the cells of the periods shown. */
const withColumns = (lines: readonly TrackingLine[], columns: readonly number[]): readonly TrackingLine[] =>
  lines.map((line) => (line.kind === 'task' ? { ...line, row: { ...line.row, cells: columns.flatMap((at) => line.row.cells[at] ?? []) } } : line));

/** Places of the wanted kinds among the grid's periods. */
function shownColumns(periods: readonly ReportingPeriod[], kinds: string): readonly number[] {
  const wanted = kinds.split(',');
  return periods.flatMap(({ kind }, at) => (wanted.includes(kind) ? [at] : []));
}

function sendingInWords(label: string, rows: readonly { readonly leadsNow: boolean; readonly state: string }[]): string {
  const obliged = rows.filter(isObliged);
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
