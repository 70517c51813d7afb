import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../kit/find-chromium.ts';
import { serveByCommand } from '../kit/serve-command.ts';
import { sampleYear } from './sample-year.ts';

const top = path.join(import.meta.dirname, '..', '..');
const pictures = path.join(top, 'resources', 'pictures');

/**
 * `npm run pictures`: takes the README's pictures anew, from the running application on the sample plan; at releases only, since
 * every taking stays in the history for good. pngquant (a package of Debian, Homebrew and others) makes them a third as large.
 */
if (spawnSync('pngquant', ['--version']).status !== 0) {
  process.stderr.write('Cần pngquant để thu nhỏ ảnh (Debian: apt-get install pngquant). Chưa chụp ảnh nào.\n');
  process.exit(1);
}
const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'bcd-pictures-'));
mkdirSync(pictures, { recursive: true });
try {
  const planId = await sampleYear(dataFolder);
  const served = await serveByCommand(dataFolder);
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath !== null && { executablePath }), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    await page.goto(served.address);
    await page.getByRole('navigation').first().waitFor();
    const day = '2025-06-20';
    await picture(page, 'tong-quan', `tong-quan/${planId}?ky=2025-H1&ngay=${day}`);
    await picture(page, 'ke-hoach', `ke-hoach/${planId}`, async () => {
      await page
        .getByRole('gridcell', { name: /^Năm 2025/ })
        .first()
        .click();
    });
    await picture(page, 'soat-loi', `ke-hoach/${planId}?soat=1`);
    await picture(page, 'theo-doi', `theo-doi/${planId}?ngay=${day}`);
    await picture(page, 'bao-cao', `bao-cao/${planId}?ky=2025-H1&ngay=${day}`);
    await picture(page, 'in-phu-luc', `in/${planId}`);
    await picture(page, 'co-quan', 'co-quan/sap-xep');
    await picture(page, 'nhap', 'nhap', async () => {
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(path.join(top, 'tests', 'fixtures', 'imports', 'plan-hatinh-2025.broken-rows.docx'));
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
    });
  } finally {
    await browser.close();
    await served.stop();
  }
} finally {
  rmSync(dataFolder, { recursive: true, force: true });
}

async function picture(page: Page, name: string, address: string, before?: () => Promise<void>): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/${address}`);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  await before?.();
  await page.waitForTimeout(1500);
  const file = path.join(pictures, `${name}.png`);
  await page.screenshot({ path: file });
  execFileSync('pngquant', ['--quality', '55-80', '--speed', '1', '--strip', '--ext', '.png', '--force', file]);
}
