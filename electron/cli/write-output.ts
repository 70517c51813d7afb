import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/api/app-error.ts';
import { makeFolder } from '../core/store/make-folder.ts';

export interface OutputFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Writes beside the target and renames: an older file is replaced whole or not at all. */
export const writeOutput = (file: string, bytes: Uint8Array): Promise<void> => writeOutputs([{ file, bytes }]);

/** All of one command: each stands whole beside its target before the first takes its place. */
export async function writeOutputs(outputs: readonly OutputFile[]): Promise<void> {
  const waiting: { readonly file: string; readonly temporary: string }[] = [];
  let current = '';
  try {
    for (const { file, bytes } of outputs) {
      current = file;
      const folder = path.dirname(path.resolve(file));
      makeFolder(folder);
      // Not behind the target's own name, which may be as long as a name can be.
      const temporary = path.join(folder, `.bcd-${randomBytes(6).toString('hex')}.tmp`);
      waiting.push({ file, temporary });
      await writeFile(temporary, bytes);
    }
    for (const { file, temporary } of waiting) {
      current = file;
      await rename(temporary, file);
    }
  } catch (error) {
    await Promise.all(waiting.map(({ temporary }) => rm(temporary, { force: true }).catch(() => undefined)));
    throw new AppError('files.unwritable', { file: current, detail: (error as { code?: string }).code ?? '' }, { cause: error });
  }
}
