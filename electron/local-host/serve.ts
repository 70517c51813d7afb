import { existsSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../shared/api/app-error.ts';
import { createNodePorts } from '../adapters/node-ports.ts';
import { actorName, holderName, program } from '../adapters/program.ts';
import { resourcesFolder } from '../adapters/resources.ts';
import { localSession } from '../core/api/session.ts';
import { createCore } from '../core/create-core.ts';
import type { Limits } from './limits.ts';
import { LocalHost } from './local-host.ts';

/** Tried first, so that what the browser remembers for the address (column widths, zoom) is found again. */
const USUAL_PORT = 47_325;

export interface ServeOptions {
  readonly dataFolder: string;
  /** The built renderer. */
  readonly rendererFolder: string;
  /** Exactly this port, or a refusal; absent: the usual one, else any free one. */
  readonly port?: number | undefined;
  readonly limits?: Partial<Limits>;
}

export interface Serving {
  readonly host: LocalHost;
  readonly close: () => Promise<void>;
}

/** Opens the data folder and listens; whatever fails is an `AppError`, and nothing is left open behind it. */
export async function startLocalHost({ dataFolder, rendererFolder, port, limits = {} }: ServeOptions): Promise<Serving> {
  if (!existsSync(path.join(rendererFolder, 'index.html'))) throw new AppError('host.rendererMissing');
  const ports = createNodePorts({ dataFolder, resources: resourcesFolder() });
  const closing: (() => Promise<void> | void)[] = [() => ports.close()];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const core = createCore(ports, { dataFolder, version: program.version, holder: holderName('máy chủ cục bộ'), backsUp: true });
    closing.push(() => core.close());
    closing.push(() => core.leave());
    const host = new LocalHost({ core, session: localSession(actorName()), rendererFolder, limits });
    await listen(host, port);
    closing.push(() => host.close());
    return { host, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function listen(host: LocalHost, port: number | undefined): Promise<void> {
  try {
    await host.listen(port ?? USUAL_PORT);
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (port === undefined && (code === 'EADDRINUSE' || code === 'EACCES')) return host.listen(0);
    if (code === 'EADDRINUSE') throw new AppError('host.portTaken', { port: port ?? 0 }, { cause: error });
    throw new AppError('host.cannotListen', { port: port ?? 0, detail: code }, { cause: error });
  }
}
