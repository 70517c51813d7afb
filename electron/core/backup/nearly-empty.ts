import type { BackupCounts } from '../../../shared/api/backup.api.ts';

/** Fewer rows than these are no book that could be lost. */
const ENOUGH = 20;
const SHARE = 0.1;

/** Whether a copy holds next to nothing of what the good one before it held: all rows together, or its tasks. */
export function isNearlyEmpty(counts: BackupCounts, before: BackupCounts | undefined): boolean {
  if (!before) return false;
  const shrunk = (now: number, then: number): boolean => then >= ENOUGH && now < then * SHARE;
  return shrunk(rowsIn(counts), rowsIn(before)) || shrunk(counts.tasks, before.tasks);
}

export const rowsIn = (counts: BackupCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
