import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './checkout.ts';

const packageFolder = path.join(root, 'node_modules', 'electron');
/** Remembers that this machine could not fetch the binary, so that only the first start waits for it. */
const unavailable = path.join(packageFolder, '.fetch-failed');
const FETCH_TIMEOUT_MS = 90_000;

/**
 * The Electron program's path, fetched when it can be; null where it cannot. The npm package holds no binary, and
 * importing it outside Electron starts a download, so it is only ever looked at from the outside.
 */
export async function findElectron(): Promise<string | null> {
  const present = installedBinary();
  if (present !== null || !existsSync(packageFolder) || existsSync(unavailable)) return present;
  process.stderr.write('Đang thử tải Electron (chỉ lần đầu)…\n');
  if (await fetchBinary()) return installedBinary();
  writeFileSync(unavailable, '');
  process.stderr.write('Không tải được Electron trên máy này; chương trình mở trong trình duyệt.\n');
  return null;
}

function installedBinary(): string | null {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const named = path.join(packageFolder, 'path.txt');
  if (override === undefined && !existsSync(named)) return null;
  const program = existsSync(named) ? readFileSync(named, 'utf8') : 'electron';
  const binary = path.join(override ?? path.join(packageFolder, 'dist'), program);
  if (!existsSync(binary)) return null;
  rmSync(unavailable, { force: true });
  return binary;
}

async function fetchBinary(): Promise<boolean> {
  const child = spawn(process.execPath, [path.join(packageFolder, 'install.js')], { stdio: 'ignore', timeout: FETCH_TIMEOUT_MS });
  const [status] = (await once(child, 'exit')) as [number | null];
  return status === 0;
}
