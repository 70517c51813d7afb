import { useCallback, useEffect, useRef, useState } from 'react';
import { navigate } from '../../routes/route.ts';
import type { PlanRoute } from '../../routes/plan-routes.ts';
import type { GridSelection } from '../../ui/grid/grid-types.ts';

/** Holding an arrow key passes many rows a second; the address follows once it rests. */
const REST_MS = 250;

/** The selection of the table; its row also stands in the address, so that a reload or a link opens the same one. */
export function useChosenRow(route: PlanRoute) {
  const [selection, setSelection] = useState<GridSelection | null>(() => (route.row === '' ? null : rowSelection(route.row)));
  const written = useRef(route.row);
  const row = selection?.active.rowId ?? '';

  useEffect(() => {
    if (row === '' || row === route.row) return undefined;
    const timer = setTimeout(() => {
      written.current = row;
      navigate({ ...route, row }, { replace: true });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [row, route]);

  // Back, forward or a link: the address moved without us.
  useEffect(() => {
    if (route.row === '' || route.row === written.current) return;
    written.current = route.row;
    setSelection(rowSelection(route.row));
  }, [route.row]);

  const chooseRow = useCallback((rowId: string, columnId = 'content') => setSelection(rowSelection(rowId, columnId)), []);
  return { selection, setSelection, chooseRow };
}

function rowSelection(rowId: string, columnId = 'content'): GridSelection {
  return { active: { rowId, columnId }, focus: { rowId, columnId } };
}
