import { Popover } from '@mantine/core';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { DeadlineQuestion, type DeadlineAnswer } from './deadline-question.tsx';

interface DeadlinePopoverProps {
  readonly task: Task;
  /** The mark that was pressed. */
  readonly mark: HTMLElement;
  readonly onAnswer: (answer: DeadlineAnswer | null) => void;
  readonly onClose: () => void;
}

/** The question beside the mark that asks it. */
export function DeadlinePopover({ task, mark, onAnswer, onClose }: DeadlinePopoverProps) {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return (
    <Popover opened withRoles={false} onChange={(opened) => !opened && onClose()} trapFocus returnFocus position="bottom-start" shadow="sm" withinPortal={false} floatingStrategy="fixed">
      <Popover.Target>
        <span style={{ position: 'fixed', left, top, width, height, pointerEvents: 'none' }} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={planWords.deadline.ask}>
        <DeadlineQuestion task={task} onAnswer={onAnswer} />
      </Popover.Dropdown>
    </Popover>
  );
}
