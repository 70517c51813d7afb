import type { RefObject } from 'react';
import type { GridHandle } from '../../ui/grid/grid-types.ts';
import type { ChosenLines } from './chosen-lines.ts';
import type { OwnLine } from './plan-lines.ts';
import { canShift } from './plan-places.ts';
import type { RowMenu } from './row-menu.tsx';
import type { PlanTool } from './use-plan-tool.ts';
import type { RowActions } from './use-row-actions.ts';

interface RowMenuContext {
  readonly planLines: readonly OwnLine[];
  readonly chosen: ChosenLines;
  readonly inOrder: boolean;
  readonly actions: RowActions;
  readonly grid: RefObject<GridHandle | null>;
  readonly onTool: (tool: PlanTool) => void;
}

/** What can be done with the chosen lines. */
export function useRowMenu({ planLines, chosen, inOrder, actions, grid, onTool }: RowMenuContext): RowMenu {
  const { active, lines, taskIds } = chosen;
  return {
    tasks: taskIds.length,
    onHeading: active?.kind === 'heading',
    severalRows: lines.length > 1,
    inOrder,
    mayGoUnder: inOrder && canShift(planLines, taskIds, 1),
    mayGoBack: inOrder && canShift(planLines, taskIds, -1),
    actions: {
      add: () => void actions.add(active?.id ?? null),
      remove: () => void actions.remove(taskIds),
      move: (by) => grid.current?.moveRows(by),
      shiftLevel: actions.shiftLevel,
      fillDown: () => grid.current?.fillDown(),
      setTogether: () => onTool('together'),
      replace: () => onTool('replace'),
      print: () => onTool('print'),
      addSection: () => void actions.addSection(),
      renameSection: () => active && grid.current?.edit({ rowId: active.id, columnId: 'content' }),
      removeSection: () => active && void actions.remove([active.id]),
    },
  };
}
