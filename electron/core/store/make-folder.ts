import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** A folder with the folders above it. Node's own recursive form never ends where the system lets nothing be made (/proc). */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above);
  mkdirSync(folder);
}
