import { AppError } from '../../../shared/api/app-error.ts';

/** Refuses a write that was made against an older state of the row than the one stored. */
export function requireRevision(row: { revision: number }, expected: number): void {
  if (row.revision !== expected) throw new AppError('system.staleRevision');
}
