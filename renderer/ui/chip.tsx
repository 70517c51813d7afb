import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './chip.module.css';

interface ChipProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** One choice of a filter, pressed while it filters. */
export function Chip({ pressed, onPress, children }: ChipProps) {
  return (
    <UnstyledButton className={styles.chip} aria-pressed={pressed} onClick={onPress}>
      {children}
    </UnstyledButton>
  );
}
