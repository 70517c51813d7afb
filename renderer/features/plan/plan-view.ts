import { useRemembered } from '../../platform/remembered.ts';
import type { RowMode } from '../../ui/grid/grid-types.ts';

/** How this person likes the table: kept at this machine, no part of the plan. */
export interface PlanView {
  readonly rowMode: RowMode;
  readonly setRowMode: (mode: RowMode) => void;
  readonly widths: Readonly<Record<string, number>>;
  readonly setWidths: (widths: Record<string, number>) => void;
  readonly hidden: readonly string[];
  readonly setHidden: (ids: readonly string[]) => void;
  readonly toggleColumn: (id: string) => void;
  readonly drawerOpen: boolean;
  readonly setDrawerOpen: (open: boolean) => void;
}

const noWidths: Record<string, number> = {};
const noneHidden: readonly string[] = [];

export function usePlanView(): PlanView {
  const [rowMode, setRowMode] = useRemembered<RowMode>('plan.rowMode', 'clamped');
  const [widths, setWidths] = useRemembered('plan.widths', noWidths);
  const [hidden, setHidden] = useRemembered('plan.hiddenColumns', noneHidden);
  const [drawerOpen, setDrawerOpen] = useRemembered('plan.drawerOpen', true);
  return {
    rowMode,
    setRowMode,
    widths,
    setWidths,
    hidden,
    setHidden,
    toggleColumn: (id) => setHidden(hidden.includes(id) ? hidden.filter((each) => each !== id) : [...hidden, id]),
    drawerOpen,
    setDrawerOpen,
  };
}
