import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes beside, through to the disk, and renames: what stood there is replaced whole or not at all, and nothing half-written stays. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const passing = `${file}.tmp`;
  try {
    writeFileSync(passing, content);
    syncFile(passing);
    renameSync(passing, file);
  } catch (error) {
    rmSync(passing, { force: true });
    throw error;
  }
}

export function syncFile(file: string): void {
  const fd = openSync(file, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
