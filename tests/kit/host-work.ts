import { rendererBuild } from '../../electron/checkout.ts';
import { withCore } from '../../electron/cli/open-core.ts';
import { runCli } from '../../electron/cli/run-cli.ts';
import { startLocalHost, type Serving } from '../../electron/local-host/serve.ts';
import type { OperationName } from '../../shared/api/contract.ts';

// Run by `host-process.ts`: what a command would do in a process of its own, done for many tests in this one.

const serving = new Map<string, Serving>();

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
  bcd: (args: readonly string[]): Promise<number> => runCli(args, { serve: () => Promise.reject(new Error('Served by `serve` alone.')) }),
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
