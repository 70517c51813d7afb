import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { serveApp, type ServedApp } from '../kit/serve.ts';
import { copyBook, emptyBook, type Book } from './books.ts';

/** A server on a data folder of its own, and its window: `test('…', async ({ window }) => …)`. The folder is empty unless another book is named. */
export const test = base.extend<{ book: Book; served: ServedApp; window: Page; faults: string[] }>({
  book: [emptyBook, { option: true }],
  served: async ({ book }, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'bcd-e2e-'));
    await copyBook(book, folder);
    const served = await serveApp(folder);
    await use(served);
    await served.stop();
    await rm(folder, { recursive: true, force: true });
  },
  /** What the page complained of: script errors and refused loads. */
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  faults: async ({}, use) => {
    await use([]);
  },
  window: async ({ page, served, faults }, use) => {
    await slowDown(page);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(served.address);
    await use(page);
  },
});

/**
 * `BCD_E2E_SLOW=4` draws four times slower and answers later, without keeping the machine busy: what reads the window before it is at
 * rest fails then, which on a quick machine it does once in a hundred runs.
 */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env['BCD_E2E_SLOW'] ?? 1);
  if (rate <= 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 50 * rate, downloadThroughput: -1, uploadThroughput: -1 });
}

export { expect } from '@playwright/test';
