import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { text } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../shared/api/envelope.ts';
import { testHost, type TestRequest, type TestResponse } from '../kit/test-host.ts';

const info: TestRequest = { method: 'POST', path: '/api/call', body: JSON.stringify({ operation: 'system.info', input: {} }) };

const codeOf = ({ text }: TestResponse): string => {
  const envelope = JSON.parse(text) as Envelope<unknown>;
  return envelope.ok ? 'ok' : envelope.error.code;
};

describe('who may call', () => {
  it('an own window with the bearer', async () => {
    const { send } = await testHost();
    const response = await send(info);
    expect(response.status).toBe(200);
    expect(codeOf(response)).toBe('ok');
  });

  it.each<[string, TestRequest['headers'], number, string]>([
    ['a rebound name', { host: 'evil.example' }, 403, 'host.foreignRequest'],
    ['no Host', { host: null }, 400, ''],
    ['another site', { origin: 'https://evil.example' }, 403, 'host.foreignRequest'],
    ['a sandboxed frame', { origin: 'null' }, 403, 'host.foreignRequest'],
    ['a program without an origin', { origin: null }, 403, 'host.foreignRequest'],
    ['no bearer', { authorization: null }, 401, 'host.signedOut'],
    ['a wrong bearer', { authorization: `Bearer ${'0'.repeat(64)}` }, 401, 'host.signedOut'],
    ['a form', { 'content-type': 'text/plain' }, 400, 'host.malformed'],
  ])('not %s', async (_, headers, status, code) => {
    const { send } = await testHost();
    const response = await send({ ...info, headers: headers ?? {} });
    expect(response.status).toBe(status);
    if (code !== '') expect(codeOf(response)).toBe(code);
  });

  it.each(['OPTIONS', 'PUT', 'TRACE'])('not with %s, and no answer permits another origin', async (method) => {
    const { send } = await testHost();
    const response = await send({ ...info, method, body: '', headers: { 'access-control-request-method': 'POST' } });
    expect(response.status).toBe(403);
    expect(Object.keys(response.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('not from another machine: only the loopback interface listens', async () => {
    const { port } = await testHost();
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((face) => face?.family === 'IPv4' && !face.internal);
    const socket = connect(port, outside?.address ?? '127.0.0.2');
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
  });
});

describe('the launch code', () => {
  const exchange = (code: string): TestRequest => ({ method: 'POST', path: '/api/session', body: JSON.stringify({ code }), headers: { authorization: null } });

  it('opens one window and then nothing', async () => {
    const { send, launchCode } = await testHost();
    expect(codeOf(await send(exchange(launchCode)))).toBe('ok');
    const again = await send(exchange(launchCode));
    expect(again.status).toBe(401);
    expect(codeOf(again)).toBe('host.codeUsed');
  });

  it('for a further window is given to a signed-in window only', async () => {
    const { send } = await testHost();
    const issue: TestRequest = { method: 'POST', path: '/api/launch-code' };
    expect((await send({ ...issue, headers: { authorization: null } })).status).toBe(401);
    const { value } = JSON.parse((await send(issue)).text) as { value: { code: string } };
    expect(codeOf(await send(exchange(value.code)))).toBe('ok');
  });
});

describe('what may be sent', () => {
  it('no call over its cap', async () => {
    const { send } = await testHost({ callBody: 1000 });
    const response = await send({ ...info, body: JSON.stringify({ operation: 'x'.repeat(1200), input: {} }) });
    expect(response.status).toBe(413);
    expect(codeOf(response)).toBe('host.requestTooLarge');
  });

  it('no file over its cap, whether it announces its size or not', async () => {
    const { send, begin } = await testHost({ fileBody: 1000 });
    const file: TestRequest = { method: 'POST', path: '/api/files?name=to.docx', headers: { 'content-type': 'application/octet-stream' } };
    const announced = await send({ ...file, body: new Uint8Array(2000) });
    expect(announced.status).toBe(413);
    expect(codeOf(announced)).toBe('files.tooLarge');
    const streamed = begin(file);
    for (let part = 0; part < 20; part += 1) streamed.write(new Uint8Array(100));
    streamed.end();
    const [response] = (await once(streamed, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(413);
    response.resume();
  });

  it.each(['', '{', '[]', '"text"', '{"operation":"system.info","input":{},"more":1}'])('no body like %s', async (body) => {
    const { send } = await testHost();
    const response = await send({ ...info, body });
    expect(response.status).toBe(400);
    expect(codeOf(response)).toBe('host.malformed');
  });

  it.each(['nothing.here', '__proto__', 'constructor', 'toString'])('no operation named %s', async (operation) => {
    const { send } = await testHost();
    expect(codeOf(await send({ ...info, body: JSON.stringify({ operation, input: {} }) }))).toBe('system.unknownOperation');
  });

  it('no body that never arrives', async () => {
    const { begin } = await testHost({ requestTimeout: 300, headersTimeout: 200, checkInterval: 50 });
    const slow = begin({ ...info, headers: { 'content-length': '500' } });
    slow.write('{"operation"');
    const outcome = await Promise.race([
      once(slow, 'response').then(([response]) => (response as IncomingMessage).statusCode),
      once(slow, 'error').then(() => 'cut'),
    ]);
    expect([408, 'cut']).toContain(outcome);
  });

  it('no more requests at once than the cap', async () => {
    const { begin, send } = await testHost({ concurrentRequests: 1 });
    const held = begin({ ...info, headers: { expect: '100-continue', 'content-length': String(info.body?.length) } });
    held.flushHeaders();
    await once(held, 'continue');
    const second = await send(info);
    expect(second.status).toBe(503);
    expect(codeOf(second)).toBe('host.busy');
    held.end(info.body);
    const [response] = (await once(held, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(200);
    await text(response);
    expect((await send(info)).status).toBe(200);
  });
});

describe('what may be fetched', () => {
  it('the page, under a policy that lets in its own scripts only', async () => {
    const { send } = await testHost();
    const { status, headers } = await send({ path: '/', headers: { authorization: null } });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    const policy = headers['content-security-policy'] as string;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });

  it('hashed files for good', async () => {
    const { send } = await testHost();
    const { headers } = await send({ path: '/assets/index-4f2a.js' });
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/../package.json',
    '/..%2f..%2fetc/passwd',
    '/assets/../../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..\\..\\package.json',
    '//etc/passwd',
    '/notes.secret',
    '/assets/',
    '/index.html%00.js',
    '/assets/%2e%2e/notes.secret',
    '/api',
    '/api/files',
  ])('nothing at %s', async (path) => {
    const { send } = await testHost();
    const response = await send({ path });
    expect(response.status).toBe(404);
    expect(response.text).not.toContain('secret');
    expect(response.text).not.toContain('root:');
  });

  it('a staged file by its token, as a download, until it is dropped', async () => {
    const { send } = await testHost();
    const bytes = 'STT;Nội dung';
    const name = 'Kế hoạch "2025"\r\nX-Evil: 1.csv';
    const put = await send({
      method: 'POST',
      path: `/api/files?name=${encodeURIComponent(name)}`,
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
    });
    const { token } = (JSON.parse(put.text) as { value: { token: string } }).value;
    const got = await send({ path: `/api/files/${token}` });
    expect(got.text).toBe(bytes);
    expect(got.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''K%E1%BA%BF%20ho/);
    expect(got.headers['x-evil']).toBeUndefined();
    expect((await send({ path: `/api/files/${token}`, headers: { authorization: null } })).status).toBe(401);
    expect((await send({ method: 'DELETE', path: `/api/files/${token}` })).status).toBe(200);
    const gone = await send({ path: `/api/files/${token}` });
    expect(gone.status).toBe(404);
    expect(codeOf(gone)).toBe('files.tokenGone');
  });
});

describe('a job', () => {
  it('answers lines of progress and then its envelope', async () => {
    const { send } = await testHost();
    const { text: lines } = await send({ ...info, body: JSON.stringify({ operation: 'imports.sample', input: {} }) });
    const messages = lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.slice(0, -1).every((message) => 'progress' in message)).toBe(true);
    expect(messages.at(-1)).toMatchObject({ ok: true, value: { tasks: 32 } });
  });
});
