import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/api/app-error.ts';
import { makeFolder } from '../core/store/make-folder.ts';

/** Writes beside the target and renames: an older file is replaced whole or not at all. */
export async function writeOutput(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    makeFolder(path.dirname(path.resolve(file)));
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new AppError('files.unwritable', { file, detail: (error as { code?: string }).code ?? '' }, { cause: error });
  }
}
