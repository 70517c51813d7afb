import { UnstyledButton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { HistoryEntry, PlanHistoryEntry } from '../../../shared/api/history.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { queryOf } from '../../data/use-query-of.ts';
import { formatDay } from '../../i18n/format.ts';
import { historyWords as say } from '../../i18n/history-words.ts';
import { Chip, ChipGroup } from '../../ui/chip.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { Entry } from './entry.tsx';
import styles from './history.module.css';

interface ChangesTabProps {
  readonly tabs: ReactNode;
  readonly plan: PlanListItem | undefined;
}

const STEP = 100;
const MOST = 500;

/** A plan's own changes, each from what to what; or everything done in the book, by its name. */
export function ChangesTab({ tabs, plan }: ChangesTabProps) {
  const [wholeBook, setWholeBook] = useState(plan === undefined);
  const [limit, setLimit] = useState(STEP);
  const ofPlan = useQuery({ ...queryOf('history.ofPlan', plan && !wholeBook ? { planId: plan.id, limit } : null), placeholderData: keepPreviousData });
  const recent = useQuery({ ...queryOf('history.recent', wholeBook ? { limit } : null), placeholderData: keepPreviousData });
  const asked = wholeBook ? recent : ofPlan;
  const { data } = asked;
  const entries: readonly (HistoryEntry | PlanHistoryEntry)[] = data ?? [];

  return (
    <Page
      title={say.title}
      note={tabs}
      tools={
        plan && (
          <ChipGroup label={say.scopeLabel}>
            <Chip pressed={!wholeBook} onPress={() => setWholeBook(false)}>
              {say.ofPlan(plan.year)}
            </Chip>
            <Chip pressed={wholeBook} onPress={() => setWholeBook(true)}>
              {say.ofBook}
            </Chip>
          </ChipGroup>
        )
      }
      status={data && <span>{say.status(entries.length)}</span>}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls must be reachable by keyboard */}
      <div className={styles.body} role="region" aria-label={say.tabs.changes} tabIndex={0}>
        <QueryFailure queries={[asked]} />
        {data?.length === 0 && <EmptyNote title={say.none} text={say.noneTeach} />}
        {byDay(entries).map(([day, each]) => (
          <section key={day} className={styles.day} aria-label={day}>
            <h2>{day}</h2>
            <ol className={styles.entries}>
              {each.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ol>
          </section>
        ))}
        {entries.length === limit && limit < MOST && (
          <UnstyledButton className={styles.link} onClick={() => setLimit(Math.min(MOST, limit + 2 * STEP))}>
            {say.more}
          </UnstyledButton>
        )}
      </div>
    </Page>
  );
}

function byDay<E extends HistoryEntry | PlanHistoryEntry>(entries: readonly E[]): [string, E[]][] {
  const today = formatDay(new Date());
  return [...Map.groupBy(entries, ({ at }) => formatDay(new Date(at)))].map(([day, each]) => [day === today ? `${say.today}, ${day}` : day, each]);
}
