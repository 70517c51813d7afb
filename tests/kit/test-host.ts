import { mkdirSync, writeFileSync } from 'node:fs';
import http, { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Limits } from '../../electron/local-host/limits.ts';
import { startLocalHost } from '../../electron/local-host/serve.ts';
import { tempFolder } from './temp-folder.ts';

export interface TestRequest {
  readonly method?: string;
  readonly path: string;
  /** Laid over the headers an own window sends; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string | Uint8Array;
}

export interface TestResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** The real HTTP host on a real data folder, with a small stand-in for the built renderer. */
export interface TestHost {
  readonly base: string;
  readonly port: number;
  readonly launchCode: string;
  readonly bearer: string;
  readonly send: (request: TestRequest) => Promise<TestResponse>;
  /** The request before its body is sent, for what goes wrong on the way. */
  readonly begin: (request: TestRequest) => http.ClientRequest;
}

export async function testHost(limits: Partial<Limits> = {}): Promise<TestHost> {
  const { host, close } = await startLocalHost({ dataFolder: tempFolder(), rendererFolder: standInRenderer(), port: undefined, limits });
  onTestFinished(close);
  const address = new URL(host.launchAddress());
  const begin = (request: TestRequest): http.ClientRequest =>
    http.request({
      host: '127.0.0.1',
      port: address.port,
      method: request.method ?? 'GET',
      path: request.path,
      agent: false,
      setHost: false,
      headers: headersOf(request, address.host, bearer),
    });
  const send = async (request: TestRequest): Promise<TestResponse> => {
    const outgoing = begin(request);
    const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
    outgoing.once('response', resolve).once('error', reject).end(request.body);
    const response = await promise;
    return { status: response.statusCode ?? 0, headers: response.headers, text: await text(response) };
  };
  let bearer = '';
  const first = new URL(host.launchAddress()).hash.slice(1);
  const session = await send({ method: 'POST', path: '/api/session', body: JSON.stringify({ code: first }) });
  bearer = (JSON.parse(session.text) as { value: { token: string } }).value.token;
  return { base: address.origin, port: Number(address.port), launchCode: address.hash.slice(1), bearer, send, begin };
}

function headersOf({ method = 'GET', headers = {} }: TestRequest, host: string, bearer: string): OutgoingHttpHeaders {
  const own = {
    host,
    ...(method !== 'GET' && { origin: `http://${host}`, 'content-type': 'application/json' }),
    authorization: `Bearer ${bearer}`,
  };
  return Object.fromEntries(Object.entries({ ...own, ...headers }).filter(([, value]) => value !== null));
}

function standInRenderer(): string {
  const folder = tempFolder();
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Sổ Ban Chỉ đạo</title>');
  writeFileSync(path.join(folder, 'assets', 'index-4f2a.js'), 'export {};');
  writeFileSync(path.join(folder, 'notes.secret'), 'not for the window');
  return folder;
}
