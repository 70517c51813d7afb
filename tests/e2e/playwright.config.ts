import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../kit/find-chromium.ts';

const out = path.join(import.meta.dirname, '..', '..', 'out', 'test');
const executablePath = findChromium();

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(out, 'e2e'),
  reporter: [['list'], ['json', { outputFile: path.join(out, 'e2e.json') }]],
  // Every test has a server of its own, and the machine two cores.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
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
