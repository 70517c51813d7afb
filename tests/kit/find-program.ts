import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The first of the named programs that stands on the PATH or in one of the further folders; null when none does. */
export function findProgram(names: readonly string[], furtherFolders: readonly string[] = []): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...furtherFolders];
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
