import { createReadStream, readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { contentTypeOf } from '../adapters/content-type.ts';

interface StaticFile {
  readonly file: string;
  readonly type: string;
  readonly hashed: boolean;
}

export type StaticFiles = ReadonlyMap<string, StaticFile>;

/**
 * Every file of the built renderer by its address. A request is only ever looked up in this list,
 * so no spelling of `..` reaches the disk; links and unknown types are left out.
 */
export function listStaticFiles(folder: string): StaticFiles {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = contentTypeOf(entry.name);
    if (!entry.isFile() || type === undefined) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    files.set(address, { file, type, hashed: address.startsWith('/assets/') });
  }
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  return files;
}

export function sendStatic(response: ServerResponse, { file, type, hashed }: StaticFile, headOnly: boolean): void {
  response.writeHead(200, {
    'Content-Type': type,
    ...(hashed && { 'Cache-Control': 'public, max-age=31536000, immutable' }),
  });
  if (headOnly) response.end();
  else
    createReadStream(file)
      .once('error', () => response.destroy())
      .pipe(response);
}
