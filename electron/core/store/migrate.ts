import type Database from 'better-sqlite3';
import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';
import { keepCopyOfOlder } from '../backup/keep-copy-of-older.ts';
import { applicationId } from './book-version.ts';
import { migrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';

/**
 * Brings a database to the newest version after a verified copy was put beside it. All steps are one transaction: where one
 * fails, the file is what it was and the older program still opens it.
 */
export function migrate(database: Database.Database, folder: string, steps: readonly Migration[] = migrations): void {
  const found = Number(database.pragma('user_version', { simple: true }));
  const owner = Number(database.pragma('application_id', { simple: true }));
  const isNew = found === 0 && owner === 0 && isEmpty(database);
  if (!isNew && owner !== applicationId) throw new AppError('store.notOurs', { file: path.basename(database.name) });
  if (found > steps.length) throw new AppError('store.fromNewerVersion', { found, known: steps.length });
  if (found === steps.length) return;
  if (!isNew) keepCopyOfOlder(database, folder, found);
  withoutForeignKeys(database, () => database.transaction(() => takeSteps(database, steps, found)).immediate());
}

function takeSteps(database: Database.Database, steps: readonly Migration[], found: number): void {
  for (const step of steps.slice(found)) step(database);
  const broken = database.pragma('foreign_key_check') as { table: string }[];
  if (broken[0]) throw new AppError('store.upgradeRefused', { version: steps.length, table: broken[0].table, count: broken.length });
  database.pragma(`application_id = ${applicationId}`);
  database.pragma(`user_version = ${steps.length}`);
}

/** Inside a transaction the setting cannot be changed; and dropping a table that others refer to would empty them. */
function withoutForeignKeys(database: Database.Database, work: () => void): void {
  database.pragma('foreign_keys = OFF');
  try {
    work();
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

function isEmpty(database: Database.Database): boolean {
  return database.prepare('SELECT count(*) AS n FROM sqlite_schema').pluck().get() === 0;
}
