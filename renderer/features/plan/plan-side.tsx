import { taskNames } from '../../../shared/domain/task-names.ts';
import { ColumnsPanel } from './columns-panel.tsx';
import { ReplacePanel } from './replace-panel.tsx';
import { TaskDrawer } from './task-drawer.tsx';
import type { PlanDesk } from './use-plan-desk.ts';

/** What stands beside the table: find and replace or the columns before what another feature lays there, and the row's details where neither does. */
export function PlanSide({ desk }: { readonly desk: PlanDesk }) {
  const { plan, slots, view, look, tool, commands, chosen } = desk;
  const { element, show } = desk.drawer;
  if (tool.current === 'replace')
    return (
      <ReplacePanel
        lines={view.matching}
        columns={view.columns}
        names={taskNames(desk.rows.sections, desk.rows.tasks)}
        onReplace={(texts, hits) => void commands.replace(texts, hits)}
        onReveal={({ taskId, columnId }) => desk.chooseRow(taskId, columnId)}
        onClose={tool.close}
      />
    );
  if (tool.current === 'columns') return <ColumnsPanel plan={plan} onClose={tool.close} />;
  if (slots.panel) return slots.panel;
  if (!look.drawerOpen || view.lines.length === 0) return null;
  const choose = (taskId: string): void => {
    if (!view.placeOf.has(taskId)) desk.clearFilter();
    desk.chooseRow(taskId);
  };
  return <TaskDrawer ref={element} line={chosen.active?.kind === 'record' ? chosen.active : null} plan={plan} onChoose={choose} onClose={() => show(false)} />;
}
