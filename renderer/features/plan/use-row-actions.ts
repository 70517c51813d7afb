import { useEffect, useRef, useState, type RefObject } from 'react';
import { planWords } from '../../i18n/plan-words.ts';
import type { CellChanges, GridHandle } from '../../ui/grid/grid-types.ts';
import { notify } from '../../ui/notify.ts';
import { beforeAtStep, canShift, neighbourOf } from './plan-places.ts';
import type { PlanCommands } from './use-plan-commands.ts';
import type { PlanShown } from './use-plan-shown.ts';

interface RowActionsContext {
  readonly grid: RefObject<GridHandle | null>;
  readonly commands: PlanCommands;
  readonly view: PlanShown;
  /** Why rows may not move now; null while the table shows the plan's own order. */
  readonly whyNoMove: string | null;
  /** True while the table shows the plan's own order. */
  readonly inOrder: boolean;
  readonly chosenTasks: readonly string[];
  readonly chooseRow: (rowId: string, columnId?: string) => void;
  readonly clearFilter: () => void;
}

export interface RowActions {
  readonly change: (changes: CellChanges) => void;
  readonly add: (belowId: string | null) => Promise<void>;
  readonly addSection: () => Promise<void>;
  readonly remove: (ids: readonly string[], columnId?: string) => Promise<void>;
  /** Under the task above (1) or back beside the one above (-1). */
  readonly shiftLevel: (by: -1 | 1) => void;
  /** @param by at one step by key; otherwise before the line named. */
  readonly move: (ids: readonly string[], beforeId: string | null, by?: -1 | 1) => void;
}

/** Changing, adding, removing and moving rows, and where the selection goes with them. */
export function useRowActions({ grid, commands, view, inOrder, whyNoMove, chosenTasks, chooseRow, clearFilter }: RowActionsContext): RowActions {
  // A new row is chosen and opened once the table shows it.
  const [opening, setOpening] = useState<string | null>(null);
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (opening === null || opening === opened.current || !view.placeOf.has(opening)) return;
    opened.current = opening;
    chooseRow(opening);
    grid.current?.edit({ rowId: opening, columnId: 'content' });
  }, [opening, view.placeOf, chooseRow, grid]);

  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  });
  /** A row that vanishes at Enter looks lost: it is said where it went. What pastes and clears says so itself, with its undo. */
  const change = async (changes: CellChanges): Promise<void> => {
    await commands.change(changes);
    if (changes.edits.length !== 1 || changes.edits[0]?.text === '') return;
    await new Promise(requestAnimationFrame);
    const { lines, matching } = latest.current;
    const holds = (among: PlanShown['lines']): boolean => among.some(({ id }) => id === changes.edits[0]?.rowId);
    if (holds(lines) && !holds(matching)) notify(planWords.row.hiddenByFilter, { label: planWords.clearFilter, run: clearFilter });
  };

  return {
    change: (changes) => void change(changes),
    add: async (belowId) => {
      const id = await commands.addTask(belowId);
      if (!id) return;
      // An empty row answers no filter: the whole plan is shown again, so that the new row can be seen.
      if (!inOrder) clearFilter();
      setOpening(id);
    },
    addSection: async () => {
      const id = await commands.addSection(chosenTasks[0] ?? null);
      if (id) setOpening(id);
    },
    remove: async (ids, columnId) => {
      const next = neighbourOf(view.shown, ids);
      await commands.remove(ids);
      if (next) chooseRow(next, columnId);
      grid.current?.focus();
    },
    shiftLevel: (by) => {
      if (whyNoMove !== null) notify(whyNoMove);
      else if (canShift(view.lines, chosenTasks, by)) void commands.shiftLevel(chosenTasks, by);
    },
    move: (ids, beforeId, by) => {
      const before = by === undefined ? beforeId : beforeAtStep(view.lines, ids, by);
      if (whyNoMove !== null) notify(whyNoMove);
      else if (before !== undefined) void commands.move(ids, before);
    },
  };
}
