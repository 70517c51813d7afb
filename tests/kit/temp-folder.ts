import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, gone when the test ends. */
export function tempFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bcd-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
