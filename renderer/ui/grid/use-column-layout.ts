import { columnResizingFeature, columnSizingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useEffect, useMemo, useState, type RefObject } from 'react';
import { layoutColumns, type ColumnLayout } from './column-layout.ts';
import type { GridColumn, GridRow } from './grid-types.ts';

const features = tableFeatures({ columnSizingFeature, columnResizingFeature });
const noRows: never[] = [];

export interface ResizableColumns extends ColumnLayout {
  /** Pixels of the view's width; 0 until it is measured. */
  readonly view: number;
  /** Handlers for the drag edge of a column's heading. */
  readonly resizeHandler: (columnId: string) => (event: unknown) => void;
  readonly resizing: string | false;
}

/** Column widths by TanStack Table; `sized` holds only what the person dragged. */
export function useColumnLayout<R extends GridRow>(
  columns: readonly GridColumn<R>[],
  sized: Readonly<Record<string, number>>,
  onSized: (sized: Record<string, number>) => void,
  scroller: RefObject<HTMLElement | null>,
): ResizableColumns {
  const [view, setView] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    // The first report comes before the first paint.
    const observer = new ResizeObserver(() => setView(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const layout = useMemo(() => layoutColumns(columns, sized, view), [columns, sized, view]);
  const definitions = useMemo(
    () => columns.map(({ id, header, width, minWidth }) => ({ id, header, size: width, minSize: minWidth, maxSize: 1200 })),
    [columns],
  );
  const columnSizing = Object.fromEntries(columns.map((column, index) => [column.id, layout.widths[index] ?? column.width]));
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    state: { columnSizing },
    columnResizeMode: 'onChange' as const,
    onColumnSizingChange: (updater) => {
      const next = typeof updater === 'function' ? updater(columnSizing) : updater;
      const dragged = Object.entries(next).filter(([id, width]) => width !== columnSizing[id]);
      onSized({ ...sized, ...Object.fromEntries(dragged) });
    },
  });
  const headers = table.getFlatHeaders();
  return {
    ...layout,
    view,
    resizing: table.state.columnResizing.isResizingColumn,
    resizeHandler: (columnId) => headers.find((header) => header.column.id === columnId)?.getResizeHandler() ?? (() => undefined),
  };
}
