import { UnstyledButton } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
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

interface ChipButtonProps extends ComponentProps<'button'> {
  /** What opens from it has been chosen from. */
  readonly chosen?: boolean;
}

/** A button of a chip's looks: it opens a list or does something with the rows. */
export function ChipButton({ chosen = false, className = '', ...button }: ChipButtonProps) {
  return <UnstyledButton className={`${styles.chip} ${className}`} data-chosen={chosen || undefined} {...button} />;
}

interface ChipProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** One choice of a filter, pressed while it filters. */
export function Chip({ pressed, onPress, children }: ChipProps) {
  return (
    <ChipButton aria-pressed={pressed} onClick={onPress}>
      {children}
    </ChipButton>
  );
}

/** A chosen thing's name on a chip, shortened where there is no room for all of it. */
export function ChipLabel({ children }: { readonly children: ReactNode }) {
  return <span className={styles.label}>{children}</span>;
}
