import { createContext, useContext } from 'react';
import type { Asked } from './asked-question.tsx';

/** What a cell can ask of the screen around it. */
export interface PlanCellActions {
  readonly ask: (asked: Asked) => void;
  readonly extend: (taskIds: readonly string[]) => void;
  readonly confirm: (taskIds: readonly string[]) => void;
  readonly toggleGroup: (groupId: string) => void;
  readonly settle: (taskId: string, keep: 'typed' | 'stored') => void;
}

export const PlanCellActionsContext = createContext<PlanCellActions>({
  ask: () => undefined,
  extend: () => undefined,
  confirm: () => undefined,
  toggleGroup: () => undefined,
  settle: () => undefined,
});

export const usePlanCellActions = (): PlanCellActions => useContext(PlanCellActionsContext);

/** The day a task was granted last, by task. */
export const GrantedContext = createContext<ReadonlyMap<string, string>>(new Map());
