import path from 'node:path';

/** Folders of a checkout; in a package the same layout lies inside the archive. */
export const root = path.resolve(import.meta.dirname, '..');
export const rendererBuild = path.join(root, 'dist', 'renderer');
export const shellBuild = path.join(root, 'dist', 'shell');
