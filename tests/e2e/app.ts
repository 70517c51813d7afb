import { test as base, type Page } from '@playwright/test';
import { serveApp, type ServedApp } from '../kit/serve.ts';

/** A server on an empty data folder, and its window: `test('…', async ({ window }) => …)`. */
export const test = base.extend<{ served: ServedApp; window: Page; faults: string[] }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  served: async ({}, use) => {
    const served = await serveApp();
    await use(served);
    await served.stop();
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
