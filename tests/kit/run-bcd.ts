import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { inHostProcess } from './host-process.ts';
import { projectTop } from './test-core.ts';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The one document of `--json`. */
  json(): unknown;
}

/** The command line in a process of its own, as a shell starts it: where starting, the pipes or the exit status are the point. */
export async function spawnBcd(args: readonly string[], cwd: string = projectTop): Promise<Ran> {
  const child = spawn(process.execPath, [path.join(projectTop, 'electron', 'bcd.ts'), ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number | null]>]);
  return asRan({ status, stdout, stderr });
}

/** The same, without waiting for a process to start each time: one beside this runner takes command line after command line. */
export const runBcd = async (args: readonly string[], cwd: string = projectTop): Promise<Ran> => asRan(await inHostProcess('bcdSaying', args, cwd));

const asRan = (ran: Omit<Ran, 'json'>): Ran => ({ ...ran, json: () => JSON.parse(ran.stdout) as unknown });
