import { AppError } from '../../../shared/api/app-error.ts';

/** A text that the refused caller was about to replace, by its name in the contract. */
export interface EditedText {
  readonly field: string;
  readonly current: string;
}

/** Enough to compare by eye; the whole text is read again with the row. */
const LONGEST_SHOWN = 2000;

/**
 * Refuses a write that was made against an older state of the row than the one stored.
 * @param edited given when the write concerns one text, so that the window can show it beside its own.
 */
export function requireRevision(row: { id: string; revision: number }, expected: number, edited?: EditedText): void {
  if (row.revision === expected) return;
  throw new AppError('system.staleRevision', {
    id: row.id,
    ...(edited && { field: edited.field, current: edited.current.slice(0, LONGEST_SHOWN) }),
  });
}
