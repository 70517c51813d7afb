import type { CSSProperties, ReactNode } from 'react';
import styles from './list-and-panel.module.css';

interface ListAndPanelProps {
  /** Beside the list: what is known of the row chosen. */
  readonly panel?: ReactNode;
  /** Width in pixels below which tables scroll sideways rather than squeeze their names, as at 150 % zoom. */
  readonly narrowest?: number;
  readonly children: ReactNode;
}

/** A list that fills the screen under its head and scrolls by itself, and the panel beside it. */
export function ListAndPanel({ panel, narrowest, children }: ListAndPanelProps) {
  const style = narrowest === undefined ? undefined : ({ '--narrowest': `${narrowest}px` } as CSSProperties);
  return (
    <div className={styles.sides} data-sideways={style && true} style={style}>
      <div className={styles.list}>{children}</div>
      {panel}
    </div>
  );
}
