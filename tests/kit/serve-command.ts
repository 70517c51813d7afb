import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ServedApp } from './serve.ts';

const top = path.join(import.meta.dirname, '..', '..');

/** `bcd serve` in a process of its own, on an empty data folder unless one is given; `stop` ends it as Ctrl+C does. */
export async function serveByCommand(given?: string): Promise<ServedApp> {
  const dataFolder = given ?? (await mkdtemp(path.join(os.tmpdir(), 'bcd-e2e-')));
  const args = [path.join(top, 'electron', 'bcd.ts'), 'serve', '--no-open', '--data', dataFolder];
  const child = spawn(process.execPath, args, { cwd: top, stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const firstLine = once(createInterface(child.stdout), 'line') as Promise<[string]>;
  const address = await Promise.race([
    firstLine.then(([line]) => line),
    exit.then(([status]) => Promise.reject(new Error(`bcd serve ended with status ${status}`))),
  ]);
  return {
    address,
    dataFolder,
    stop: async () => {
      child.kill('SIGINT');
      await exit;
      if (given === undefined) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
