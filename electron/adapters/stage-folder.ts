import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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

/** Staged files in a folder of their own; nothing of an earlier run is kept. */
export class StageFolder implements FileStage {
  readonly #folder: string;
  readonly #entries = new Map<string, Entry>();
  #ready: Promise<unknown> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(name: string, bytes: Uint8Array): Promise<string> {
    this.#ready ??= rm(this.#folder, { recursive: true, force: true }).then(() => mkdir(this.#folder, { recursive: true }));
    await this.#ready;
    const token = newToken();
    const file = path.join(this.#folder, token);
    await writeFile(file, bytes);
    this.#entries.set(token, { name: plainName(name), path: file, owned: true });
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

  async close(): Promise<void> {
    this.#entries.clear();
    if (this.#ready) await rm(this.#folder, { recursive: true, force: true });
  }
}

const newToken = (): string => randomBytes(24).toString('base64url');

/** The name only, whatever path a browser or an archive put before it. */
const plainName = (name: string): string => normalizeText(name.split(/[\\/]/).at(-1) ?? '').slice(0, 200) || 'tệp';
