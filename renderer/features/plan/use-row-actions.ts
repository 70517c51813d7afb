import { useEffect, useRef, useState, type RefObject } from 'react';
import type { NewRowPlace } from '../../../shared/api/tasks.api.ts';
import { planWords } from '../../i18n/plan-words.ts';
import type { CellChanges, GridHandle } from '../../ui/grid/grid-types.ts';
import { notify } from '../../ui/notify.ts';
import type { PlanLine } from './plan-lines.ts';
import { beforeAtStep, neighbourOf, placeAbove, placeForNewRow } from './plan-places.ts';
import type { PlanCommands } from './use-plan-commands.ts';
import type { PlanShown } from './use-plan-shown.ts';

interface RowActionsContext {
  readonly grid: RefObject<GridHandle | null>;
  readonly commands: PlanCommands;
  readonly view: PlanShown;
  /** Why rows may not move now; null while the table shows the plan's own order. */
  readonly whyNoMove: string | null;
  readonly chosenTasks: readonly string[];
  readonly chooseRow: (rowId: string, columnId?: string) => void;
  readonly clearFilter: () => void;
}

export interface RowActions {
  readonly change: (changes: CellChanges) => void;
  readonly add: (belowId: string | null) => Promise<void>;
  readonly addAbove: (line: PlanLine | null) => Promise<void>;
  readonly addSection: () => Promise<void>;
  readonly remove: (ids: readonly string[], columnId?: string) => Promise<void>;
  /** Under the task above (1) or back beside the one above (-1). */
  readonly shiftLevel: (by: -1 | 1) => void;
  /** Puts rows before a line, null: behind the last; says so where the table shows another order than the plan's. */
  readonly move: (ids: readonly string[], beforeId: string | null) => void;
  readonly moveStep: (by: -1 | 1) => void;
}

/** Changing, adding, removing and moving rows, and where the selection goes with them. */
export function useRowActions({ grid, commands, view, whyNoMove, chosenTasks, chooseRow, clearFilter }: RowActionsContext): RowActions {
  // A new row is chosen and opened once the table shows it.
  const [opening, setOpening] = useState<string | null>(null);
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (opening === null || opening === opened.current || !view.placeOf.has(opening)) return;
    opened.current = opening;
    chooseRow(opening);
    grid.current?.typeOver({ rowId: opening, columnId: 'content' });
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

  const add = async (place: NewRowPlace): Promise<void> => {
    const id = await commands.addTask(place);
    if (!id) return;
    // An empty row answers no filter: the whole plan is shown again, so that the new row can be seen.
    if (whyNoMove !== null) clearFilter();
    setOpening(id);
  };

  return {
    change: (changes) => void change(changes),
    add: (belowId) => add(placeForNewRow(view.lines, belowId)),
    addAbove: (line) => add(placeAbove(view.lines, line)),
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
    shiftLevel: (by) => void commands.shiftLevel(chosenTasks, by),
    move: (ids, beforeId) => {
      if (whyNoMove !== null) notify(whyNoMove);
      else void commands.move(ids, beforeId);
    },
    moveStep: (by) => {
      const before = beforeAtStep(view.lines, chosenTasks, by);
      if (before !== undefined) void commands.move(chosenTasks, before);
    },
  };
}
