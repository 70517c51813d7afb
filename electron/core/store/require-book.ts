import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';
import { readBookHeader } from './book-header.ts';
import { applicationId, knownVersion } from './book-version.ts';

/** What stands beside a book that has been used. */
const BESIDE = ['attachments', 'backups'];

/**
 * Before a data folder is opened: refuses, without a byte written, where its book is missing beside what was a book's, is another
 * program's, or a newer version's.
 * @throws AppError `store.bookMissing`, `store.notOurs`, `store.fromNewerVersion`, `store.damaged`
 */
export function requireOwnBook(folder: string, file: string): void {
  const header = readBookHeader(file);
  if (header === null) {
    const found = BESIDE.filter((name) => existsSync(path.join(folder, name)));
    if (found.length > 0) throw new AppError('store.bookMissing', { folder, found: found.map((name) => `${name}/`).join(', ') });
    return;
  }
  requireOwner(header, file);
}

/** @throws AppError `store.notOurs`, `store.fromNewerVersion` */
export function requireOwner({ applicationId: owner, userVersion }: { applicationId: number; userVersion: number }, file: string): void {
  const isNew = owner === 0 && userVersion === 0 && isWithoutTables(file);
  if (!isNew && owner !== applicationId) throw new AppError('store.notOurs', { file: path.basename(file) });
  if (userVersion > knownVersion) throw new AppError('store.fromNewerVersion', { found: userVersion, known: knownVersion });
}

/** A file that was just made, as a program killed at its first start leaves it. Looked at in a copy: opening it where it stands could change it. */
function isWithoutTables(file: string): boolean {
  if (!existsSync(file) || statSync(file).size > 65_536) return false;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bcd-'));
  try {
    const copy = path.join(folder, 'book');
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    const database = new Database(copy);
    try {
      return database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
