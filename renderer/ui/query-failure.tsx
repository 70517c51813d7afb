import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { words } from '../i18n/vi.ts';
import { asFailure, type CallFailure } from '../platform/call-failure.ts';
import { FailureMessage } from './failure.tsx';
import styles from './query-failure.module.css';

interface QueryFailureProps {
  /** What the place cannot be shown without. */
  readonly queries: readonly Pick<UseQueryResult, 'data' | 'error' | 'isFetching' | 'refetch'>[];
  /** Until the first answer. */
  readonly waiting?: ReactNode;
}

/** In place of what could not be read: the sentence, and asking again. */
export function QueryFailure({ queries, waiting = null }: QueryFailureProps) {
  const error = queries.find((query) => query.error !== null)?.error ?? null;
  const failure = useMemo(() => (error === null ? null : asFailure(error)), [error]);
  const [last, setLast] = useState<CallFailure | null>(null);
  if (failure !== null && failure !== last) setLast(failure);

  const unread = queries.filter(({ data }) => data === undefined);
  // A query that was never answered forgets its failure while it asks again, which the window's return alone makes it do.
  const asking = unread.some(({ isFetching }) => isFetching);
  const shown = failure ?? (asking ? last : null);
  if (shown === null) return waiting;
  const again = (): void => {
    for (const query of queries) if (query.error !== null || query.data === undefined) void query.refetch();
  };
  if (unread.length === 0) return <NotReadAgain failure={shown} onRetry={again} />;
  return (
    <div className={styles.failure}>
      <FailureMessage failure={shown} />
      <Button onClick={again} aria-busy={asking || undefined}>
        {words.common.retry}
      </Button>
    </div>
  );
}

/** One line above what was read before and still stands; why is folded away. */
function NotReadAgain({ failure, onRetry }: { readonly failure: CallFailure; readonly onRetry: () => void }) {
  return (
    <div className={styles.beside} role="alert">
      <span>{words.common.notReadAgain}</span>
      <Button size="compact-xs" onClick={onRetry}>
        {words.common.retry}
      </Button>
      <details>
        <summary>{words.common.details}</summary>
        {failure.message} {words.common.codeAndRef(failure.code, failure.ref)}
      </details>
    </div>
  );
}
