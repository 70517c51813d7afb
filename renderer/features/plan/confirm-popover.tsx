import { CloseButton } from '@mantine/core';
import { ConfirmResults } from '../../data/confirm-results.tsx';
import { confirmWords as say } from '../../i18n/confirm-words.ts';
import { words } from '../../i18n/vi.ts';
import { FootPopover } from './foot-popover.tsx';
import classes from './plan.module.css';

interface ConfirmPopoverProps {
  readonly planId: string;
  readonly taskIds: readonly string[];
  readonly onClose: () => void;
}

/** The results of the tasks chosen that wait for the secretariat's word. */
export function ConfirmPopover({ planId, taskIds, onClose }: ConfirmPopoverProps) {
  return (
    <FootPopover title={say.title} className={classes.confirm} width={420} onEscape={onClose}>
      <div className={classes.drawerHead}>
        <strong>{say.title}</strong>
        <CloseButton size="sm" aria-label={words.common.close} onClick={onClose} />
      </div>
      <ConfirmResults planId={planId} only={taskIds} atOnce onDone={onClose} />
    </FootPopover>
  );
}
