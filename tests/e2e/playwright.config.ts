import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findHeadlessChromium } from '../kit/find-chromium.ts';

const out = path.join(import.meta.dirname, '..', '..', 'out', 'test');
const executablePath = findHeadlessChromium();

export default defineConfig({
  testDir: import.meta.dirname,
  globalSetup: path.join(import.meta.dirname, 'fresh-renderer.ts'),
  outputDir: path.join(out, 'e2e'),
  reporter: [['list'], ['json', { outputFile: path.join(out, 'e2e.json') }]],
  // Each has a server process and a browser of its own; while one waits for the other's answer, the second worker goes on.
  workers: 2,
  retries: 1,
  failOnFlakyTests: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
    screenshot: 'only-on-failure',
    // A trace costs more than the test: only a test that has failed is done once more with it. It stays failed.
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath !== null && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
