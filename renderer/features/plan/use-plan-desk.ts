import { useEffect, useMemo, useRef, useState } from 'react';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { PlanRows } from '../../../shared/api/tasks.api.ts';
import { undoVerbs } from '../../data/undo.verbs.ts';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { navigate } from '../../routes/route.ts';
import type { PlanRoute } from '../../routes/plan-routes.ts';
import type { GridHandle } from '../../ui/grid/grid-types.ts';
import { useToTable } from '../../ui/use-to-table.ts';
import { useVerbKeys } from '../../ui/verbs/use-verb-keys.ts';
import { bindVerbs, type BoundVerb } from '../../ui/verbs/verb.ts';
import { useRemembered } from '../../platform/remembered.ts';
import { chosenLines } from './chosen-lines.ts';
import type { Asked } from './asked-question.tsx';
import { draftFor, type ExtensionDraft } from './extend-popover.tsx';
import type { PlanCellActions } from './plan-cell-context.ts';
import { isFiltered, noFilter, type PlanFilter } from './plan-filter.ts';
import type { PlanSlots } from './plan-slots.ts';
import type { PlanVerbContext } from './plan-verb-context.ts';
import { planVerbs } from './plan.verbs.ts';
import { rowVerbs } from './row.verbs.ts';
import { usePlanView } from './plan-view.ts';
import { useChosenRow } from './use-chosen-row.ts';
import { useDrawer } from './use-drawer.ts';
import { usePlanCommands } from './use-plan-commands.ts';
import { usePlanEdits } from './use-plan-edits.ts';
import { usePlanShown } from './use-plan-shown.ts';
import { usePlanTool } from './use-plan-tool.ts';
import { useRevealedCell } from './use-revealed-cell.ts';
import { useRowActions } from './use-row-actions.ts';
import { useShutGroups } from './use-shut-groups.ts';

export interface PlanDeskProps {
  readonly plan: PlanListItem;
  readonly route: PlanRoute;
  readonly rows: PlanRows;
  readonly slots: PlanSlots;
}

/** Everything that the parts of the plan's screen have in common: what is shown, what is chosen, and what can be done with it. */
export type PlanDesk = ReturnType<typeof usePlanDesk>;

export function usePlanDesk({ plan, route, rows, slots }: PlanDeskProps) {
  const grid = useRef<GridHandle>(null);
  const toTable = useToTable(grid);
  const look = usePlanView();
  const drawer = useDrawer(look, grid);
  const edits = usePlanEdits(plan.id, plan.columns);
  const { shut, toggle: toggleGroup } = useShutGroups();
  const view = usePlanShown(plan, rows, edits.drafts, route, look.hidden, shut);
  const { lines, placeOf, filter } = view;
  const { selection, setSelection, chooseRow } = useChosenRow(route);
  const commands = usePlanCommands(plan.id, lines, edits);
  const chosen = chosenLines(view, selection);
  const tool = usePlanTool(grid);
  const [extension, setExtension] = useRemembered<ExtensionDraft | null>(`extension.${plan.id}`, null);
  const [confirming, setConfirming] = useState<readonly string[] | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const whyNoMove = isFiltered(filter) ? planWords.row.filteredNoMove : route.grouping !== 'none' ? planTableWords.group.noMove : null;
  const setFilter = (some: Partial<PlanFilter>): void => navigate({ ...route, ...some });
  const clearFilter = (): void => navigate({ ...route, ...noFilter, grouping: 'none' });
  useRevealedCell(slots.reveal ?? null, { grid, placeOf, columns: view.columns, clearFilter, selection, setSelection });
  const actions = useRowActions({ grid, commands, view, whyNoMove, chosenTasks: chosen.taskIds, chooseRow, clearFilter });

  // The best answers to a new question stand first.
  const answered = useRef(filter);
  useEffect(() => {
    if (answered.current !== filter) grid.current?.toTop();
    answered.current = filter;
  }, [filter]);

  const context: PlanVerbContext = {
    closed: plan.status === 'closed',
    lines,
    chosen,
    columnId: selection?.active.columnId,
    whyNoMove,
    actions,
    openTool: tool.open,
    extend: (taskIds) => setExtension(draftFor(taskIds)),
    confirm: setConfirming,
    walkToDrawer: drawer.walk,
  };
  const verbs = { ...bindVerbs(rowVerbs, context), ...bindVerbs(planVerbs, context) };
  const all: readonly BoundVerb[] = Object.values(verbs);
  useVerbKeys(planVerbs, context);

  const cellActions = useMemo<PlanCellActions>(
    () => ({
      ask: setAsked,
      extend: (taskIds) => setExtension(draftFor(taskIds)),
      confirm: setConfirming,
      toggleGroup,
      settle: edits.settle,
    }),
    [edits.settle, setAsked, setConfirming, setExtension, toggleGroup],
  );

  return {
    plan,
    route,
    rows,
    slots,
    grid,
    toTable,
    look,
    drawer,
    edits,
    view,
    selection,
    setSelection,
    chooseRow,
    commands,
    chosen,
    tool,
    extension,
    setExtension,
    confirming,
    setConfirming,
    asked,
    setAsked,
    inOrder: whyNoMove === null,
    setFilter,
    clearFilter,
    toggleGroup,
    actions,
    cellActions,
    verbs,
    /** Those of the rows, and the window's own that a table would keep from it. */
    gridVerbs: [...all.filter(({ scope }) => scope === 'rows'), ...Object.values(bindVerbs(undoVerbs, undefined))],
    menu: {
      verbs: () => [...(grid.current?.verbs() ?? []), ...all],
      toTable: () => grid.current?.focus(),
    },
  };
}
