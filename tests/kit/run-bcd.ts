import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { projectTop } from './test-core.ts';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The one document of `--json`. */
  json(): unknown;
}

/** Runs the real command line in a process of its own. */
export async function runBcd(args: readonly string[], cwd: string = projectTop): Promise<Ran> {
  const child = spawn(process.execPath, [path.join(projectTop, 'electron', 'bcd.ts'), ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number | null]>]);
  return { status, stdout, stderr, json: () => JSON.parse(stdout) as unknown };
}
