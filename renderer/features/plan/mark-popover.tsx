import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { PopoverDialog } from '../../ui/popover-dialog.tsx';

interface MarkPopoverProps {
  readonly mark: HTMLElement;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question beside the mark that asks it. */
export function MarkPopover({ mark, label, onClose, children }: MarkPopoverProps) {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return (
    <Popover
      opened
      withRoles={false}
      onChange={(opened) => !opened && onClose()}
      trapFocus
      returnFocus
      position="bottom-start"
      shadow="sm"
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Popover.Target>
        <span style={{ position: 'fixed', left, top, width, height, pointerEvents: 'none' }} />
      </Popover.Target>
      <PopoverDialog label={label}>{children}</PopoverDialog>
    </Popover>
  );
}
