import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAccessible } from './accessible.ts';
import { filesUnder } from '../kit/files-under.ts';
import { expect } from './app.ts';
import { askHost } from './plan-window.ts';
import { test } from './sample-window.ts';
import { PAPER_MS, watchRest } from './rest.ts';

async function openAnnex(window: Page): Promise<void> {
  await window.getByRole('link', { name: 'In ấn' }).click();
  await expect(window.getByText('Đã đối chiếu')).toBeVisible({ timeout: PAPER_MS });
}

const firstPage = (window: Page) => window.getByRole('img', { name: /^Trang 1\// });

test('the annex screen shows the pages of the very PDF it hands over, and leaves none on the disk', async ({ window, served, faults }) => {
  await openAnnex(window);
  await expect(firstPage(window).locator('canvas')).toBeVisible();
  const pages = await window.getByRole('img', { name: /^Trang / }).count();
  await expect(window.getByText(`${pages} trang · 32 nhiệm vụ`)).toBeVisible();
  await expectAccessible(window);
  const onDisk = () => filesUnder(served.dataFolder, 'tmp');
  await expect.poll(onDisk).toEqual([]);

  const download = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Lưu PDF' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/\.pdf$/);
  const bytes = await readFile(await saved.path());
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await expect.poll(onDisk).toEqual([]);
  expect(faults).toEqual([]);
});

test('a changed choice redraws the paper and is remembered for the plan', async ({ window }) => {
  await openAnnex(window);
  await expect(firstPage(window)).toBeVisible();
  const landscape = await firstPage(window).boundingBox();
  expect(landscape && landscape.width > landscape.height).toBe(true);

  const remembered = window.waitForResponse((response) => response.request().postData()?.includes('rememberAnnexOptions') ?? false);
  await window.getByText('A4 dọc').click();
  await expect
    .poll(async () => {
      const box = await firstPage(window).boundingBox();
      return box !== null && box.height > box.width;
    })
    .toBe(true);
  await remembered;
  await window.reload();
  await expect(window.getByRole('radio', { name: 'A4 dọc' })).toBeChecked();
});

test('Word and Excel are handed over under the plan’s name', async ({ window }) => {
  await openAnnex(window);
  for (const [button, ending] of [
    ['Lưu Word', '.docx'],
    ['Lưu Excel', '.xlsx'],
  ] as const) {
    const download = window.waitForEvent('download');
    await window.getByRole('button', { name: button }).click();
    expect((await download).suggestedFilename().endsWith(ending)).toBe(true);
  }
});

test('printing hands the system the very bytes that are shown and saved', async ({ window }) => {
  // The page's own policy lets nobody fetch the address of a blob, so its bytes are weighed where it is made.
  await window.addInitScript(() => {
    const weigh = async (blob: Blob): Promise<void> => {
      const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
      document.documentElement.dataset['made'] = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    const addressOf = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void weigh(blob);
      return addressOf(blob);
    };
    globalThis.open = (address) => {
      document.documentElement.dataset['opened'] = String(address);
      return globalThis.window;
    };
  });
  await window.reload();
  await openAnnex(window);
  const download = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Lưu PDF' }).click();
  const saved = await readFile(await (await download).path());
  await window.evaluate(() => delete document.documentElement.dataset['made']);
  await window.getByRole('button', { name: 'In…' }).click();
  await expect(window.locator('html')).toHaveAttribute('data-opened', /^blob:/);
  await expect(window.locator('html')).toHaveAttribute('data-made', createHash('sha256').update(saved).digest('hex'));
});

test.describe('on a screen at 125 %', () => {
  test.use({ deviceScaleFactor: 1.25 });

  test('the preview is drawn pixel for pixel at every zoom', async ({ window }) => {
    await openAnnex(window);
    const canvas = firstPage(window).locator('canvas');
    for (const closer of [0, 1, 2]) {
      if (closer > 0) await window.getByRole('button', { name: 'Phóng to' }).click();
      await expect
        .poll(() => canvas.evaluate((drawn: HTMLCanvasElement) => Math.abs(drawn.getBoundingClientRect().width * globalThis.devicePixelRatio - drawn.width)))
        .toBeLessThan(0.02);
    }
  });
});

test('the page counter follows scrolling, zoom and a window made smaller', async ({ window }) => {
  await openAnnex(window);
  await expect(firstPage(window).locator('canvas')).toBeVisible();
  const pages = await window.getByRole('img', { name: /^Trang / }).count();
  const pane = window.getByRole('region', { name: 'Các trang sẽ in' });
  const counter = (page: number) => window.getByText(`Trang ${page}/${pages}`, { exact: true });
  await expect(counter(1)).toBeVisible();
  await pane.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(counter(pages)).toBeVisible();
  await pane.evaluate((element) => element.scrollTo(0, 0));
  await expect(counter(1)).toBeVisible();
  // Twice life size no page is ever half in sight.
  for (let step = 0; step < 6; step += 1) await window.getByRole('button', { name: 'Phóng to' }).click();
  const third = window.getByRole('img', { name: `Trang 3/${pages}` });
  await third.evaluate((frame) => frame.scrollIntoView({ block: 'start' }));
  await expect(counter(3)).toBeVisible();
  // Fitted to the width again, other pages stand where it stood.
  await window.setViewportSize({ width: 1093, height: 1400 });
  await window.getByRole('button', { name: 'Vừa chiều ngang' }).click();
  const seen = () =>
    pane.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const shown = [...element.querySelectorAll('[data-page]')].map((frame) => {
        const box = frame.getBoundingClientRect();
        return Math.min(box.bottom, bottom) - Math.max(box.top, top);
      });
      return element.scrollTop + element.clientHeight >= element.scrollHeight - 1 ? shown.length : shown.indexOf(Math.max(...shown)) + 1;
    });
  await expect.poll(async () => counter(await seen()).isVisible()).toBe(true);
});

test('an extract for each agency is seen in one paper and saved a file each', async ({ window }) => {
  const rest = watchRest(window);
  await openAnnex(window);
  await window.getByLabel('Chỉ nhiệm vụ của cơ quan chủ trì').selectOption({ label: 'Trích riêng cho từng cơ quan' });
  await expect.poll(() => window.getByRole('img', { name: /^Trang / }).count(), { timeout: PAPER_MS }).toBeGreaterThanOrEqual(14);
  await expect(window.getByText('Đã đối chiếu')).toBeVisible({ timeout: PAPER_MS });
  await expectAccessible(window);
  // What each only coordinates comes as a table of its own.
  const pages = window.getByRole('img', { name: /^Trang 1\// });
  await rest();
  const before = await pages.getAttribute('aria-label');
  await window.getByLabel('Kèm nhiệm vụ phối hợp, thành bảng riêng').check();
  await expect(pages).not.toHaveAttribute('aria-label', before ?? '', { timeout: PAPER_MS });
  await expect(window.getByText('Đã đối chiếu')).toBeVisible({ timeout: PAPER_MS });
  const download = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Lưu Word' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^Trich nhiem vu \d+ co quan - Ke hoach 2025 \(DOCX\)\.zip$/);
  const names = Object.keys(unzipSync(await readFile(await saved.path())));
  expect(names.length).toBeGreaterThanOrEqual(14);
  expect(names.some((name) => name.includes('Trich So Cong Thuong - Phu luc'))).toBe(true);
});

test('a portrait page too narrow for its words offers landscape, one press away', async ({ window, served }) => {
  type Plan = { id: string; revision: number; columns: { field: string; label: string }[] };
  const origin = new URL(served.address).origin;
  const [plan] = await askHost<Plan[]>(window, origin, 'plans.list', {});
  const more = ['Người phụ trách', 'Chuyên viên', 'Nguồn vốn', 'Trung ương', 'Địa phương', 'Kết thúc'].map((label) => ({ field: 'own', label }));
  await askHost(window, origin, 'plans.update', { id: plan!.id, revision: plan!.revision, columns: [...plan!.columns, ...more] });
  await openAnnex(window);
  const offered = window.getByRole('button', { name: 'Chuyển sang A4 ngang' });
  await expect(offered).toBeHidden();
  await window.getByText('A4 dọc').click();
  await expect(window.getByText(/chữ bị ngắt giữa tiếng ở cột: .*In A4 ngang thì đủ chỗ\.$/)).toBeVisible({ timeout: PAPER_MS });
  await expectAccessible(window);
  await offered.click();
  await expect(window.getByRole('radio', { name: 'A4 ngang' })).toBeChecked();
  await expect(window.getByText('Đã đối chiếu')).toBeVisible({ timeout: PAPER_MS });
  await expect(offered).toBeHidden();
});
