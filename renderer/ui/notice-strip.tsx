import { CloseButton, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { words } from '../i18n/vi.ts';
import { usePlaceNow } from '../routes/route.ts';
import { FailureMessage } from './failure.tsx';
import { noticeVerbs } from './notice-strip.verbs.ts';
import { useVerbKeys } from './verbs/use-verb-keys.ts';
import styles from './notice-strip.module.css';
import { closeFailure, closeFailuresElsewhere, closeNotice, useNotices, type Notice } from './notify.ts';

/** A slow reader's pace with time to look there first; an action leaves time to decide. */
const readingTime = ({ message, action }: Notice): number => Math.max(action ? 15_000 : 6_000, 2_000 + message.length * 80);

/** The notices at the foot of the window: the latest lies on the status line and a long one reaches down from it, refusals stand below; both push the screen up. None covers any work. */
export function NoticeStrip() {
  const { latest, failures } = useNotices();
  const strip = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const place = usePlaceNow();
  useEffect(() => closeFailuresElsewhere(place), [place]);

  const giveBack = (): void => {
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus({ preventScroll: true });
    before.current = null;
  };

  const enter = (): void => {
    const first = strip.current?.querySelector<HTMLElement>('button');
    if (!first || strip.current?.contains(document.activeElement)) return;
    before.current = document.activeElement;
    first.focus();
  };
  useVerbKeys(noticeVerbs, { enter }, { overDialogs: true });

  const closable = (close: () => void) => ({
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
      giveBack();
    },
  });

  return (
    <div ref={strip} className={styles.strip}>
      {latest && <Latest key={latest.id} notice={latest} onLeave={giveBack} {...closable(() => closeNotice(latest))} />}
      {failures.map((failure) => (
        <div key={failure.code} className={styles.failure} {...closable(() => closeFailure(failure))}>
          <FailureMessage failure={failure} />
          <CloseButton
            size="sm"
            aria-label={words.common.close}
            onClick={() => {
              closeFailure(failure);
              giveBack();
            }}
          />
        </div>
      ))}
    </div>
  );
}

interface LatestProps {
  readonly notice: Notice;
  readonly onLeave: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Latest({ notice, onLeave, onKeyDown }: LatestProps) {
  // Nothing vanishes under the pointer or the keyboard.
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || notice.stays) return undefined;
    const timer = setTimeout(() => closeNotice(notice), readingTime(notice));
    return () => clearTimeout(timer);
  }, [notice, held]);
  const hold = (): void => setHeld(true);
  const release = (): void => setHeld(false);
  const { message, action } = notice;
  return (
    <div className={styles.latest} role="alert" onPointerEnter={hold} onPointerLeave={release} onFocus={hold} onBlur={release} onKeyDown={onKeyDown}>
      <IconCheck size={14} aria-hidden="true" className={styles.mark} />
      <span className={styles.message}>{message}</span>
      {action && (
        <UnstyledButton
          className={styles.action}
          onClick={() => {
            closeNotice(notice);
            onLeave();
            action.run();
          }}
        >
          {action.label}
        </UnstyledButton>
      )}
      <CloseButton
        className={styles.close ?? ''}
        size="xs"
        aria-label={words.common.close}
        onClick={() => {
          closeNotice(notice);
          onLeave();
        }}
      />
    </div>
  );
}
