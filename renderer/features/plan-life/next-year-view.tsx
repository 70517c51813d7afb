import { Anchor, Button, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { NextYearRow } from '../../../shared/api/plan-life.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { hrefOf, navigate } from '../../routes/route.ts';
import { planRoute } from '../../routes/plan-routes.ts';
import { trackingRoute } from '../../routes/reporting-routes.ts';
import { chipFor } from '../../routes/tracking-chips.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { formatNumber } from '../../i18n/format.ts';
import { lifeWords } from '../../i18n/plan-life-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { keep, readKept } from '../../platform/kept-in-session.ts';
import { Chip, ChipGroup } from '../../ui/chip.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { FailureMessage } from '../../ui/failure.tsx';
import { ListAndPanel } from '../../ui/list-and-panel.tsx';
import { notifyFailure } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import type { LifeFrame } from './life-frame.ts';
import {
  changeAll,
  choiceOf,
  chosenIn,
  hasStale,
  headingsLeft,
  newDraft,
  offeredCount,
  setChosen,
  passes,
  takeAllBack,
  type NextYearDraft,
  type RowFilter,
} from './next-year-draft.ts';
import { NextYearTable } from './next-year-table.tsx';
import styles from './plan-life.module.css';

interface NextYearViewProps extends LifeFrame {
  readonly plan: PlanListItem;
}

const say = lifeWords.year;
const noRows: readonly NextYearRow[] = [];
/** Leaving the wizard to look something up, or F5, must not lose what was chosen; gone with the window. */
const keptUnder = (planId: string): string => `next-year.${planId}`;

/** Next year's plan from this one: what comes back or goes on is ticked, old years are shown, nothing is rewritten. */
export function NextYearView({ plan, note }: NextYearViewProps) {
  const proposal = useQueryOf('planLife.proposeNextYear', { planId: plan.id });
  const rows = proposal.data?.rows ?? noRows;
  const [draft, setDraft] = useState(() => readKept<NextYearDraft>(keptUnder(plan.id), newDraft(plan.title, plan.year)));
  const [filter, setFilter] = useState<RowFilter>('all');
  const [busy, setBusy] = useState(false);
  const change = (next: NextYearDraft): void => {
    keep(keptUnder(plan.id), next);
    setDraft(next);
  };

  const choice = choiceOf(draft, rows);
  const headings = proposal.data ? headingsLeft(proposal.data.sections, rows, draft) : [];
  const titleProblem = draft.title.trim() === '' ? say.needTitle : null;
  const yearProblem = draft.year >= 1990 && draft.year <= 2100 ? null : say.needYear;
  const ready = choice.taskIds.length > 0 && !titleProblem && !yearProblem;

  const create = async (): Promise<void> => {
    setBusy(true);
    try {
      const done = await runCommand('planLife.createNextYear', { planId: plan.id, ...choice });
      keep(keptUnder(plan.id), null);
      navigate(planRoute(done.planId));
      notifyUndoable(lifeWords.done.created(choice.year, done.tasks, headings.length), done.entryId);
    } catch (thrown) {
      setBusy(false);
      notifyFailure(asFailure(thrown));
    }
  };

  return (
    <Page
      title={lifeWords.title}
      note={note}
      actions={
        <Button variant="filled" disabled={!ready} loading={busy} onClick={() => void create()}>
          {say.create(draft.year, choice.taskIds.length)}
        </Button>
      }
      tools={
        <>
          <div className={styles.yearHead}>
            <NumberInput
              label={say.year}
              size="xs"
              w={84}
              min={1990}
              max={2100}
              allowDecimal={false}
              thousandSeparator=""
              hideControls
              value={draft.year}
              error={yearProblem}
              onChange={(value) => change({ ...draft, year: Number(value) })}
            />
            <TextInput
              className={styles.yearTitle}
              label={say.title}
              size="xs"
              value={draft.title}
              error={titleProblem}
              onChange={(event) => change({ ...draft, title: event.currentTarget.value })}
            />
          </div>
          <div className={styles.yearTools}>
            <Filters rows={rows} draft={draft} filter={filter} onFilter={setFilter} />
            <AllYears rows={rows} plan={plan} draft={draft} onDraft={change} />
          </div>
          <Waiting rows={rows.filter(({ reason }) => reason === 'awaiting')} plan={plan} draft={draft} onDraft={change} />
        </>
      }
      status={
        <>
          <span>{say.status(choice.taskIds.length, rows.length)}</span>
          {headings.length > 0 && <span>{say.headingsLeft(headings.map(({ number, title }) => `${number} ${title}`))}</span>}
          {rows.some((row) => hasStale(row)) && <span>{say.stale(rows.filter((row) => hasStale(row)).length)}</span>}
        </>
      }
      statusEnd={say.teach}
    >
      <ListAndPanel>
        {proposal.error && <FailureMessage failure={asFailure(proposal.error)} />}
        {proposal.data?.rows.length === 0 && <EmptyNote text={say.empty} />}
        {rows.length > 0 && <NextYearTable rows={rows.filter(passes(filter, draft))} plan={plan} draft={draft} onDraft={change} />}
      </ListAndPanel>
    </Page>
  );
}

interface AllYearsProps {
  readonly rows: readonly NextYearRow[];
  readonly plan: PlanListItem;
  readonly draft: NextYearDraft;
  readonly onDraft: (draft: NextYearDraft) => void;
}

/** Every offered change at once, and back again. */
function AllYears({ rows, plan, draft, onDraft }: AllYearsProps) {
  const count = offeredCount(draft, rows, plan.year);
  const changed = draft.changedAtOnce.length;
  return (
    <>
      {count > 0 && <Button onClick={() => onDraft(changeAll(draft, rows, plan.year))}>{say.replaceAll(plan.year, draft.year, count)}</Button>}
      {changed > 0 && <Button onClick={() => onDraft(takeAllBack(draft))}>{say.takeAllBack(changed)}</Button>}
    </>
  );
}

/** Reported as done and not confirmed: neither left out as done nor taken over unseen. */
function Waiting({ rows, plan, draft, onDraft }: AllYearsProps) {
  if (rows.length === 0) return null;
  const taken = rows.filter(chosenIn(draft)).length;
  return (
    <div className={styles.waiting} role="note">
      <span>{say.waiting(rows.length, taken)}</span>
      {taken < rows.length && (
        <Button size="compact-xs" onClick={() => onDraft(setChosen(draft, rows, true))}>
          {say.takeWaiting(rows.length)}
        </Button>
      )}
      {taken > 0 && (
        <Button size="compact-xs" onClick={() => onDraft(setChosen(draft, rows, false))}>
          {say.leaveWaiting(rows.length)}
        </Button>
      )}
      <Anchor size="xs" href={hrefOf(trackingRoute(plan.id, { show: chipFor.awaiting }))}>
        {say.confirmFirst}
      </Anchor>
    </div>
  );
}

interface FiltersProps {
  readonly rows: readonly NextYearRow[];
  readonly draft: NextYearDraft;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
}

function Filters({ rows, draft, filter, onFilter }: FiltersProps) {
  const chosen = rows.filter(chosenIn(draft)).length;
  const count = (each: NextYearRow['reason']): number => rows.filter(({ reason }) => reason === each).length;
  const choices: readonly (readonly [RowFilter, string, number])[] = [
    ['all', say.filters.all, rows.length],
    ['chosen', say.filters.chosen, chosen],
    ['left', say.filters.left, rows.length - chosen],
    ['stale', say.filters.stale, rows.filter((row) => hasStale(row)).length],
    ...(['recurring', 'continuous', 'underway', 'awaiting', 'unreported', 'past', 'dropped'] as const).map(
      (reason) => [reason, say.reasons[reason], count(reason)] as const,
    ),
  ];
  return (
    <ChipGroup label={say.filterLabel}>
      {choices
        .filter(([key, , size]) => size > 0 || key === filter || key === 'all')
        .map(([key, label, size]) => (
          <Chip key={key} pressed={key === filter} onPress={() => onFilter(key)}>
            {label} {formatNumber(size)}
          </Chip>
        ))}
    </ChipGroup>
  );
}
