import { EventEmitter, once } from 'node:events';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// Run by `shell-bundle.test.ts` in a process of its own: the built shell, with a stand-in where Electron would be.
const standIn = new URL('./stand-in-electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context)),
});

const { app, seen } = await import('./stand-in-electron.ts');
await import(pathToFileURL(path.join(import.meta.dirname, '..', '..', 'dist', 'shell', 'main.js')).href);
await Promise.resolve();

const progress: unknown[] = [];
const contents = Object.assign(new EventEmitter(), {
  id: 1,
  isDestroyed: () => false,
  send: (_: string, message: unknown) => progress.push(message),
  paste: () => (seen.pasted += 1),
});

const ask = (message: object, url = 'app://bcd/index.html'): Promise<unknown> =>
  seen.request?.({ sender: contents, senderFrame: { url, parent: null } }, message) ?? Promise.reject(new Error('The shell listens to nothing.'));

const call = async (operation: string, input: unknown): Promise<Record<string, unknown>> => {
  const answer = (await ask({ kind: 'call', callId: operation, operation, input })) as { ok: boolean; value: Record<string, unknown> };
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
};

const page = async (url: string): Promise<object> => {
  const response = await seen.page?.({ url, method: 'GET' });
  return { status: response?.status, policy: response?.headers.get('content-security-policy') };
};

const { planId, tasks } = await call('imports.sample', {});
const printed = await call('documents.annex', { planId, format: 'pdf', options: {} });
const report = {
  sandboxed: seen.sandboxed,
  schemes: seen.schemes,
  windows: seen.windows,
  errorBoxes: seen.errorBoxes,
  tasks,
  progress: progress.length,
  printed,
  saved: await ask({ kind: 'saveFile', token: printed['file'], suggestedName: 'Phụ lục.pdf' }),
  fetched: ((await ask({ kind: 'getFile', token: printed['file'] })) as { ok: boolean }).ok,
  staged: ((await ask({ kind: 'putFile', name: 'a.csv', bytes: new Uint8Array(3) })) as { ok: boolean }).ok,
  opened: await ask({ kind: 'openWindow' }),
  pasted: [await ask({ kind: 'paste' }), await ask({ kind: 'paste' }, 'https://evil.example/'), seen.pasted],
  foreign: await ask({ kind: 'call', callId: '1', operation: 'system.info', input: {} }, 'https://evil.example/'),
  malformed: await ask({ kind: 'run', program: 'calc' }),
  index: await page('app://bcd/index.html'),
  outside: await page('app://bcd/..%2fshell/main.js'),
  permissions: ['geolocation', 'media', 'openExternal', 'clipboard-read', 'clipboard-sanitized-write'].filter((permission) => {
    let allowed = false;
    seen.permission?.({ getURL: () => 'app://bcd/index.html' }, permission, (answer) => (allowed = answer));
    return allowed;
  }),
};
const ended = once(app, 'exited');
app.quit();
await ended;
process.stdout.write(JSON.stringify(report));
