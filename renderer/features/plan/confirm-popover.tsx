import { CloseButton, Popover } from '@mantine/core';
import { ConfirmResults } from '../../data/confirm-results.tsx';
import { confirmWords as say } from '../../i18n/confirm-words.ts';
import { words } from '../../i18n/vi.ts';
import classes from './plan.module.css';

interface ConfirmPopoverProps {
  readonly planId: string;
  readonly taskIds: readonly string[];
  readonly onClose: () => void;
}

/** The results of the tasks chosen that wait for the secretariat's word. */
export function ConfirmPopover({ planId, taskIds, onClose }: ConfirmPopoverProps) {
  return (
    <Popover
      opened
      onChange={(opened) => !opened && onClose()}
      withRoles={false}
      trapFocus
      position="top-start"
      shadow="sm"
      width={420}
      withinPortal={false}
      floatingStrategy="fixed"
      closeOnClickOutside={false}
      // Its place in the status line has no size, and would be held for one scrolled out of sight.
      hideDetached={false}
    >
      <Popover.Target>
        <span />
      </Popover.Target>
      <Popover.Dropdown className={classes.confirm ?? ''} role="dialog" aria-label={say.title}>
        <div className={classes.drawerHead}>
          <strong>{say.title}</strong>
          <CloseButton size="sm" aria-label={words.common.close} onClick={onClose} />
        </div>
        <ConfirmResults planId={planId} only={taskIds} atOnce onDone={onClose} />
      </Popover.Dropdown>
    </Popover>
  );
}
