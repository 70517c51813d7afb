import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { httpBridge } from '../../renderer/platform/http-bridge.ts';
import type { Progress } from '../../shared/api/envelope.ts';

let server: Server;
let answer: (write: (text: string) => void, end: () => void) => void;
let hungUp: Promise<void>;

beforeEach(async () => {
  vi.stubGlobal('sessionStorage', { getItem: () => 'bearer' });
  let settle = (): void => undefined;
  hungUp = new Promise((resolve) => (settle = resolve));
  server = createServer((request, response) => {
    response.once('close', settle);
    answer(
      (text) => void response.write(text),
      () => void response.end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const real = fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => real(`http://127.0.0.1:${port}${path}`, init));
});

afterEach(() => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  server.close();
});

test('progress lines cut anywhere, even inside a letter, arrive whole and before the answer', async () => {
  const bytes = Buffer.from(
    '{"progress":{"stage":"reading","done":1,"total":2}}\n{"progress":{"stage":"reading","done":2,"total":2}}\n{"ok":true,"value":"đã đọc"}\n',
  );
  answer = (write, end) => {
    for (const byte of bytes) write(Buffer.from([byte]) as unknown as string);
    end();
  };
  const seen: Progress[] = [];
  const envelope = await httpBridge().call('imports.sample', {}, { onProgress: (progress) => void seen.push(progress) });
  expect(seen.map(({ done }) => done)).toEqual([1, 2]);
  expect(envelope).toEqual({ ok: true, value: 'đã đọc' });
});

test('a host that ends without an answer is a lost connection', async () => {
  answer = (write, end) => {
    write('{"progress":{"stage":"reading","done":1,"total":2}}\n');
    end();
  };
  await expect(httpBridge().call('imports.sample', {})).rejects.toThrow(TypeError);
});

test('cancelling hangs up', async () => {
  const controller = new AbortController();
  answer = (write) => write('{"progress":{"stage":"reading","done":1,"total":2}}\n');
  const call = httpBridge().call('imports.sample', {}, { signal: controller.signal, onProgress: () => controller.abort() });
  await expect(call).rejects.toThrow(/abort/i);
  await hungUp;
});
