import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import http from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import type { Dispatcher } from '../../electron/core/api/dispatcher.ts';
import { LocalHost } from '../../electron/local-host/local-host.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { localSession } from '../../electron/core/api/session.ts';
import { testCore } from '../kit/test-core.ts';

type CallUnknown = Dispatcher['callUnknown'];

/** A host whose jobs report once and then last until they are cancelled. */
async function hostOfEndlessJobs() {
  const cancelled = Promise.withResolvers<string>();
  const callUnknown: CallUnknown = (operation, _, { signal, onProgress }) => {
    onProgress?.({ stage: 'reading', done: 0, total: 0 });
    return new Promise((resolve) => {
      signal?.addEventListener('abort', () => {
        cancelled.resolve(operation);
        resolve({ ok: false, error: { code: 'system.cancelled', params: {}, ref: '' } });
      });
    });
  };
  const { core } = await testCore();
  const rendererFolder = tempFolder();
  writeFileSync(path.join(rendererFolder, 'index.html'), '');
  const host = new LocalHost({ core: { ...core, dispatcher: { callUnknown } as unknown as Dispatcher }, session: localSession('văn thư'), rendererFolder });
  await host.listen(0);
  onTestFinished(() => host.close());
  return { address: new URL(host.launchAddress()), cancelled: cancelled.promise };
}

it('a window that hangs up cancels its job', async () => {
  const { address, cancelled } = await hostOfEndlessJobs();
  const headers = { Origin: address.origin, 'Content-Type': 'application/json' };
  const opened = await fetch(`${address.origin}/api/session`, { method: 'POST', headers, body: JSON.stringify({ code: address.hash.slice(1) }) }).then(
    (response) => response.json() as Promise<{ value: { token: string } }>,
  );
  const request = http.request(`${address.origin}/api/call`, { method: 'POST', headers: { ...headers, Authorization: `Bearer ${opened.value.token}` } });
  request.on('error', () => undefined);
  request.end(JSON.stringify({ operation: 'imports.sample', input: {} }));
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const [line] = (await once(response, 'data')) as [Buffer];
  expect(line.toString()).toBe('{"progress":{"stage":"reading","done":0,"total":0}}\n');
  response.on('error', () => undefined);
  request.destroy();
  expect(await cancelled).toBe('imports.sample');
});
