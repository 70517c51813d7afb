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
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(served.address);
    await use(page);
  },
});

export { expect } from '@playwright/test';
