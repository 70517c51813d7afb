import { rendererBuild } from '../../electron/checkout.ts';
import { withCore } from '../../electron/cli/open-core.ts';
import { runCli } from '../../electron/cli/run-cli.ts';
import { startLocalHost, type Serving } from '../../electron/local-host/serve.ts';
import type { OperationName } from '../../shared/api/contract.ts';

// Run by `host-process.ts`: what a command would do in a process of its own, done for many tests in this one.

const serving = new Map<string, Serving>();

interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const bcd = (args: readonly string[]): Promise<number> => runCli(args, { serve: () => Promise.reject(new Error('Served by `serve` alone.')) });

/** One after the other: they share where this process stands and what it writes to. */
let lastSaid: Promise<Said> = Promise.resolve({ status: 0, stdout: '', stderr: '' });

async function said(args: readonly string[], cwd: string): Promise<Said> {
  const heard = { stdout: '', stderr: '' };
  const home = process.cwd();
  const writes = (['stdout', 'stderr'] as const).map((name) => {
    const write = process[name].write.bind(process[name]);
    process[name].write = (words: string | Uint8Array) => {
      heard[name] += String(words);
      return true;
    };
    return () => (process[name].write = write);
  });
  process.chdir(cwd);
  try {
    return { status: await bcd(args), ...heard };
  } finally {
    process.chdir(home);
    for (const putBack of writes) putBack();
  }
}

const work = {
  /** Answers the address that opens one window. */
  serve: async (dataFolder: string): Promise<string> => {
    const served = await startLocalHost({ dataFolder, rendererFolder: rendererBuild, port: undefined });
    const address = served.host.launchAddress();
    serving.set(address, served);
    return address;
  },
  stop: async (address: string): Promise<void> => {
    await serving.get(address)?.close();
    serving.delete(address);
  },
  /** A command line; answers its exit status. */
  bcd,
  /** A command line given in a folder, with all that it says. */
  bcdSaying: (args: readonly string[], cwd: string): Promise<Said> => (lastSaid = lastSaid.then(() => said(args, cwd))),
  /** One call on a data folder that nobody else has open. */
  ask: (dataFolder: string, operation: OperationName, input: unknown): Promise<unknown> =>
    withCore(dataFolder, ({ ask }) => ask(operation, input as never) as Promise<unknown>),
};

export type HostWork = typeof work;

/** Both ways between the two processes. */
export interface Asked {
  readonly id: number;
  readonly name: keyof HostWork;
  readonly args: readonly unknown[];
}
export interface Answered {
  readonly id: number;
  readonly value?: unknown;
  readonly fault?: string;
}

const answer = async ({ id, name, args }: Asked): Promise<void> => {
  try {
    process.send?.({ id, value: await (work[name] as (...given: readonly unknown[]) => Promise<unknown>)(...args) } satisfies Answered);
  } catch (error) {
    process.send?.({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Answered);
  }
};
process.on('message', (asked: Asked) => void answer(asked));
// The runner has ended, well or not: nothing is served for nobody.
process.on('disconnect', () => process.exit());
