import { CloseButton } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { words } from '../i18n/vi.ts';
import styles from './side-panel.module.css';

interface SidePanelProps {
  readonly title: string;
  /** Absent: the panel is a lasting part of the screen. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** The row chosen, beside its list. Takes the focus when it opens, unless a field in it has it, and gives it back when it closes; never a modal. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null);
  const closable = onClose !== undefined;
  // Before it stands: a field in it may take the keyboard as it is drawn.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    if (!closable) return undefined;
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [closable, before]);

  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented || isOpenInside(event.target)) return;
        onClose?.();
      }}
    >
      <div className={styles.head}>
        <h2>{title}</h2>
        {onClose && <CloseButton size="sm" aria-label={words.common.close} onClick={onClose} />}
      </div>
      {children}
    </aside>
  );
}

/** A list or a small form opened from the panel takes Esc for itself. */
function isOpenInside(target: EventTarget): boolean {
  return target instanceof Element && (target.getAttribute('aria-expanded') === 'true' || target.closest('[role=dialog]') !== null);
}
