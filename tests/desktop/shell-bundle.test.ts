import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, it } from 'vitest';
import { ensureRendererBuilt } from '../../electron/fresh-build.ts';
import { buildShell } from '../../electron/build.ts';
import { tempFolder } from '../kit/temp-folder.ts';

beforeAll(async () => {
  await ensureRendererBuilt();
  await buildShell();
});

const ownWindow = {
  address: 'app://bcd/index.html',
  options: expect.objectContaining({
    webPreferences: expect.objectContaining({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false }),
  }) as unknown,
};

/**
 * The bundle that Electron would run, with real core, workers, database and files; only Electron is a stand-in,
 * because its binary is not part of a checkout. What only Electron can show (the sandbox itself, windows) is not proved here.
 */
it('the built shell opens a window, answers over IPC and prints', async () => {
  const folder = tempFolder();
  const saveTo = path.join(folder, 'Phụ lục.pdf');
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'drive-shell.ts'), '--data', path.join(folder, 'data')], {
    env: { ...process.env, BCD_TEST_SAVE_TO: saveTo },
  });
  const [out, errors, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number | null]>]);
  expect(status, errors).toBe(0);
  expect(JSON.parse(out)).toEqual({
    sandboxed: true,
    schemes: ['app'],
    windows: [ownWindow, ownWindow],
    errorBoxes: [],
    tasks: 32,
    progress: expect.any(Number),
    printed: expect.objectContaining({ format: 'pdf', rows: 32, verified: true }),
    saved: { ok: true, value: 'Phụ lục.pdf' },
    fetched: true,
    staged: true,
    opened: { ok: true, value: null },
    pasted: [{ ok: true, value: null }, { ok: false, error: { code: 'host.foreignRequest', params: {}, ref: 'shell' } }, 1],
    foreign: { ok: false, error: { code: 'host.foreignRequest', params: {}, ref: 'shell' } },
    malformed: { ok: false, error: { code: 'host.foreignRequest', params: {}, ref: 'shell' } },
    index: { status: 200, policy: expect.stringContaining("default-src 'none'") },
    outside: { status: 404, policy: null },
    permissions: ['clipboard-sanitized-write'],
  });
  expect((JSON.parse(out) as { progress: number }).progress).toBeGreaterThan(0);
  expect(readFileSync(saveTo).subarray(0, 5).toString()).toBe('%PDF-');
});

it('the preload is one file that asks Electron for its bridge and for nothing of Node', () => {
  const preload = readFileSync(path.join(import.meta.dirname, '..', '..', 'dist', 'shell', 'preload.cjs'), 'utf8');
  expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
  expect(preload).toContain('exposeInMainWorld("bcd"');
});
