import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { AppError } from '../shared/api/app-error.ts';
import { defaultDataFolder } from './adapters/data-folder.ts';
import { rendererBuild, root } from './checkout.ts';
import { findElectron } from './electron-binary.ts';
import { ensureRendererBuilt, ensureShellBuilt } from './fresh-build.ts';
import { hasDisplay } from './local-host/open-browser.ts';
import { runLocalHost } from './local-host/run-local-host.ts';

const USAGE = 'Cách dùng: npm start [-- --data THƯ-MỤC] [--port SỐ] [--no-open] [--browser]\n';

/**
 * Opens the application: the Electron window where its binary is present or can be fetched, else the local host
 * in the system's browser; without a screen it prints the address and keeps serving.
 */
async function start({ data, port, open, browser }: Choices): Promise<void> {
  await ensureRendererBuilt();
  const electron = open && !browser && port === undefined && hasDisplay() ? await findElectron() : null;
  if (electron !== null) return runElectron(electron, data);
  await runLocalHost({ dataFolder: data ?? defaultDataFolder(), rendererFolder: rendererBuild, port, open });
}

async function runElectron(binary: string, data: string | undefined): Promise<void> {
  await ensureShellBuilt();
  const child = spawn(binary, [root, ...(data === undefined ? [] : ['--data', data])], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const [status] = (await once(child, 'exit')) as [number | null];
  process.exitCode = status ?? 1;
}

interface Choices {
  readonly data: string | undefined;
  readonly port: number | undefined;
  readonly open: boolean;
  /** The browser even where Electron is present. */
  readonly browser: boolean;
}

function choices(): Choices | null {
  try {
    const { values } = parseArgs({
      options: { data: { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean' }, browser: { type: 'boolean' } },
      allowNegative: true,
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) return null;
    return { data: values.data, port, open: values.open ?? true, browser: values.browser ?? false };
  } catch {
    return null;
  }
}

const chosen = choices();
if (chosen === null) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  try {
    await start(chosen);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.message} [${error.code}]\n`);
    process.exitCode = 1;
  }
}
