import { existsSync } from 'node:fs';
import path from 'node:path';

/** Folders of a checkout; in a package the same layout lies inside the archive. */
export const root = folderOfManifest(import.meta.dirname);
export const rendererBuild = path.join(root, 'dist', 'renderer');
export const shellBuild = path.join(root, 'dist', 'shell');

/** Upwards: bundled, this file stands elsewhere than its source. */
function folderOfManifest(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('The package.json of this installation is missing.');
  return folderOfManifest(parent);
}
