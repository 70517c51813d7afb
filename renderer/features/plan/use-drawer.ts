import { useRef, type RefObject } from 'react';
import type { GridHandle } from '../../ui/grid/grid-types.ts';
import type { PlanView } from './plan-view.ts';

export interface DrawerControl {
  readonly element: RefObject<HTMLElement | null>;
  readonly show: (open: boolean) => void;
  /** Between the table and the drawer, opening it where it is shut. */
  readonly walk: () => void;
}

/** Closing the drawer gives the focus back to the table. */
export function useDrawer(view: PlanView, grid: RefObject<GridHandle | null>): DrawerControl {
  const element = useRef<HTMLElement>(null);
  const { drawerOpen, setDrawerOpen } = view;
  const show = (open: boolean): void => {
    setDrawerOpen(open);
    if (!open) grid.current?.focus();
  };

  const walk = (): void => {
    if (!drawerOpen) setDrawerOpen(true);
    const inDrawer = element.current?.contains(document.activeElement) ?? false;
    requestAnimationFrame(() => (inDrawer ? grid.current?.focus() : element.current?.focus()));
  };

  return { element, show, walk };
}
