import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { contentSecurityPolicy } from '../adapters/content-security-policy.ts';
import { contentTypeOf } from '../adapters/content-type.ts';
import { fileOfAppAddress } from './app-address.ts';

/** Must run before the application is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

/** Serves the built renderer, and nothing else, under `app://bcd/`. */
export function serveApp(folder: string): void {
  protocol.handle('app', async ({ url, method }) => {
    const file = method === 'GET' ? fileOfAppAddress(url, folder) : null;
    const type = file === null ? undefined : contentTypeOf(file);
    if (file === null || type === undefined) return new Response(null, { status: 404 });
    try {
      return new Response(await readFile(file), { headers: safeHeaders(type) });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

const safeHeaders = (type: string): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
});
