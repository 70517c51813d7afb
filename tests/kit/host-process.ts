import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Answered, Asked, HostWork } from './host-work.ts';

type Pending = Readonly<Record<'resolve' | 'reject', (value: unknown) => void>>;

let host: ChildProcess | undefined;
const pending = new Map<number, Pending>();
let asked = 0;

/**
 * Has the one process beside this runner do something; the first call starts it, and it ends with the runner.
 * The program's own code under plain Node, as `bcd` runs it: the runner would rewrite it on the way in.
 */
export function inHostProcess<N extends keyof HostWork>(name: N, ...args: Parameters<HostWork[N]>): ReturnType<HostWork[N]> {
  host ??= started();
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  asked += 1;
  pending.set(asked, { resolve, reject });
  host.send({ id: asked, name, args } satisfies Asked);
  return promise as ReturnType<HostWork[N]>;
}

function started(): ChildProcess {
  const child = fork(path.join(import.meta.dirname, 'host-work.ts'), { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.on('message', ({ id, value, fault }: Answered) => {
    const { resolve, reject } = pending.get(id)!;
    pending.delete(id);
    if (fault === undefined) resolve(value);
    else reject(new Error(fault));
  });
  child.once('exit', (status) => {
    host = undefined;
    for (const { reject } of pending.values()) reject(new Error(`The host process ended with status ${status}.`));
    pending.clear();
  });
  // Whoever runs the tests stays for its own work, not for this.
  child.unref();
  child.channel?.unref();
  return child;
}
