import type { ReactNode } from 'react';
import type { CellKey } from '../../ui/grid/grid-types.ts';

/** What other features put on the plan screen; the app lays them in, so that features need not know one another. */
export interface PlanSlots {
  /** On the title line, behind the count of tasks. */
  readonly life?: ReactNode;
  /** Among the actions. */
  readonly check?: ReactNode;
  readonly lifeMenu?: ReactNode;
  /** Beside the table, in the place of the row's details. */
  readonly panel?: ReactNode;
  /** A cell to choose; each new object asks anew. */
  readonly reveal?: RevealedCell | null;
}

export interface RevealedCell extends Omit<CellKey, 'columnId'> {
  /** Null: the column chosen now; a row already among the chosen ones stays so. */
  readonly columnId: string | null;
  /** The table takes the focus. */
  readonly enter: boolean;
}
