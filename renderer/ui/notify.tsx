import { UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { words } from '../i18n/vi.ts';
import type { CallFailure } from '../platform/call-failure.ts';
import { FailureMessage } from './failure.tsx';
import styles from './notify.module.css';

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

const closeButtonProps = { 'aria-label': words.common.close };
const SHORT_MS = 4_000;
/** Long enough to read the sentence and reach for the undo. */
const LONG_MS = 10_000;

/** A quiet line at the foot of the window, with at most one action. */
export function notify(message: string, action?: NoticeAction): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    color: 'accent',
    autoClose: action ? LONG_MS : SHORT_MS,
    closeButtonProps,
    message: (
      <span className={styles.line}>
        {message}
        {action && (
          <UnstyledButton
            className={styles.action}
            onClick={() => {
              notifications.hide(id);
              action.run();
            }}
          >
            {action.label}
          </UnstyledButton>
        )}
      </span>
    ),
  });
}

/** Stays until closed: a refusal must not vanish while it is being read. The same failure again stands there once, with its latest sentence. */
export function notifyFailure(failure: CallFailure): void {
  const notice = { id: `failure-${failure.code}`, color: 'red', autoClose: false, closeButtonProps, message: <FailureMessage failure={failure} /> } as const;
  notifications.show(notice);
  notifications.update(notice);
}
