import { memo, type ReactNode } from 'react';
import { CellText } from './cell-text.tsx';
import type { GridColumn, GridRow } from './grid-types.ts';
import classes from './data-grid.module.css';

interface GridRowViewProps<R extends GridRow> {
  readonly gridId: string;
  readonly row: R;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly GridColumn<R>[];
  readonly heading: (row: R) => ReactNode;
  /** The column of the active cell when this is its row, else -1. */
  readonly activeColumn: number;
  /** The columns of this row inside the range, or -1. */
  readonly rangeLeft: number;
  readonly rangeRight: number;
  readonly pinnedColumn: number;
  /** Shown whole although the grid clamps. */
  readonly open: boolean;
  readonly dragged: boolean;
  readonly measure: (node: HTMLElement | null) => void;
}

function GridRowViewInner<R extends GridRow>({
  gridId,
  row,
  index,
  top,
  columns,
  heading,
  activeColumn,
  rangeLeft,
  rangeRight,
  pinnedColumn,
  open,
  dragged,
  measure,
}: GridRowViewProps<R>) {
  const spans = row.kind !== 'record';
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-row-id={row.id}
      className={classes.row}
      data-heading={row.kind === 'heading' || undefined}
      data-group={row.kind === 'group' || undefined}
      data-open={open || undefined}
      data-current={activeColumn >= 0 || undefined}
      data-dragged={dragged || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {spans ? (
        <div
          role="gridcell"
          id={cellId(gridId, index, 0)}
          aria-colindex={1}
          aria-colspan={columns.length}
          aria-selected={rangeLeft >= 0}
          className={classes.heading}
          data-column={0}
          data-active={activeColumn >= 0 || undefined}
          data-ranged={rangeLeft >= 0 || undefined}
        >
          <div className={classes.headingText}>{heading(row)}</div>
        </div>
      ) : (
        columns.map((column, at) => {
          const ranged = at >= rangeLeft && at <= rangeRight;
          return (
            <div
              key={column.id}
              role="gridcell"
              id={cellId(gridId, index, at)}
              aria-colindex={at + 1}
              aria-selected={ranged}
              aria-readonly={!column.editable || undefined}
              className={classes.cell}
              data-column={at}
              data-frozen={column.frozen || undefined}
              data-pinned={at === pinnedColumn || undefined}
              data-active={at === activeColumn || undefined}
              data-ranged={ranged || undefined}
            >
              {column.cell ? column.cell(row, open) : <CellText>{column.text(row)}</CellText>}
            </div>
          );
        })
      )}
    </div>
  );
}

/** Redrawn only when its own row, place or share of the selection changed. */
export const GridRowView = memo(GridRowViewInner) as typeof GridRowViewInner;

export const cellId = (gridId: string, row: number, column: number): string => `${gridId}-${row}-${column}`;
