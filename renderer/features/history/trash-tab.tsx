import { Button, UnstyledButton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Trashed } from '../../../shared/api/trash.api.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { queryOf } from '../../data/use-query-of.ts';
import { formatMoment } from '../../i18n/format.ts';
import { historyWords } from '../../i18n/history-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { notifyFailure } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import styles from './history.module.css';

const say = historyWords.trash;
const AT_ONCE = 50;
/** Deleted things read at first, and the most that are. */
const STEP = 200;
const MOST = 500;

/** Everything deleted, by the step that deleted it; each thing and each step can be taken back. */
export function TrashTab({ tabs }: { readonly tabs: ReactNode }) {
  const [limit, setLimit] = useState(STEP);
  const trash = useQuery({ ...queryOf('trash.list', { limit }), placeholderData: keepPreviousData });
  const { data } = trash;

  const restore = async (some: readonly Trashed[]): Promise<void> => {
    try {
      const { entryId, restored } = await runCommand('trash.restore', { ids: some.map(({ id }) => id) });
      const [one] = some;
      notifyUndoable(some.length === 1 && one ? say.restoredOne(say.kinds[one.kind], one.title) : say.restored(restored), entryId);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };

  return (
    <Page
      title={historyWords.title}
      note={tabs}
      status={data && <span>{data.length === limit ? say.statusNewest(data.length) : say.status(data.length)}</span>}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls must be reachable by keyboard */}
      <div className={styles.body} role="region" aria-label={historyWords.tabs.trash} tabIndex={0}>
        <QueryFailure queries={[trash]} />
        {data?.length === 0 && <EmptyNote title={say.empty} text={say.emptyTeach} />}
        {data &&
          [...Map.groupBy(data, ({ entryId }) => entryId)].map(([entryId, things]) => (
            <Deletion key={entryId} things={things} onRestore={(some) => void restore(some)} />
          ))}
        {data?.length === limit &&
          (limit < MOST ? (
            <UnstyledButton className={styles.link} onClick={() => setLimit(MOST)}>
              {say.older}
            </UnstyledButton>
          ) : (
            <p className={styles.quiet}>{say.onlyNewest(MOST)}</p>
          ))}
      </div>
    </Page>
  );
}

function Deletion({ things, onRestore }: { readonly things: readonly Trashed[]; readonly onRestore: (some: readonly Trashed[]) => void }) {
  const [shown, setShown] = useState(AT_ONCE);
  const [first] = things;
  if (!first) return null;
  return (
    <section className={styles.day} aria-label={say.deleted(formatMoment(first.deletedAt), first.actor)}>
      <h2 className={styles.deletion}>
        {say.deleted(formatMoment(first.deletedAt), first.actor)}
        {things.length > 1 && (
          <Button size="compact-xs" onClick={() => onRestore(things)}>
            {say.restoreAll(things.length)}
          </Button>
        )}
      </h2>
      <ul className={styles.entries}>
        {things.slice(0, shown).map((thing) => (
          <li key={thing.id} className={styles.entry}>
            <span className={styles.time}>{say.kinds[thing.kind]}</span>
            <span className={styles.what}>
              {thing.title || say.untitled}
              {(thing.kind === 'plan' || thing.kind === 'committee') && <span className={styles.who}> · {say.withTasks(thing.tasks)}</span>}
            </span>
            <Button size="compact-xs" variant="subtle" aria-label={say.restoreNamed(thing.title || say.untitled)} onClick={() => onRestore([thing])}>
              {say.restore}
            </Button>
          </li>
        ))}
      </ul>
      {things.length > shown && (
        <UnstyledButton className={styles.link} onClick={() => setShown(shown + AT_ONCE)}>
          {say.more(Math.min(AT_ONCE, things.length - shown))}
        </UnstyledButton>
      )}
    </section>
  );
}
