import { copyFileSync, existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';
import type { Backup } from '../../../shared/api/backup.api.ts';
import type { Ports } from '../ports.ts';
import { setStrangeLogAside } from '../store/book-mark.ts';
import { machineRefusal } from '../store/machine-refusal.ts';
import { makeFolder } from '../store/make-folder.ts';
import { openStore, requireNobodyHas, type Store } from '../store/open-store.ts';
import { requireOwnBook } from '../store/require-book.ts';
import { asProblem, bookWrong, checkFolder, type Problem } from './check-folder.ts';
import { backupsOf, listGenerations } from './generation.ts';
import { keepDamaged, makeCopy, sweepPassing } from './make-copy.ts';
import { keepUnreadable, putInPlace, restoreBook, type Restored } from './restore-book.ts';
import { describedBackup } from './described-backup.ts';

/** The copies of a data folder, each read whole. */
export async function listVerified(folder: string, copies: Ports['copies']): Promise<Backup[]> {
  const found: Backup[] = [];
  for (const each of listGenerations(backupsOf(folder))) {
    const shown = describedBackup(each, 'here');
    found.push({ ...shown, verified: shown.verified && (await copies.digest(each.file)) === shown.sha256 });
  }
  return found;
}

interface Restoring {
  readonly folder: string;
  readonly source: string;
  readonly ports: Ports;
  readonly holder: string;
}

/** What no copy can be made of by opening it. */
const UNREADABLE: ReadonlySet<string> = new Set(['store.damaged', 'store.bookMissing']);

/** Restores where no program has the book open, be the one that lies there damaged or missing. */
export async function restoreClosed({ folder, source, ports, holder }: Restoring): Promise<Restored> {
  makeFolder(path.resolve(folder));
  const book = path.resolve(folder, 'bcd.sqlite');
  const current = openUnlessUnreadable(folder, holder);
  try {
    sweepPassing(folder);
    const keepPrevious = async (): Promise<string | null> => {
      if (current === null) return keepUnreadable(folder, ports.clock.now());
      return kept(current, ports);
    };
    const swapFor = (passing: string): void => {
      current?.close();
      putInPlace(passing, book);
      openStore(folder, holder).close();
    };
    return await restoreBook({ dataFolder: folder, source, copies: ports.copies, keepPrevious, swapFor });
  } catch (error) {
    throw machineRefusal(error, folder) ?? error;
  } finally {
    current?.close();
  }
}

async function kept(store: Store, ports: Ports): Promise<string | null> {
  try {
    const made = await makeCopy(store, 'restore', ports);
    return made?.generation.file ?? null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'backup.bookDamaged') return keepDamaged(store, ports);
    throw error;
  }
}

function openUnlessUnreadable(folder: string, holder: string): Store | null {
  if (isEmptyFolder(folder)) return null;
  try {
    return openStore(folder, holder);
  } catch (error) {
    if (error instanceof AppError && UNREADABLE.has(error.code)) return null;
    throw error;
  }
}

/** No book, and nothing of one: there is nothing to keep. */
const isEmptyFolder = (folder: string): boolean => ['bcd.sqlite', 'attachments', 'backups'].every((name) => !existsSync(path.join(folder, name)));

/** What is wrong in a data folder that no program has open. Nothing of it is changed, not even an older book brought up to date. */
export async function checkClosed(folder: string, copies: Ports['copies']): Promise<Problem[]> {
  const book = path.resolve(folder, 'bcd.sqlite');
  if (isEmptyFolder(folder)) return [];
  const passing = path.resolve(folder, 'bcd.sqlite.kiem-tra.tmp');
  try {
    requireOwnBook(folder, book);
    requireNobodyHas(folder);
    copyFileSync(book, passing);
    if (existsSync(`${book}-wal`)) copyFileSync(`${book}-wal`, `${passing}-wal`);
    return await checkFolder(folder, await copies.inspect(passing), copies);
  } catch (error) {
    if (error instanceof AppError && error.code === 'store.lockedByOther') throw error;
    const { code = '', message = '' } = error as { code?: string; message?: string };
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return bookWrong([message]);
    return [asProblem(machineRefusal(error, folder) ?? error)];
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${passing}${ending}`, { force: true });
  }
}

/** Makes the indices of a closed book anew, after the book as it lies there was kept; the rest only a copy can mend. @returns where it was kept; null: there is no book. */
export function repairClosed(folder: string, at: string): string | null {
  const book = path.resolve(folder, 'bcd.sqlite');
  requireOwnBook(folder, book);
  if (!existsSync(book)) return null;
  requireNobodyHas(folder);
  const kept = keepUnreadable(folder, at);
  setStrangeLogAside(book);
  const database = new Database(book);
  try {
    // The second gives back the pages that a torn index has left to nobody.
    database.exec('REINDEX; VACUUM');
  } catch (error) {
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test((error as { code?: string }).code ?? '')) throw machineRefusal(error, folder) ?? error;
  } finally {
    database.close();
  }
  return kept;
}
