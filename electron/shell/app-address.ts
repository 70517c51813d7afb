import path from 'node:path';

/** The one origin the window shows. */
const APP_ORIGIN = 'app://bcd';
export const APP_ENTRY = `${APP_ORIGIN}/index.html`;

/**
 * Stops: navigation, frames and IPC from anything but the program's own pages, however the address is dressed up
 * (`app://bcd.evil/`, `app://user@bcd/`, `APP://BCD` with a port).
 * Does not stop: scripts that run inside an own page (the content policy does).
 */
export function isAppAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === 'app:' && url.host === 'bcd' && url.username === '' && url.password === '';
}

/**
 * The file an `app://` address stands for, or null.
 * Stops: `..` in any spelling, encoded separators, NUL, drive letters: whatever the address says, the answer lies inside `folder`.
 * Does not stop: links inside the folder (the build makes none).
 */
export function fileOfAppAddress(address: string, folder: string): string | null {
  if (!isAppAddress(address)) return null;
  const pathname = decoded(new URL(address).pathname);
  if (pathname === null || /[\0\\]/.test(pathname)) return null;
  const base = path.resolve(folder);
  const file = path.resolve(base, `.${path.posix.normalize(`/${pathname}`)}`);
  return file.startsWith(base + path.sep) ? file : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
