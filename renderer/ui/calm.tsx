import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './calm.module.css';

interface CalmProps {
  readonly title?: string;
  readonly children: ReactNode;
}

/** A mostly empty screen: one thought and what can be done about it. */
export function Calm({ title, children }: CalmProps) {
  return (
    <main className={styles.calm}>
      <div className={styles.column}>
        {title !== undefined && <Title order={1}>{title}</Title>}
        {children}
      </div>
    </main>
  );
}
