import { existsSync } from 'node:fs';
import path from 'node:path';

/** The program's `resources` folder: beside the sources in a checkout, beside `app.asar` in a package. */
export function resourcesFolder(): string {
  let folder = import.meta.dirname;
  for (;;) {
    const candidate = path.join(folder, 'resources');
    if (existsSync(path.join(candidate, 'fonts'))) return candidate;
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('The resources folder is missing from this installation.');
    folder = parent;
  }
}
