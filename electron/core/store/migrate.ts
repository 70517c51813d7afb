import type Database from 'better-sqlite3';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';
import { migrations } from './migrations/all.ts';

/** "BCD1" in the file's header says whose database it is. */
export const applicationId = 0x42434431;

/** Brings a database to the newest version, step by step, each in its own transaction, after a verified copy was put beside it. */
export function migrate(database: Database.Database, folder: string, steps: readonly string[] = migrations): void {
  const found = Number(database.pragma('user_version', { simple: true }));
  const owner = Number(database.pragma('application_id', { simple: true }));
  const isNew = found === 0 && owner === 0 && isEmpty(database);
  if (!isNew && owner !== applicationId) throw new AppError('store.notOurs', { file: path.basename(database.name) });
  if (found > steps.length) throw new AppError('store.fromNewerVersion', { found, known: steps.length });
  if (found === steps.length) return;
  if (!isNew) backUpBefore(database, folder, found);
  for (let version = found; version < steps.length; version += 1) {
    database
      .transaction(() => {
        database.exec(steps[version] ?? '');
        database.pragma(`application_id = ${applicationId}`);
        database.pragma(`user_version = ${version + 1}`);
      })
      .immediate();
  }
}

function isEmpty(database: Database.Database): boolean {
  return database.prepare('SELECT count(*) AS n FROM sqlite_schema').pluck().get() === 0;
}

/** A whole, checked copy; named by version so that it is never overwritten by a later one. */
function backUpBefore(database: Database.Database, folder: string, version: number): void {
  const backups = path.join(folder, 'backups');
  mkdirSync(backups, { recursive: true });
  const copy = path.join(backups, `truoc-nang-cap-v${version}.sqlite`);
  if (existsSync(copy)) return;
  database.prepare('VACUUM INTO ?').run(copy);
  database.prepare('ATTACH DATABASE ? AS copy').run(copy);
  try {
    if (database.pragma('copy.quick_check', { simple: true }) !== 'ok') throw new AppError('store.damaged', { file: copy });
  } finally {
    database.exec('DETACH DATABASE copy');
  }
}
