import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/api/app-error.ts';
import { normalizeText } from '../../shared/domain/text/normalize.ts';
import type { FileStage, StagedFile } from '../core/ports.ts';

interface Entry {
  readonly name: string;
  readonly path: string;
  /** Ours to delete; a file the user named stays. */
  readonly owned: boolean;
}

/** Staged files in a folder of their own, gone with it when the program ends; what a killed run left is swept at the next start. */
export class StageFolder implements FileStage {
  readonly #folder: string;
  readonly #entries = new Map<string, Entry>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(name: string, bytes: Uint8Array): Promise<string> {
    await mkdir(this.#folder, { recursive: true });
    const token = newToken();
    const file = path.join(this.#folder, token);
    this.#entries.set(token, { name: plainName(name), path: file, owned: true });
    try {
      await writeFile(file, bytes);
    } catch (error) {
      await this.drop(token);
      throw error;
    }
    return token;
  }

  putPath(file: string): string {
    const token = newToken();
    this.#entries.set(token, { name: plainName(path.basename(file)), path: file, owned: false });
    return token;
  }

  async read(token: string): Promise<StagedFile> {
    const entry = this.#entries.get(token);
    if (!entry) throw new AppError('files.tokenGone');
    try {
      return { name: entry.name, bytes: await readFile(entry.path) };
    } catch (error) {
      throw new AppError('files.unreadable', { file: entry.name }, { cause: error });
    }
  }

  async drop(token: string): Promise<void> {
    const entry = this.#entries.get(token);
    this.#entries.delete(token);
    if (entry?.owned) await rm(entry.path, { force: true });
  }

  sweep(): void {
    for (const name of namesIn(this.#folder)) if (tokenShape.test(name)) rmSync(path.join(this.#folder, name), { force: true });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#entries.keys()].map((token) => this.drop(token)));
    // Left where it is while something else lies in it.
    await rmdir(this.#folder).catch(() => undefined);
  }
}

const newToken = (): string => randomBytes(24).toString('base64url');
const tokenShape = /^[A-Za-z0-9_-]{32}$/;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  } catch {
    return [];
  }
}

/** The name only, whatever path a browser or an archive put before it. */
const plainName = (name: string): string => normalizeText(name.split(/[\\/]/).at(-1) ?? '').slice(0, 200) || 'tệp';
