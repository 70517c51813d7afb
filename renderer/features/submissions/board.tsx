import { Button } from '@mantine/core';
import type { CallOutput } from '../../../shared/api/contract.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { BoardRow } from '../../../shared/api/reporting-views.api.ts';
import type { Figure } from '../../../shared/api/status-figures.api.ts';
import { countedState, isObliged } from '../../../shared/domain/reporting/sending-state.ts';
import { knownLateness } from '../../../shared/domain/status/lateness.ts';
import { navigate } from '../../routes/route.ts';
import { planRoute } from '../../routes/plan-routes.ts';
import type { SubmissionsRoute } from '../../routes/reporting-routes.ts';
import { formatCivilDate, formatNumber } from '../../i18n/format.ts';
import { submissionWords as say } from '../../i18n/submission-words.ts';
import { trackingWords } from '../../i18n/tracking-words.ts';
import { Chip, ChipGroup } from '../../ui/chip.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ListAndPanel } from '../../ui/list-and-panel.tsx';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import { StatusMark, StatusShape } from '../../ui/status/status-mark.tsx';
import { sendingTone } from '../../ui/status/status-tone.ts';
import { AddresseePanel } from './addressee-panel.tsx';
import styles from './submissions.module.css';

type BoardLine = BoardRow & { readonly id: string };
type State = BoardRow['state'];

const CORRECTED = 'corrected';
const states = Object.keys(say.states) as State[];

const alwaysShown: ReadonlySet<State> = new Set(['on-time', 'late', 'missing']);

const passes = (row: BoardRow, show: string): boolean => show === '' || (show === CORRECTED ? isObliged(row) && row.corrected : countedState(row) === show);

const showInWords = (show: string): string =>
  show === '' ? '' : show === CORRECTED ? say.corrected : states.find((state) => state === show) ? say.states[show as State] : '';

interface StateChipsProps {
  readonly rows: readonly BoardRow[];
  readonly show: string;
  readonly onShow: (state: string) => void;
}

export function StateChips({ rows, show, onShow }: StateChipsProps) {
  const toggle = (state: string): void => onShow(show === state ? '' : state);
  const count = (state: string): number => rows.filter((row) => passes(row, state)).length;
  return (
    <ChipGroup label={say.filters}>
      <Chip pressed={show === ''} onPress={() => onShow('')}>
        {say.all(rows.length)}
      </Chip>
      {states
        .filter((state) => alwaysShown.has(state) || state === show || count(state) > 0)
        .map((state) => (
          <Chip key={state} pressed={show === state} onPress={() => toggle(state)}>
            <StatusShape tone={sendingTone(state)} />
            {say.count(say.states[state], count(state))}
          </Chip>
        ))}
      {(show === CORRECTED || count(CORRECTED) > 0) && (
        <Chip pressed={show === CORRECTED} onPress={() => toggle(CORRECTED)}>
          {say.count(say.corrected, count(CORRECTED))}
        </Chip>
      )}
    </ChipGroup>
  );
}

interface BoardProps {
  readonly plan: PlanListItem;
  readonly route: SubmissionsRoute;
  readonly board: CallOutput<'reporting.board'>;
  readonly status: CallOutput<'reporting.status'> | null;
}

/** One line an addressee; sending is measured above them, finishing beside it. */
export function Board({ plan, route, board, status }: BoardProps) {
  const lines: BoardLine[] = board.rows.map((row) => ({ ...row, id: row.addressee.id }));
  const found = lines.filter((row) => passes(row, route.show));
  const chosen = lines.find(({ id }) => id === route.chosen);
  const choose = (id: string): void => navigate({ ...route, chosen: id });
  if (lines.length === 0)
    return (
      <EmptyNote text={say.noAddressees}>
        <Button onClick={() => navigate(planRoute(plan.id))}>{say.toPlan}</Button>
      </EmptyNote>
    );
  return (
    <ListAndPanel
      panel={chosen && <AddresseePanel key={chosen.id} plan={plan} row={chosen} period={board.period} routeDay={route.asOf} onClose={() => choose('')} />}
    >
      <dl className={styles.measures}>
        <Measure name={say.sending} figures={board.figures.filter(({ key }) => sending.has(key))} />
        {status && <Measure name={say.finishing} figures={status.figures.filter(({ key }) => finishing.has(key))} />}
      </dl>
      {found.length === 0 ? (
        <EmptyNote text={say.nothingFound}>
          <Button onClick={() => navigate({ ...route, show: '' })}>{say.clear}</Button>
        </EmptyNote>
      ) : (
        <ListTable
          label={say.boardLabel}
          scope={[plan.title, board.period.label, say.onDay(board.asOf), showInWords(route.show)]}
          columns={chosen ? columns.filter(({ id }) => narrow.has(id)) : columns}
          rows={found}
          onOpen={({ id }) => choose(id)}
          chosen={route.chosen}
          faded={({ leadsNow }) => !leadsNow}
        />
      )}
    </ListAndPanel>
  );
}

const sending: ReadonlySet<string> = new Set(['sent-on-time', 'sent-late', 'missing']);
const finishing: ReadonlySet<string> = new Set(['on-time-rate', 'routine-met', 'open-overdue']);

/** What the shares are of is said once where all of them are of the same. */
function Measure({ name, figures }: { readonly name: string; readonly figures: readonly Figure[] }) {
  const [first, ...others] = figures.map(({ denominatorLabel }) => denominatorLabel);
  const common = others.every((each) => each === first) ? first : undefined;
  return (
    <div className={styles.measure}>
      <dt>{name}</dt>
      {figures.map(({ key, label, count, of, percent, denominatorLabel }) => (
        <dd key={key}>
          {say.shortLabels[key] ?? label} <strong>{say.share(count, of, percent)}</strong>
          {common === undefined && <span className={styles.denominator}>{denominatorLabel}</span>}
        </dd>
      ))}
      {common !== undefined && <dd>{say.shareOf(common)}</dd>}
    </div>
  );
}

const columns: readonly ListColumn<BoardLine>[] = [
  {
    id: 'agency',
    header: say.columns.agency,
    cell: ({ addressee, leadsNow, byMembers, goOnAs, openQuestions }) => (
      <>
        {addressee.name}
        {!leadsNow && <span className={byMembers ? styles.below : styles.aside}>{byMembers ? say.byMembers : say.noLonger}</span>}
        {goOnAs.length > 0 && <span className={styles.below}>{say.goOnAs(goOnAs)}</span>}
        {leadsNow && addressee.kind === 'group' && <span className={styles.below}>{say.withoutMembers}</span>}
        {openQuestions.length > 0 && <span className={styles.aside}>{say.question}</span>}
      </>
    ),
  },
  {
    id: 'state',
    header: say.columns.state,
    width: '192px',
    cell: (row) => (
      <>
        <StatusMark tone={sendingTone(countedState(row))}>{say.states[countedState(row)]}</StatusMark>
        {row.corrected && <span className={styles.aside}>{say.corrected.toLowerCase()}</span>}
      </>
    ),
  },
  { id: 'sentOn', header: say.columns.sentOn, width: '112px', cell: ({ first }) => (first ? formatCivilDate(first.receivedOn) : '–') },
  { id: 'late', header: say.columns.late, width: '224px', end: true, cell: (row) => say.lateBy(knownLateness(row)) || '–' },
  {
    id: 'document',
    header: say.columns.document,
    width: '20%',
    cell: ({ latest }) => (latest ? trackingWords.timeline.paper(latest.document.number, latest.document.date) || '–' : '–'),
  },
  { id: 'reported', header: say.columns.reported, width: '96px', end: true, cell: ({ reportedTasks, tasks }) => say.reportedOf(reportedTasks, tasks) },
  { id: 'owes', header: say.columns.owes, width: '70px', end: true, cell: ({ owes }) => (owes.length === 0 ? '–' : formatNumber(owes.length)) },
];

/** What stays beside an open panel, which tells the rest. */
const narrow: ReadonlySet<string> = new Set(['agency', 'state', 'reported', 'owes']);
