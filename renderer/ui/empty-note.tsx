import type { ReactNode } from 'react';
import styles from './empty-note.module.css';

interface EmptyNoteProps {
  readonly title?: string;
  readonly text: string;
  /** One action. */
  readonly children?: ReactNode;
}

/** A part of a screen that has nothing to show yet: one sentence, one action. */
export function EmptyNote({ title, text, children }: EmptyNoteProps) {
  return (
    <div className={styles.note}>
      {title !== undefined && <strong>{title}</strong>}
      <p>{text}</p>
      {children}
    </div>
  );
}
