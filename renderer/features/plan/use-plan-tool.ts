import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import type { GridHandle } from '../../ui/grid/grid-types.ts';

export type PlanTool = 'together' | 'replace' | 'print';

export interface PlanToolControl {
  readonly current: PlanTool | null;
  readonly open: (tool: PlanTool) => void;
  /** Gives the focus back to the table. */
  readonly close: () => void;
  /** What a popover of the tool's own says when it opens and shuts. */
  readonly onOpened: (tool: PlanTool) => (opened: boolean) => void;
}

/**
 * The tool open over or beside the table. Ctrl+H finds and replaces, Ctrl+E changes the chosen rows together;
 * both work from anywhere on the plan's screen.
 *
 * @param tasks how many are chosen: one alone is not changed together
 */
export function usePlanTool(grid: RefObject<GridHandle | null>, tasks: number): PlanToolControl {
  const [current, setCurrent] = useState<PlanTool | null>(null);
  const open = (tool: PlanTool): void => {
    if (tool !== 'together' || tasks > 1) setCurrent(tool);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.isComposing) return;
    const tool = ({ h: 'replace', e: 'together' } as const)[event.key.toLowerCase()];
    if (!tool) return;
    event.preventDefault();
    open(tool);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return {
    current,
    open,
    close: () => {
      setCurrent(null);
      grid.current?.focus();
    },
    onOpened: (tool) => (opened) => setCurrent(opened ? tool : null),
  };
}
