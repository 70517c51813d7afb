import { useEffect, useRef, type RefObject } from 'react';
import type { GridHandle } from '../../ui/grid/grid-types.ts';
import type { PlanView } from './plan-view.ts';

export interface DrawerControl {
  readonly element: RefObject<HTMLElement | null>;
  readonly show: (open: boolean) => void;
  readonly close: () => void;
}

/** F6 walks between the table and the drawer, opening it where it is shut; closing it gives the focus back to the table. */
export function useDrawer(view: PlanView, grid: RefObject<GridHandle | null>): DrawerControl {
  const element = useRef<HTMLElement>(null);
  const { drawerOpen, setDrawerOpen } = view;
  const show = (open: boolean): void => {
    setDrawerOpen(open);
    if (!open) grid.current?.focus();
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.key !== 'F6') return;
      event.preventDefault();
      if (!drawerOpen) setDrawerOpen(true);
      const inDrawer = element.current?.contains(document.activeElement) ?? false;
      requestAnimationFrame(() => (inDrawer ? grid.current?.focus() : element.current?.focus()));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [drawerOpen, setDrawerOpen, grid]);

  return { element, show, close: () => show(false) };
}
