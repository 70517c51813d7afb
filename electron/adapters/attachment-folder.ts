import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { attachmentPath } from '../core/store/attachment-path.ts';
import type { Attachments, FolderMark, PreparedAttachment } from '../core/ports.ts';

const markShape = z.strictObject({ entryId: z.string().nullable(), keptBefore: z.iso.datetime() });

interface Places {
  readonly folder: string;
  readonly markFile: string;
}

/** `attachments/ab/abcdef…`: named by content, so the same file is kept once and a damaged one can be told. */
export class AttachmentFolder implements Attachments {
  readonly #folder: string;
  readonly #markFile: string;

  constructor({ folder, markFile }: Places) {
    this.#folder = folder;
    this.#markFile = markFile;
  }

  async prepare(bytes: Uint8Array): Promise<PreparedAttachment> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const size = bytes.byteLength;
    const lasting = this.#pathOf(sha256);
    if (isStored(lasting, size)) return { sha256, size, keep: () => undefined, discard: async () => undefined };
    await mkdir(path.dirname(lasting), { recursive: true });
    const passing = `${lasting}.${randomBytes(4).toString('hex')}.tmp`;
    const discard = async (): Promise<void> => {
      await rm(passing, { force: true });
      removeEmpty(path.dirname(lasting));
    };
    try {
      await writeThrough(passing, bytes);
    } catch (error) {
      await discard();
      throw error;
    }
    return { sha256, size, keep: () => renameSync(passing, lasting), discard };
  }

  read(sha256: string): Promise<Uint8Array> {
    return readFile(this.#pathOf(sha256));
  }

  sweep(mayGo: (content: { readonly sha256: string; readonly writtenAt: number }) => boolean): void {
    for (const start of namesIn(this.#folder).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      const folder = path.join(this.#folder, start);
      for (const name of namesIn(folder)) {
        const [, sha256, passing] = /^([0-9a-f]{64})(\.[0-9a-f]{8}\.tmp)?$/.exec(name) ?? [];
        if (!sha256?.startsWith(start)) continue;
        const file = path.join(folder, name);
        if (passing || mayGo({ sha256, writtenAt: statSync(file).mtimeMs })) rmSync(file, { force: true });
      }
      removeEmpty(folder);
    }
  }

  readMark(): FolderMark | null {
    try {
      return markShape.parse(JSON.parse(readFileSync(this.#markFile, 'utf8')));
    } catch {
      return null;
    }
  }

  writeMark(mark: FolderMark): void {
    writeFileSync(this.#markFile, `${JSON.stringify(mark)}\n`);
  }

  #pathOf(sha256: string): string {
    return attachmentPath(this.#folder, sha256);
  }
}

/** On the disk before any row names it. */
async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isStored(file: string, size: number): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === size;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeEmpty(folder: string): void {
  if (namesIn(folder).length > 0) return;
  try {
    rmdirSync(folder);
  } catch {
    // Not there, or somebody has just put something in it.
  }
}
