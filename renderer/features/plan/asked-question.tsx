import { planWords } from '../../i18n/plan-words.ts';
import { AgencyQuestion } from './agency-question.tsx';
import { DeadlineQuestion } from './deadline-question.tsx';
import { MarkPopover } from './mark-popover.tsx';
import type { PlanDesk } from './use-plan-desk.ts';

/** What a mark in a cell or in the row's details asks, and the mark that was pressed. */
export type Asked = { readonly mark: HTMLElement } & (
  | { readonly about: 'deadline'; readonly taskId: string }
  | { readonly about: 'agency'; readonly name: string }
);

/** The question that was asked for last. */
export function AskedQuestion({ desk: { asked, setAsked, rows, commands, grid } }: { readonly desk: PlanDesk }) {
  if (!asked) return null;
  const close = (): void => {
    setAsked(null);
    if (asked.mark.closest('[role=grid]')) grid.current?.focus();
  };
  if (asked.about === 'agency') return <AgencyQuestion key={asked.name} name={asked.name} mark={asked.mark} onClose={close} />;
  const task = rows.tasks.find(({ id }) => id === asked.taskId);
  return task ? (
    <MarkPopover mark={asked.mark} label={planWords.deadline.ask} onClose={() => setAsked(null)}>
      <DeadlineQuestion
        task={task}
        onAnswer={(answer) => {
          setAsked(null);
          void commands.confirmDeadline(task.id, answer);
          grid.current?.focus();
        }}
      />
    </MarkPopover>
  ) : null;
}
