import { createHash, randomBytes } from 'node:crypto';
import { renameSync, rmSync, statSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { attachmentPath } from '../store/attachment-path.ts';
import { syncFile } from '../store/write-whole.ts';
import { writeFile } from 'node:fs/promises';

/**
 * Brings content from one folder of attachments into another, each once. What lies there already in full length stays.
 * @returns how many of them lie neither there nor, whole, in `from`.
 */
export async function keepFiles(sha256s: readonly string[], from: string, to: string): Promise<number> {
  let lost = 0;
  for (const sha256 of sha256s) {
    const [source, target] = [attachmentPath(from, sha256), attachmentPath(to, sha256)];
    const size = statSync(source, { throwIfNoEntry: false })?.size;
    const there = statSync(target, { throwIfNoEntry: false })?.size;
    if (there !== undefined && (size === undefined || there === size)) continue;
    const bytes = size === undefined ? null : await readFile(source).catch(() => null);
    if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) lost += there === undefined ? 1 : 0;
    else await put(target, bytes);
  }
  return lost;
}

async function put(target: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const passing = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(passing, bytes);
    syncFile(passing);
    renameSync(passing, target);
  } catch (error) {
    rmSync(passing, { force: true });
    throw error;
  }
}
