import type { ReactNode } from 'react';
import type { BoundVerb } from '../verbs/verb.ts';

/** A line of the grid: a record with one cell per column, or a line that spans them all: a heading of the text, or the head of a group that opens and shuts. */
export interface GridRow {
  readonly id: string;
  readonly kind: 'record' | 'heading' | 'group';
}

export interface GridColumn<R extends GridRow> {
  readonly id: string;
  readonly header: string;
  /** Pixels, until the person drags the edge. */
  readonly width: number;
  readonly minWidth: number;
  /** Share of the room that the columns leave; a column the person has sized takes none. */
  readonly grow?: number;
  /** Stays in sight while the grid scrolls sideways, and is the handle that drags a row. */
  readonly frozen?: boolean;
  /** A row says nothing without it: a paste asks before it empties such a cell. */
  readonly needed?: boolean;
  /** Stays in sight beside the frozen one, where the view has room for both and more. */
  readonly pinned?: boolean;
  readonly editable: boolean;
  /** The verbatim text: what is edited, copied and measured. */
  readonly text: (row: R) => string;
  /** What a text pasted or filled into the column becomes; null leaves the cell as it is. Absent: the text itself. */
  readonly pasted?: (text: string) => string | null;
  /** True for what stands over such a column in another table's heading row, which a paste leaves out. */
  readonly isHeading?: (text: string) => boolean;
  /** What is drawn, where that is more than the text. `open`: shown whole, not clamped. */
  readonly cell?: (row: R, open: boolean) => ReactNode;
  /** Characters drawn under the text in small type, for the height guessed before a row is drawn. */
  readonly underline?: (row: R) => number;
}

/** Cells are named by ids, so that a place survives filtering, sorting and moves. */
export interface CellKey {
  readonly rowId: string;
  readonly columnId: string;
}

/** `active` is where typing goes; the range reaches from it to `focus`. */
export interface GridSelection {
  readonly active: CellKey;
  readonly focus: CellKey;
}

export interface CellEdit extends CellKey {
  readonly text: string;
  /** What the cell said when it was opened to be typed into. */
  readonly was?: string;
}

/** Everything one paste or fill does, meant to be stored and undone as one step. */
export interface CellChanges {
  readonly edits: readonly CellEdit[];
  /** Rows to be added behind the last one: texts by column id. */
  readonly added: readonly Readonly<Record<string, string>>[];
  /** Rows of a paste that found no place, because rows may not be added now: texts by column id. */
  readonly leftOut?: readonly Readonly<Record<string, string>>[];
  /** Texts of a paste that stood beyond the last column. */
  readonly cutOff?: number;
  /** The texts come from the row above, not from a clipboard. */
  readonly filled?: boolean;
  /** Words struck out, comments and notes at the cells of a paste, which were left behind. */
  readonly leftBeside?: number;
  /** Lines of a paper round the pasted table that are no rows of it. */
  readonly leftAround?: number;
  /** How many filled cells a paste empties. */
  readonly emptied?: number;
  /** What a paste would take away that its maker may not have meant: asked about first. */
  readonly losses?: PasteLosses;
}

/** Every filled cell that becomes empty, and every one written over beyond the rows that were copied. */
export interface PasteLosses {
  readonly emptied: readonly CellEdit[];
  readonly beyond: readonly CellEdit[];
}

/** `clamped`: three lines a cell, the active row opens · `whole`: every line. */
export type RowMode = 'clamped' | 'whole';

/** What menus and screens ask of the grid. */
export interface GridHandle {
  focus(): void;
  toTop(): void;
  /** Opens a cell with its whole text selected; or with what was typed for it meanwhile, the caret behind. */
  typeOver(cell: CellKey, typed?: string): void;
  /** What can be done with the cells chosen now; the same that its keys run. */
  verbs(): readonly BoundVerb[];
}
