import { ConfirmPopover } from './confirm-popover.tsx';
import { ExtendPopover } from './extend-popover.tsx';
import { PlanStatus } from './plan-status.tsx';
import { TogetherPopover } from './together-popover.tsx';
import type { PlanDesk } from './use-plan-desk.ts';

/** The status line: what is shown and chosen, and the change of many rows together. */
export function PlanFoot({ desk }: { readonly desk: PlanDesk }) {
  const { plan, rows, view, selection, chosen, tool, commands } = desk;
  return (
    <>
      <PlanStatus view={view} total={rows.tasks.length} selection={selection} active={chosen.active} rows={chosen.lines.length} />
      <Extension desk={desk} />
      <Confirmation desk={desk} />
      {chosen.tasks.length > 1 && (
        <TogetherPopover
          opened={tool.current === 'together'}
          onOpen={tool.onOpened('together')}
          verb={desk.verbs.together}
          plan={plan}
          rows={rows}
          tasks={chosen.tasks}
          onApply={(texts, sectionId) => {
            void commands.setTogether(chosen.tasks, texts, sectionId);
            tool.close();
          }}
        />
      )}
    </>
  );
}

function Extension({ desk: { plan, rows, extension, setExtension, grid } }: { readonly desk: PlanDesk }) {
  const tasks = extension && rows.tasks.filter(({ id }) => extension.taskIds.includes(id));
  if (!extension || !tasks || tasks.length === 0 || plan.status === 'closed') return null;
  const close = (): void => {
    setExtension(null);
    grid.current?.focus();
  };
  return <ExtendPopover draft={extension} tasks={tasks} onType={setExtension} onClose={close} />;
}

function Confirmation({ desk: { plan, confirming, setConfirming, grid } }: { readonly desk: PlanDesk }) {
  if (!confirming) return null;
  const close = (): void => {
    setConfirming(null);
    grid.current?.focus();
  };
  return <ConfirmPopover key={confirming.join()} planId={plan.id} taskIds={confirming} onClose={close} />;
}
