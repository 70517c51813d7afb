import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOfAppAddress, isAppAddress } from '../../electron/shell/app-address.ts';
import { readIpcMessage } from '../../electron/shell/ipc-messages.ts';
import { isTrustedSender } from '../../electron/shell/sender-guard.ts';

const folder = path.resolve('/opt/so/dist/renderer');

describe('app:// addresses: a page tries to read files or to pass for the program', () => {
  it('serves files of the built renderer', () => {
    expect(fileOfAppAddress('app://bcd/index.html', folder)).toBe(path.join(folder, 'index.html'));
    expect(fileOfAppAddress('app://bcd/assets/a%20b.js?v=1#x', folder)).toBe(path.join(folder, 'assets', 'a b.js'));
  });

  it.each([
    'app://bcd/..%2f..%2fetc/passwd',
    'app://bcd/%2e%2e/%2e%2e/etc/passwd',
    'app://bcd/assets/..%5c..%5cmain.js',
    'app://bcd/index.html%00',
    'app://bcd/%2e%2e%2frenderer-evil/x.js',
    'app://bcd/%zz',
    'app://evil/index.html',
    'app://bcd.evil/index.html',
    'app://user@bcd/index.html',
    'app://bcd:1/index.html',
    'file:///etc/passwd',
    'https://bcd/index.html',
    'not an address',
    '',
  ])('never leaves the folder for %s', (address) => {
    const file = fileOfAppAddress(address, folder);
    expect(file === null || file.startsWith(folder + path.sep)).toBe(true);
  });

  it('does not give out the folder itself', () => expect(fileOfAppAddress('app://bcd/', folder)).toBeNull());

  it.each(['app://bcd', 'app://bcd/#/ke-hoach'])('may be shown: %s', (address) => expect(isAppAddress(address)).toBe(true));
  it.each(['https://bcd/', 'app://evil/', 'app://bcd.evil/', 'app://a:b@bcd/', 'javascript:alert(1)', 'data:text/html,x', 'about:blank', 'file:///'])(
    'may not be shown: %s',
    (address) => expect(isAppAddress(address)).toBe(false),
  );
});

describe('IPC senders: a frame or a foreign page calls the main process', () => {
  it('trusts the window’s own page', () => expect(isTrustedSender({ url: 'app://bcd/index.html', parent: null })).toBe(true));
  it('trusts no frame inside it', () => expect(isTrustedSender({ url: 'app://bcd/index.html', parent: {} })).toBe(false));
  it('trusts no other page', () => expect(isTrustedSender({ url: 'https://evil.example/', parent: null })).toBe(false));
  it('trusts no frame that is gone', () => expect(isTrustedSender(null)).toBe(false));
});

describe('IPC messages: the window sends a shape of its own', () => {
  it('reads a call', () => {
    const message = { kind: 'call', callId: '1', operation: 'system.info', input: {} };
    expect(readIpcMessage(message)).toEqual(message);
  });
  it.each<unknown>([
    null,
    undefined,
    'call',
    1,
    [[]],
    {},
    { kind: 'eval', code: '1' },
    { kind: 'call', callId: '1', operation: 'x', input: {}, more: 1 },
    { kind: 'call', callId: '', operation: 'x' },
    { kind: 'call', callId: 'x'.repeat(65), operation: 'x', input: {} },
    { kind: 'putFile', name: 'x', bytes: 'text' },
    { kind: 'getFile', token: '../../etc' },
    { kind: 'saveFile', token: 'x'.repeat(20) },
  ])('refuses %j', (message) => expect(readIpcMessage(message)).toBeNull());
});
