import { describe, expect, it } from 'vitest';
import { isBearer } from '../../electron/local-host/guards/bearer.ts';
import { Concurrency } from '../../electron/local-host/guards/concurrency.ts';
import { isExpectedContentType } from '../../electron/local-host/guards/content-type.ts';
import { isOwnHost } from '../../electron/local-host/guards/host-header.ts';
import { isAllowedMethod } from '../../electron/local-host/guards/method.ts';
import { isOwnOrigin } from '../../electron/local-host/guards/origin-header.ts';
import { LaunchCodes } from '../../electron/local-host/launch-codes.ts';

describe('Host guard: DNS rebinding sends another name to our port', () => {
  it.each(['127.0.0.1:4321', 'localhost:4321'])('lets %s in', (host) => expect(isOwnHost(host, 4321)).toBe(true));
  it.each([
    undefined,
    '',
    'evil.example',
    'evil.example:4321',
    '127.0.0.1',
    '127.0.0.1:4322',
    'localhost',
    '127.0.0.1:4321.evil.example',
    'evil.example@127.0.0.1:4321',
    '[::1]:4321',
    '0.0.0.0:4321',
    '127.0.0.1:4321 ',
    '2130706433:4321',
  ])('keeps %s out', (host) => expect(isOwnHost(host, 4321)).toBe(false));
});

describe('Origin guard: another site calls through the user’s browser', () => {
  const host = '127.0.0.1:4321';
  it('lets an own page in', () => expect(isOwnOrigin(`http://${host}`, 'POST', host)).toBe(true));
  it('lets a plain navigation in', () => expect(isOwnOrigin(undefined, 'GET', host)).toBe(true));
  it.each(['null', '', 'https://evil.example', `https://${host}`, 'http://localhost:4321', `http://${host}/`, `http://${host}.evil.example`])(
    'keeps %s out',
    (origin) => expect(isOwnOrigin(origin, 'POST', host)).toBe(false),
  );
  it('keeps a null origin out even when it only reads', () => expect(isOwnOrigin('null', 'GET', host)).toBe(false));
  it.each(['POST', 'DELETE'])('wants an origin for %s', (method) => expect(isOwnOrigin(undefined, method, host)).toBe(false));
});

describe('bearer guard: another program of this machine finds the port', () => {
  const secret = 'a'.repeat(64);
  it('knows its own', () => expect(isBearer(`Bearer ${secret}`, secret)).toBe(true));
  it.each([undefined, '', 'Bearer ', secret, `bearer ${secret}`, `Bearer ${'b'.repeat(64)}`, `Bearer ${secret}0`, `Bearer ${secret} `])(
    'turns %s away',
    (header) => expect(isBearer(header, secret)).toBe(false),
  );
});

describe('session: a launch address is read over a shoulder or from a history list', () => {
  it('exchanges a code once', () => {
    const codes = new LaunchCodes();
    const code = codes.issueCode();
    const bearer = codes.exchange(code);
    expect(bearer).toMatch(/^[0-9a-f]{64}$/);
    expect(codes.exchange(code)).toBeNull();
    expect(codes.accepts(`Bearer ${bearer}`)).toBe(true);
  });
  it('turns a guessed code away and keeps the true one usable', () => {
    const codes = new LaunchCodes();
    const code = codes.issueCode();
    expect(codes.exchange('0'.repeat(64))).toBeNull();
    expect(codes.exchange('')).toBeNull();
    expect(codes.exchange(code)).not.toBeNull();
  });
  it('never takes a code for the bearer', () => {
    const codes = new LaunchCodes();
    expect(codes.accepts(`Bearer ${codes.issueCode()}`)).toBe(false);
  });
});

describe('content type guard: forms and "simple" posts need no permission from us', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON'])('takes %s', (type) =>
    expect(isExpectedContentType(type, 'json')).toBe(true),
  );
  it.each([undefined, '', 'text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded', 'text/plain; application/json'])('refuses %s', (type) =>
    expect(isExpectedContentType(type, 'json')).toBe(false),
  );
});

describe('method guard: preflights stay unanswered', () => {
  it.each(['OPTIONS', 'PUT', 'PATCH', 'TRACE', 'CONNECT', 'get', undefined])('refuses %s', (method) => expect(isAllowedMethod(method)).toBe(false));
});

describe('concurrency guard: a page opens call after call', () => {
  it('is full at its limit and free again when one leaves', () => {
    const guard = new Concurrency(2);
    const leave = guard.enter();
    guard.enter();
    expect(guard.enter()).toBeNull();
    leave?.();
    expect(guard.enter()).not.toBeNull();
  });
});
