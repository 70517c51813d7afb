import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { takeKeyboard } from './take-keyboard.ts';

interface PopoverDialogProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** What a popover asks. It has the keyboard from the moment it stands: what is typed at once must not go into the table behind it. */
export function PopoverDialog({ label, className = '', children }: PopoverDialogProps) {
  return (
    <Popover.Dropdown ref={takeKeyboard} className={className} role="dialog" aria-label={label}>
      {children}
    </Popover.Dropdown>
  );
}
