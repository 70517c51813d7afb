import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { PopoverDialog } from '../../ui/popover-dialog.tsx';

interface FootPopoverProps {
  readonly title: string;
  readonly className: string | undefined;
  /** Pixels. */
  readonly width: number;
  /** Told of Esc, where what stands inside does not hear it itself. */
  readonly onEscape?: () => void;
  readonly children: ReactNode;
}

/** A question about the tasks chosen, above the status line; the table stays in sight and at work. */
export function FootPopover({ title, className = '', width, onEscape, children }: FootPopoverProps) {
  return (
    <Popover
      opened
      onChange={(opened) => !opened && onEscape?.()}
      withRoles={false}
      trapFocus
      position="top-start"
      shadow="sm"
      width={width}
      withinPortal={false}
      floatingStrategy="fixed"
      closeOnClickOutside={false}
      // Its place in the status line has no size, and would be held for one scrolled out of sight.
      hideDetached={false}
    >
      <Popover.Target>
        <span />
      </Popover.Target>
      <PopoverDialog className={className} label={title}>
        {children}
      </PopoverDialog>
    </Popover>
  );
}
