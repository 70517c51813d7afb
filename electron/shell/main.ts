import path from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow } from 'electron';
import { defaultDataFolder } from '../adapters/data-folder.ts';
import { createNodePorts } from '../adapters/node-ports.ts';
import { actorName, holderName, program } from '../adapters/program.ts';
import { resourcesFolder } from '../adapters/resources.ts';
import { localSession } from '../core/api/session.ts';
import { createCore } from '../core/create-core.ts';
import { declareAppScheme, serveApp } from './app-protocol.ts';
import { serveIpc } from './ipc-host.ts';
import { showFatal } from './native-dialogs.ts';
import { denyPermissions, lockDown } from './security.ts';
import { startUtilityReader } from './utility-reader-process.ts';
import { bringForward, openWindow } from './window.ts';

app.enableSandbox();
declareAppScheme();
lockDown();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window) bringForward(window);
  });
  app.on('window-all-closed', () => app.quit());
  // Not awaited here: Electron becomes ready only after this module has been evaluated.
  void app.whenReady().then(openOrExplain);
} else {
  app.quit();
}

function openOrExplain(): void {
  try {
    open();
  } catch (error) {
    showFatal(program.name, error);
    app.exit(1);
  }
}

function open(): void {
  const dataFolder = chosenDataFolder() ?? defaultDataFolder();
  const ports = createNodePorts({ dataFolder, resources: resourcesFolder(), startReader: startUtilityReader });
  const core = createCore(ports, { dataFolder, version: program.version, holder: holderName('cửa sổ chương trình'), backsUp: true });
  app.once('will-quit', (event) => {
    event.preventDefault();
    void core
      .leave()
      .finally(() => core.close())
      .then(() => ports.close())
      .finally(() => app.exit());
  });
  denyPermissions();
  serveApp(path.join(import.meta.dirname, '..', 'renderer'));
  serveIpc(core, localSession(actorName()));
  openWindow();
}

/** `--data DIR`, as `npm start -- --data DIR` passes it on. */
function chosenDataFolder(): string | undefined {
  const { values } = parseArgs({ args: process.argv.slice(1), options: { data: { type: 'string' } }, strict: false });
  return typeof values.data === 'string' ? path.resolve(values.data) : undefined;
}
