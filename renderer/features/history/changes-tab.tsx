import { UnstyledButton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Committee } from '../../../shared/api/committees.api.ts';
import type { HistoryEntry, PlanHistoryEntry } from '../../../shared/api/history.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { queryOf } from '../../data/use-query-of.ts';
import { formatDay } from '../../i18n/format.ts';
import { historyWords as say } from '../../i18n/history-words.ts';
import { placeInWords } from '../../i18n/place-words.ts';
import { Chip, ChipGroup } from '../../ui/chip.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { Entry } from './entry.tsx';
import styles from './history.module.css';

interface ChangesTabProps {
  readonly tabs: ReactNode;
  readonly plan: PlanListItem | undefined;
  readonly committee: Committee | undefined;
  readonly committees: number;
  readonly plans: number;
}

type Scope = 'plan' | 'committee' | 'book';

const STEP = 100;
const MOST = 500;

/** A plan's own changes, each from what to what; or everything done in the committee or the book, by its name. */
export function ChangesTab({ tabs, plan, committee, committees, plans }: ChangesTabProps) {
  const severalCommittees = committees > 1;
  const scopes: readonly Scope[] = [...(plan ? (['plan'] as const) : []), ...(committee && severalCommittees ? (['committee'] as const) : []), 'book'];
  const [wanted, setScope] = useState<Scope | null>(null);
  const scope = scopes.find((each) => each === wanted) ?? scopes[0] ?? 'book';
  const [limit, setLimit] = useState(STEP);
  const ofPlan = useQuery({ ...queryOf('history.ofPlan', plan && scope === 'plan' ? { planId: plan.id, limit } : null), placeholderData: keepPreviousData });
  const recent = useQuery({
    ...queryOf('history.recent', scope === 'plan' ? null : { limit, ...(scope === 'committee' && { committeeId: committee?.id }) }),
    placeholderData: keepPreviousData,
  });
  const asked = scope === 'plan' ? ofPlan : recent;
  const { data } = asked;
  const known = { planId: plans > 1 && scope !== 'plan' ? undefined : plan?.id, committeeId: scope === 'book' ? undefined : committee?.id, severalCommittees };
  const entries: readonly (HistoryEntry | PlanHistoryEntry)[] = data ?? [];

  return (
    <Page
      title={say.title}
      note={tabs}
      tools={
        scopes.length > 1 && (
          <ChipGroup label={say.scopeLabel}>
            {scopes.map((each) => (
              <Chip key={each} pressed={scope === each} onPress={() => setScope(each)}>
                {each === 'plan' ? say.ofPlan(plan?.year ?? 0) : each === 'committee' ? say.ofCommittee : say.ofBook}
              </Chip>
            ))}
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
                <Entry key={entry.id} entry={entry} where={placeInWords(entry.place, known)} />
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
