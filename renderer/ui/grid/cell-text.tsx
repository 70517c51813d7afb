import type { ReactNode } from 'react';
import classes from './data-grid.module.css';

/** Verbatim text of a cell: line breaks kept, clamped to three lines while its row is not open. */
export function CellText({ children }: { readonly children: ReactNode }) {
  return <div className={classes.text}>{children}</div>;
}
