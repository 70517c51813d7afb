import { chromium, type Page } from '@playwright/test';
import { serveByCommand } from '../kit/serve-command.ts';
import { planOf } from './bench-plan.ts';
import { openAddress, saveEdit, scrollAlong, typeLetters } from './grid-probes.ts';
import { findChromium } from '../kit/find-chromium.ts';

const LAUNCH = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const EDITS = 20;

/** The plan's table at `rows` rows in a real browser on the local host: what a clerk waits for, in milliseconds. */
export async function benchGrid(folder: string, rows: number): Promise<void> {
  const title = `Bảng kế hoạch ${rows} nhiệm vụ trong trình duyệt`;
  const executablePath = findChromium();
  if (!executablePath) {
    process.stdout.write(`\n${title}: không có trình duyệt trên máy này\n`);
    return;
  }
  const plan = await planOf(folder, rows);
  const served = await serveByCommand(plan.data);
  const browser = await chromium.launch({ executablePath, args: LAUNCH });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    await page.goto(served.address);
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Kế hoạch/ })
      .click();
    await page.locator('[role=row][aria-rowindex="2"]').waitFor();
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    process.stdout.write(`\n${title}\n`);
    await measureTable(page, plan.id);
  } finally {
    await browser.close();
    await served.stop();
  }
}

async function measureTable(page: Page, planId: string): Promise<void> {
  line('tải lại cửa sổ đến khi thấy các dòng đầu', await reload(page));
  await page.evaluate(() => (location.hash = '#/co-quan'));
  await page.getByRole('heading', { level: 1, name: 'Cơ quan' }).waitFor();
  line('từ màn hình khác sang đến khi thấy các dòng đầu', await openAddress(page, `#/ke-hoach/${planId}`));

  const cell = page.locator('[role=row][aria-rowindex="12"] [role=gridcell][aria-colindex="5"]');
  await cell.click();
  const keys = await typeLetters(page, 'Truoc ngay 30/6/2025');
  line('gõ một chữ đến khi chữ hiện (giữa)', median(keys));
  line('gõ một chữ đến khi chữ hiện (lâu nhất)', Math.max(...keys));
  const saves = [await saveEdit(page)];
  for (let edit = 1; edit < EDITS; edit += 1) {
    await page.keyboard.type(`Quy ${edit}/2025`);
    saves.push(await saveEdit(page));
    await page.waitForTimeout(400);
  }
  line('Enter đến khi báo Đã lưu (giữa)', median(saves));
  line('Enter đến khi báo Đã lưu (lâu nhất)', Math.max(...saves));

  const scrolled = await scrollAlong(page, 120, 240);
  line('cuộn: khung hình mỗi giây', scrolled.frames / scrolled.seconds, '');
  line('cuộn: khung hình lâu nhất', scrolled.longestFrame);
  line('cuộn: khung hình hở dòng', scrolled.emptyFrames, '');
}

async function reload(page: Page): Promise<number> {
  await page.reload({ waitUntil: 'commit' });
  await page.locator('[role=row][aria-rowindex="2"]').waitFor();
  return page.evaluate(() => performance.now());
}

const median = (figures: readonly number[]): number => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;

function line(label: string, figure: number, unit = 'ms'): void {
  process.stdout.write(`  ${label.padEnd(52)} ${figure.toFixed(0).padStart(7)} ${unit}\n`);
}
