import type Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';
import { makeFolder } from '../store/make-folder.ts';
import { backupsOf, freeNameOf } from './generation.ts';
import { inspectCopy } from './inspect-copy.ts';
import { nameGeneration } from './name-generation.ts';

/** Before an upgrade: a whole copy, written beside, checked, then named. A kill in the middle leaves a `.tmp`, which nobody takes for a copy. */
export function keepCopyOfOlder(database: Database.Database, dataFolder: string, version: number): void {
  const shelf = backupsOf(dataFolder);
  makeFolder(shelf);
  // oxlint-disable-next-line no-restricted-syntax -- before the core has its clock
  const at = new Date().toISOString();
  const passing = path.join(shelf, `${freeNameOf(shelf, `truoc-nang-cap-v${version}`)}.tmp`);
  try {
    database.prepare('VACUUM INTO ?').run(passing);
    const inspection = inspectCopy(passing);
    if (inspection.faults.length > 0) throw new AppError('store.damaged', { file: path.basename(database.name) }, { cause: new Error(inspection.faults[0]) });
    nameGeneration({ shelf, passing, at, reason: 'upgrade', inspection, lostFiles: 0 });
  } catch (error) {
    rmSync(passing, { force: true });
    throw error;
  }
}
