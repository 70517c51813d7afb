import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';
import type { BackupCounts } from '../../../shared/api/backup.api.ts';
import type { Ports } from '../ports.ts';
import { makeFolder } from '../store/make-folder.ts';
import { backupsOf, freeName } from './generation.ts';
import { keepFiles } from './keep-files.ts';
import { stageSource } from './restore-source.ts';

export interface Restored {
  /** The file it came from. */
  readonly restored: string;
  /** The book before, as a copy; null: there was none. */
  readonly previous: string | null;
  readonly counts: BackupCounts;
  readonly lostFiles: number;
}

interface Restoring {
  readonly dataFolder: string;
  readonly source: string;
  readonly copies: Ports['copies'];
  /** Keeps the book that stands there. */
  readonly keepPrevious: () => Promise<string | null>;
  /** Puts another file in its place by `putInPlace` and opens it; called again with the previous one where that fails. */
  readonly swapFor: (passing: string) => void;
}

/** Where a book on its way into its place lies. */
export const passingFile = (dataFolder: string): string => path.resolve(dataFolder, 'bcd.sqlite.khoi-phuc.tmp');

/**
 * Replaces the book of a data folder by a copy that was read whole first; its files come along. A kill at any moment leaves the one
 * book or the other.
 */
export async function restoreBook({ dataFolder, source, copies, keepPrevious, swapFor }: Restoring): Promise<Restored> {
  const staged = await stageSource(source, passingFile(dataFolder), copies);
  try {
    const { counts, attachments } = staged.inspection;
    const here = path.join(dataFolder, 'attachments');
    for (const from of new Set([path.join(path.dirname(source), 'attachments'), path.join(backupsOf(dataFolder), 'attachments')])) {
      await keepFiles(attachments, from, here);
    }
    const lostFiles = await keepFiles(attachments, here, here);
    const previous = await keepPrevious();
    try {
      swapFor(staged.passing);
    } catch (error) {
      if (previous === null) throw error;
      copyFileSync(previous, staged.passing);
      swapFor(staged.passing);
      throw new AppError('restore.failed', { file: path.basename(source), detail: (error as Error).message }, { cause: error });
    }
    return { restored: path.resolve(source), previous, counts, lostFiles };
  } finally {
    staged.drop();
  }
}

/** One rename; the log of the book before is then nobody's. Where a kill falls between the two, the next opening sets the log aside. */
export function putInPlace(passing: string, book: string): void {
  renameSync(passing, book);
  for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${book}${ending}`, { force: true });
}

/** A book that cannot be opened, as it lies there with its log: no backup, and named as what it is. Null: there is none. */
export function keepUnreadable(dataFolder: string, at: string): string | null {
  const book = path.join(dataFolder, 'bcd.sqlite');
  if (!existsSync(book) || statSync(book).size === 0) return null;
  const shelf = backupsOf(dataFolder);
  makeFolder(shelf);
  const file = path.resolve(shelf, freeName(shelf, at, 'hong'));
  if (existsSync(`${book}-wal`)) copyFileSync(`${book}-wal`, `${file}-wal`);
  copyFileSync(book, `${file}.tmp`);
  renameSync(`${file}.tmp`, file);
  return file;
}
