import { copyFileSync, existsSync, realpathSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';
import type { CopyInspector } from '../ports.ts';
import { readBookHeader, type BookHeader } from '../store/book-header.ts';
import { applicationId, knownVersion } from '../store/book-version.ts';
import { isOpenHere } from '../store/open-store.ts';
import { readManifest } from './generation.ts';
import type { Inspection } from './inspect-copy.ts';

/** A checked copy of what is to be restored, beside the book it is to replace. */
export interface StagedBook {
  readonly passing: string;
  readonly inspection: Inspection;
  /** UTC instant when the source was made, as it says itself or as its file does. */
  readonly madeAt: string | null;
  drop(): void;
}

/**
 * Copies a book to be looked at or restored, and reads the copy whole. The source is only read.
 * @throws AppError `restore.*`
 */
export async function stageSource(source: string, passing: string, copies: CopyInspector): Promise<StagedBook> {
  const name = path.basename(source);
  requireReadable(source);
  requireRestorable(headerOf(source), name);
  const drop = (): void => {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${passing}${ending}`, { force: true });
  };
  drop();
  try {
    const manifest = readManifest(source);
    if (manifest && (await copies.digest(source)) !== manifest.sha256) throw damaged(name, 'không còn nguyên như khi sao lưu');
    await copyFile(source, passing);
    // The folder of a program that was killed, copied as it lay.
    if (existsSync(`${source}-wal`)) copyFileSync(`${source}-wal`, `${passing}-wal`);
    const inspection = await copies.inspect(passing).catch((error: unknown) => {
      if (/^SQLITE_(CORRUPT|NOTADB)/.test((error as { code?: string }).code ?? '')) throw damaged(name, (error as Error).message);
      throw error;
    });
    const [fault] = inspection.faults;
    if (fault !== undefined) throw damaged(name, fault);
    return { passing, inspection, madeAt: manifest?.at ?? null, drop };
  } catch (error) {
    drop();
    throw error;
  }
}

const damaged = (file: string, detail: string): AppError => new AppError('restore.damaged', { file, detail });

function requireReadable(source: string): void {
  let real: string;
  try {
    real = realpathSync(source);
  } catch (error) {
    throw new AppError('restore.noFile', { file: source }, { cause: error });
  }
  if (isOpenHere(real) || isOpenHere(source)) throw new AppError('restore.ownBook', { file: path.basename(source) });
}

function headerOf(source: string): BookHeader | null {
  try {
    return readBookHeader(source);
  } catch (error) {
    if (error instanceof AppError) throw new AppError('restore.notOurs', { file: path.basename(source) }, { cause: error });
    throw new AppError('restore.noFile', { file: source }, { cause: error });
  }
}

function requireRestorable(header: BookHeader | null, file: string): void {
  if (header?.applicationId !== applicationId) throw new AppError('restore.notOurs', { file });
  if (header.userVersion > knownVersion) throw new AppError('restore.fromNewer', { file, found: header.userVersion, known: knownVersion });
}
