import type { ReactNode } from 'react';
import styles from './list-and-panel.module.css';

interface ListAndPanelProps {
  /** Beside the list: what is known of the row chosen. */
  readonly panel?: ReactNode;
  readonly children: ReactNode;
}

/** A list that fills the screen under its head and scrolls by itself, and the panel beside it. */
export function ListAndPanel({ panel, children }: ListAndPanelProps) {
  return (
    <div className={styles.sides}>
      <div className={styles.list}>{children}</div>
      {panel}
    </div>
  );
}
