import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';

/** What the shell did to Electron and what it left there to be called. */
export const seen = {
  sandboxed: false,
  schemes: [] as string[],
  windows: [] as { options: { webPreferences?: object }; address: string }[],
  request: undefined as undefined | ((event: object, message: unknown) => Promise<unknown>),
  page: undefined as undefined | ((request: { url: string; method: string }) => Promise<Response>),
  permission: undefined as undefined | ((contents: object, permission: string, answer: (allowed: boolean) => void) => void),
  errorBoxes: [] as string[],
  pasted: 0,
};

class App extends EventEmitter {
  enableSandbox(): void {
    seen.sandboxed = true;
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  whenReady(): Promise<void> {
    return Promise.resolve();
  }

  quit(): void {
    this.emit('will-quit', { preventDefault: () => undefined });
  }

  exit(status = 0): void {
    this.emit('exited', status);
  }
}

export const app = new App();

export class BrowserWindow extends EventEmitter {
  readonly #shown: (typeof seen.windows)[number];

  constructor(options: object) {
    super();
    this.#shown = { options, address: '' };
    seen.windows.push(this.#shown);
  }

  loadURL(address: string): Promise<void> {
    this.#shown.address = address;
    return Promise.resolve();
  }

  static fromWebContents(): object {
    return {};
  }

  static getAllWindows(): object[] {
    return [];
  }
}

export const ipcMain = { handle: (_: string, handler: typeof seen.request) => (seen.request = handler) };

export const protocol = {
  registerSchemesAsPrivileged: (schemes: { scheme: string }[]) => seen.schemes.push(...schemes.map(({ scheme }) => scheme)),
  handle: (_: string, handler: typeof seen.page) => (seen.page = handler),
};

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: typeof seen.permission) => (seen.permission = handler),
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
  },
};

export const dialog = {
  showSaveDialog: () => Promise.resolve({ canceled: false, filePath: process.env['BCD_TEST_SAVE_TO'] ?? '' }),
  showErrorBox: (_: string, words: string) => seen.errorBoxes.push(words),
};

export const Menu = { setApplicationMenu: () => undefined };

/** As Node has it: a forked process that is talked to by messages. */
export const utilityProcess = {
  fork: (file: string): object => {
    const child = fork(file, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    return Object.assign(child, { postMessage: (message: object) => child.send(message) });
  },
};
