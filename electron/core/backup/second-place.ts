import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';
import type { CopyInspector } from '../ports.ts';
import { makeFolder } from '../store/make-folder.ts';
import { syncFile, writeWhole } from '../store/write-whole.ts';
import { freeName, writeManifest, type Generation } from './generation.ts';
import { keepFiles } from './keep-files.ts';

/** Tells the place that was chosen from the empty folder of a disk that is not plugged in. */
const SIGN = 'so-ban-chi-dao.txt';

/** @throws AppError `backup.placeUnusable` */
export function markPlace(folder: string, id: string): void {
  unusableMeans(folder, () => {
    makeFolder(path.resolve(folder));
    writeWhole(path.join(folder, SIGN), `${id}\nNơi để bản sao lưu của Sổ Ban Chỉ đạo. Xin đừng xóa tệp này.\n`);
  });
}

export function isThere(folder: string, id: string): boolean {
  try {
    return existsSync(folder) && readFileSync(path.join(folder, SIGN), 'utf8').startsWith(id);
  } catch {
    return false;
  }
}

/**
 * Puts a copy and its files into another folder and reads it back from there.
 * @throws AppError `backup.placeUnusable`; nothing half-written stays.
 */
export async function putInto(
  folder: string,
  { name, file, at, manifest }: Generation,
  filesFrom: string,
  attachments: readonly string[],
  copies: CopyInspector,
) {
  if (manifest === null) throw new Error('A copy without its note is not passed on.');
  let passing: string | undefined;
  try {
    makeFolder(path.resolve(folder));
    const free = existsSync(path.join(folder, name)) ? freeName(folder, at, manifest.reason) : name;
    const target = path.resolve(folder, free);
    passing = `${target}.tmp`;
    await copyFile(file, passing);
    syncFile(passing);
    if ((await copies.digest(passing)) !== manifest.sha256) throw Object.assign(new Error('What was written reads otherwise.'), { code: 'EIO' });
    await keepFiles(attachments, filesFrom, path.join(folder, 'attachments'));
    writeManifest(target, manifest);
    renameSync(passing, target);
    return { name: free, file: target, bytes: statSync(target).size, at, manifest } satisfies Generation;
  } catch (error) {
    try {
      if (passing !== undefined) rmSync(passing, { force: true });
    } catch {
      // The place itself is gone.
    }
    throw asUnusable(folder, error);
  }
}

function unusableMeans<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asUnusable(folder, error);
  }
}

/** Any error of the system while writing there. */
const asUnusable = (folder: string, error: unknown): unknown =>
  /^E[A-Z]+$/.test((error as { code?: string }).code ?? '') ? new AppError('backup.placeUnusable', { folder }, { cause: error }) : error;
