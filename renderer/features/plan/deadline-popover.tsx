import { Popover } from '@mantine/core';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { DeadlineQuestion, type DeadlineAnswer } from './deadline-question.tsx';

export interface AskedDeadline {
  readonly taskId: string;
  /** The mark that was pressed. */
  readonly mark: HTMLElement;
}

interface DeadlinePopoverProps {
  readonly asked: AskedDeadline | null;
  readonly tasks: readonly Task[];
  readonly onAnswer: (taskId: string, answer: DeadlineAnswer | null) => void;
  readonly onClose: () => void;
}

/** The question beside the mark that asks it. */
export function DeadlinePopover({ asked, tasks, onAnswer, onClose }: DeadlinePopoverProps) {
  const task = tasks.find(({ id }) => id === asked?.taskId);
  if (!asked || !task) return null;
  const { left, top, width, height } = asked.mark.getBoundingClientRect();
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
      <Popover.Dropdown role="dialog" aria-label={planWords.deadline.ask}>
        <DeadlineQuestion task={task} onAnswer={(answer) => onAnswer(task.id, answer)} />
      </Popover.Dropdown>
    </Popover>
  );
}
