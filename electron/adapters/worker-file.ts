import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Where a worker's entry stands: its source in a checkout, the bundle of the same name in a package.
 * @param entry Path below `electron/`, without its ending: `core/file-readers/reader-process`.
 */
export function workerFile(entry: string): URL {
  const here = import.meta.filename;
  const file = here.endsWith('.ts') ? path.join(import.meta.dirname, '..', `${entry}.ts`) : path.join(import.meta.dirname, `${path.basename(entry)}.js`);
  return pathToFileURL(file);
}
