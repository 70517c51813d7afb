import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './chip.module.css';

interface ChipGroupProps {
  /** What the choices filter or arrange. */
  readonly label: string;
  readonly children: ReactNode;
}

export function ChipGroup({ label, children }: ChipGroupProps) {
  return (
    <div className={styles.group} role="group" aria-label={label}>
      {children}
    </div>
  );
}

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
