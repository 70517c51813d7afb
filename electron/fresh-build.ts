import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { rendererBuild, root, shellBuild } from './checkout.ts';

/** Builds what is missing or older than its sources; in a package the sources are absent and nothing is ever built. */
export async function ensureRendererBuilt(): Promise<void> {
  if (!isStale(path.join(rendererBuild, 'index.html'), ['renderer', 'shared'])) return;
  process.stderr.write('Đang dựng giao diện…\n');
  const { buildRenderer } = await import('./build.ts');
  await buildRenderer();
}

export async function ensureShellBuilt(): Promise<void> {
  if (!isStale(path.join(shellBuild, 'main.js'), ['electron', 'shared'])) return;
  process.stderr.write('Đang dựng vỏ Electron…\n');
  const { buildShell } = await import('./build.ts');
  await buildShell();
}

function isStale(built: string, sources: readonly string[]): boolean {
  if (!existsSync(path.join(root, 'renderer', 'vite.config.ts'))) return false;
  if (!existsSync(built)) return true;
  const age = statSync(built).mtimeMs;
  return ['package-lock.json', ...sources].some((source) => newest(path.join(root, source)) > age);
}

function newest(place: string): number {
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  const inside = readdirSync(place, { recursive: true, encoding: 'utf8' });
  return inside.reduce((latest, name) => Math.max(latest, statSync(path.join(place, name)).mtimeMs), mtimeMs);
}
