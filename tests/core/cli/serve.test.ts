import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { spawnBcd } from '../../kit/run-bcd.ts';
import { tempFolder } from '../../kit/temp-folder.ts';
import { projectTop } from '../../kit/test-core.ts';

const ADDRESS = /^http:\/\/127\.0\.0\.1:(\d+)\/#[0-9a-f]{64}$/;

/** A server without a screen, once it has printed its first line. */
async function served(...args: readonly string[]) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn(process.execPath, [path.join(projectTop, 'electron', 'bcd.ts'), 'serve', ...args], { cwd: projectTop, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const errors = text(child.stderr);
  const lines: string[] = [];
  const output = createInterface(child.stdout).on('line', (line) => lines.push(line));
  await once(output, 'line');
  return {
    lines,
    port: Number(ADDRESS.exec(lines[0] ?? '')?.[1]),
    stop: async (signal: NodeJS.Signals) => {
      child.kill(signal);
      const [status] = await exit;
      return { status, stderr: await errors };
    },
  };
}

describe('bcd serve', () => {
  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])('prints its address on one line, serves, and ends well on %s', async (signal) => {
    const { lines, port, stop } = await served('--data', tempFolder(), '--no-open');
    expect(lines[0]).toMatch(ADDRESS);
    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect(await page.text()).toContain('<div id="root">');
    const { status } = await stop(signal);
    expect(status).toBe(0);
    expect(lines).toHaveLength(1);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  it('without a screen says that the address is to be opened by hand, and keeps serving', async () => {
    const { port, stop } = await served('--data', tempFolder());
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    expect((await stop('SIGTERM')).stderr).toMatch(/Hãy tự mở địa chỉ trên/);
  });

  it('names who has the data folder open', async () => {
    const data = tempFolder();
    const { stop } = await served('--data', data, '--no-open');
    const second = await spawnBcd(['serve', '--data', data, '--no-open', '--json']);
    expect(second.status).toBe(1);
    expect(second.json()).toMatchObject({ error: { code: 'store.lockedByOther', message: expect.stringContaining('máy chủ cục bộ') } });
    await stop('SIGTERM');
  });

  it('takes another free port unless one was asked for', async () => {
    const first = await served('--data', tempFolder(), '--no-open');
    const second = await served('--data', tempFolder(), '--no-open');
    expect(second.port).not.toBe(first.port);
    const asked = await spawnBcd(['serve', '--data', tempFolder(), '--no-open', '--port', String(first.port)]);
    expect(asked.status).toBe(1);
    expect(asked.stderr).toMatch(/\[host\.portTaken\]/);
    await first.stop('SIGTERM');
    await second.stop('SIGTERM');
  });
});
