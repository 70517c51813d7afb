import type { ReactNode } from 'react';
import styles from './status-mark.module.css';
import type { StatusTone } from './status-tone.ts';

interface StatusMarkProps {
  readonly tone: StatusTone;
  readonly title?: string;
  /** Fills its cell, words in the middle. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A state in colour, shape and words. */
export function StatusMark({ tone, title, wide = false, children }: StatusMarkProps) {
  return (
    <span className={styles.mark} data-tone={tone} data-wide={wide || undefined} title={title}>
      <StatusShape tone={tone} />
      <span className={styles.words}>{children}</span>
    </span>
  );
}

/** Drawn, not typed: no typeface carries all of these at one weight. */
export function StatusShape({ tone }: { readonly tone: StatusTone }) {
  return (
    <svg className={styles.shape} viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      {shapes[tone]}
    </svg>
  );
}

const shapes: Readonly<Record<StatusTone, ReactNode>> = {
  done: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  'done-late': (
    <>
      <circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <circle cx="5" cy="5" r="2" fill="currentColor" />
    </>
  ),
  claimed: (
    <>
      <circle cx="5" cy="5" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M2.9 5.2 4.4 6.7 7.2 3.6" fill="none" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
  going: (
    <>
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M5 2.8V5H7" fill="none" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
  slow: <path d="M5 1 9.4 9H.6Z" fill="currentColor" />,
  late: <rect x="1" y="1" width="8" height="8" fill="currentColor" />,
  absent: <path d="M1 5H9" stroke="currentColor" strokeWidth="1.6" />,
  waiting: <circle cx="5" cy="5" r="1.2" fill="currentColor" />,
};
