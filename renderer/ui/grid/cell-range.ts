/** 0-based place of a cell among the rows and columns shown. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A block of cells; both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface GridBounds {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a press of Page Down passes. */
  readonly page: number;
}

export function rangeBetween(a: CellPlace, b: CellPlace): CellRange {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export const rangeHeight = (range: CellRange): number => range.bottom - range.top + 1;
export const rangeWidth = (range: CellRange): number => range.right - range.left + 1;

export interface MoveKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Where a movement key leads from a place; null when the key does not move. */
export function placeAfterKey(from: CellPlace, { key, ctrlKey }: MoveKey, bounds: GridBounds): CellPlace | null {
  const last = { row: bounds.rows - 1, column: bounds.columns - 1 };
  switch (key) {
    case 'ArrowUp':
      return clampPlace({ ...from, row: ctrlKey ? 0 : from.row - 1 }, bounds);
    case 'ArrowDown':
      return clampPlace({ ...from, row: ctrlKey ? last.row : from.row + 1 }, bounds);
    case 'ArrowLeft':
      return clampPlace({ ...from, column: ctrlKey ? 0 : from.column - 1 }, bounds);
    case 'ArrowRight':
      return clampPlace({ ...from, column: ctrlKey ? last.column : from.column + 1 }, bounds);
    case 'PageUp':
      return clampPlace({ ...from, row: from.row - bounds.page }, bounds);
    case 'PageDown':
      return clampPlace({ ...from, row: from.row + bounds.page }, bounds);
    case 'Home':
      return clampPlace({ row: ctrlKey ? 0 : from.row, column: 0 }, bounds);
    case 'End':
      return clampPlace({ row: ctrlKey ? last.row : from.row, column: last.column }, bounds);
    default:
      return null;
  }
}

/** The next cell in reading order, as Tab walks; stays at either end of the grid. */
export function placeAfterTab(from: CellPlace, back: boolean, bounds: GridBounds): CellPlace {
  const step = from.row * bounds.columns + from.column + (back ? -1 : 1);
  const kept = Math.min(Math.max(step, 0), bounds.rows * bounds.columns - 1);
  return { row: Math.floor(kept / bounds.columns), column: kept % bounds.columns };
}

export function clampPlace(place: CellPlace, bounds: GridBounds): CellPlace {
  return {
    row: Math.max(0, Math.min(place.row, bounds.rows - 1)),
    column: Math.max(0, Math.min(place.column, bounds.columns - 1)),
  };
}
