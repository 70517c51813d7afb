import type { GridColumn, GridRow } from './grid-types.ts';
import type { ResizableColumns } from './use-column-layout.ts';
import classes from './data-grid.module.css';

interface GridHeaderProps<R extends GridRow> {
  readonly columns: readonly GridColumn<R>[];
  readonly layout: ResizableColumns;
}

export function GridHeader<R extends GridRow>({ columns, layout }: GridHeaderProps<R>) {
  return (
    <div role="rowgroup" className={classes.header}>
      <div role="row" aria-rowindex={1} className={classes.headerRow}>
        {columns.map((column, index) => {
          const startResize = layout.resizeHandler(column.id);
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 1}
              className={classes.headerCell}
              data-frozen={column.frozen || undefined}
              data-pinned={index === layout.pinned || undefined}
            >
              <span className={classes.headerText} title={column.header}>
                {column.header}
              </span>
              <span
                aria-hidden
                className={classes.resizer}
                data-resizing={layout.resizing === column.id || undefined}
                onMouseDown={startResize}
                onTouchStart={startResize}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
