import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useSavedState } from '../data/saved-state.ts';
import { leadTo, useFirstChoice } from '../features/papers/open-choices.ts';
import { useRefusedRows } from '../features/plan/plan-drafts.ts';
import { formatTime } from '../i18n/format.ts';
import { words } from '../i18n/vi.ts';
import styles from './top-bar.module.css';

/** There is no Save button; this says that none is needed. */
export function SavedMark({ planId }: { readonly planId: string | undefined }) {
  const state = useSavedState();
  const refused = useRefusedRows(planId);
  const choice = useFirstChoice();
  if (choice && state.kind !== 'failed') {
    return (
      <span className={styles.saved} data-state="refused" role="status">
        <IconAlertTriangle size={14} aria-hidden="true" />
        {words.saved.parted} –
        <UnstyledButton className={styles.retry} onClick={() => leadTo(choice)}>
          {words.saved.toParted}
        </UnstyledButton>
      </span>
    );
  }
  // Never green beside words that are not stored.
  if (refused > 0 && state.kind !== 'saving' && state.kind !== 'failed') {
    return (
      <span className={styles.saved} data-state="refused" role="status">
        <IconAlertTriangle size={14} aria-hidden="true" />
        {words.saved.refused(refused)}
      </span>
    );
  }
  return (
    <span className={styles.saved} data-state={state.kind} role="status">
      {state.kind === 'saving' && words.saved.saving}
      {state.kind === 'saved' && (
        <>
          <IconCheck size={14} aria-hidden="true" />
          {words.saved.saved(formatTime(state.at))}
        </>
      )}
      {state.kind === 'failed' && (
        <>
          <IconAlertTriangle size={14} aria-hidden="true" />
          {words.saved.failed} –
          <UnstyledButton className={styles.retry} onClick={state.retry}>
            {words.common.retry}
          </UnstyledButton>
        </>
      )}
    </span>
  );
}
