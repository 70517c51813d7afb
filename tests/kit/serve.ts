import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inHostProcess } from './host-process.ts';

export interface ServedApp {
  /** Opens one window: the launch code in it works once. */
  readonly address: string;
  readonly dataFolder: string;
  /** Ends the server, and removes the data folder unless it was given. */
  readonly stop: () => Promise<void>;
}

/** A server of its own, as `bcd serve` makes it, on an empty data folder unless one is given. */
export async function serveApp(given?: string): Promise<ServedApp> {
  const dataFolder = given ?? (await mkdtemp(path.join(os.tmpdir(), 'bcd-e2e-')));
  const address = await inHostProcess('serve', dataFolder);
  return {
    address,
    dataFolder,
    stop: async () => {
      await inHostProcess('stop', address);
      if (given === undefined) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
