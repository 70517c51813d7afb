import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Attachments } from '../core/ports.ts';

/** `attachments/ab/abcdef…`: named by content, so the same file is kept once and a damaged one can be told. */
export class AttachmentFolder implements Attachments {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async store(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = this.#pathOf(sha256);
    if (await exists(file, bytes.byteLength)) return sha256;
    await mkdir(path.dirname(file), { recursive: true });
    const unfinished = `${file}.${randomBytes(4).toString('hex')}.tmp`;
    const handle = await open(unfinished, 'wx');
    try {
      await handle.writeFile(bytes);
      // On the disk before any row names it.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
    return sha256;
  }

  read(sha256: string): Promise<Uint8Array> {
    return readFile(this.#pathOf(sha256));
  }

  #pathOf(sha256: string): string {
    return path.join(this.#folder, sha256.slice(0, 2), sha256);
  }
}

async function exists(file: string, size: number): Promise<boolean> {
  try {
    return (await stat(file)).size === size;
  } catch {
    return false;
  }
}
