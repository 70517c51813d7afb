import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The files below a folder, by their path within it; none where there is no such folder. */
export function filesUnder(...parts: readonly string[]): string[] {
  try {
    const entries = readdirSync(path.join(...parts), { recursive: true, withFileTypes: true });
    return entries.flatMap((entry) => (entry.isFile() ? [path.relative(path.join(...parts), path.join(entry.parentPath, entry.name))] : [])).sort();
  } catch {
    return [];
  }
}
