import { useState, type RefObject } from 'react';
import type { GridHandle } from '../../ui/grid/grid-types.ts';

export type PlanTool = 'together' | 'replace' | 'columns' | 'print';

export interface PlanToolControl {
  readonly current: PlanTool | null;
  readonly open: (tool: PlanTool) => void;
  /** Gives the focus back to the table. */
  readonly close: () => void;
  /** What a popover of the tool's own says when it opens and shuts. */
  readonly onOpened: (tool: PlanTool) => (opened: boolean) => void;
}

/** The tool open over or beside the table. */
export function usePlanTool(grid: RefObject<GridHandle | null>): PlanToolControl {
  const [current, setCurrent] = useState<PlanTool | null>(null);
  return {
    current,
    open: setCurrent,
    close: () => {
      setCurrent(null);
      grid.current?.focus();
    },
    onOpened: (tool) => (opened) => setCurrent(opened ? tool : null),
  };
}
