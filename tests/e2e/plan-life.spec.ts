import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { cell, COLUMN, openPlan } from './plan-window.ts';
import { test } from './sample-window.ts';
import { PAPER_MS } from './rest.ts';

async function type(window: Page, row: number, column: number, text: string): Promise<void> {
  await cell(window, row, column).click();
  await window.keyboard.type(text);
  await window.keyboard.press('Enter');
  await expect(cell(window, row, column)).toContainText(text);
}

const lifeMark = (window: Page): Locator => window.getByRole('link', { name: /Mở trang ban hành, sửa đổi$/ });

async function adopt(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Ban hành, sửa đổi' }).click();
  await window.getByRole('menuitem', { name: 'Ban hành…' }).click();
  await window.getByLabel('Số văn bản').fill('Quyết định số 3201/QĐ-UBND');
  await window.getByLabel('Ngày ban hành').fill('20/12/2024');
  await window.getByLabel('Cơ quan ban hành').fill('UBND tỉnh Hà Tĩnh');
  await window.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(window.getByText('Đã ban hành theo Quyết định số 3201/QĐ-UBND')).toBeVisible();
}

const differences = (window: Page): Locator => window.getByRole('table', { name: 'Những chỗ khác nhau' }).locator('tbody tr');

test('a plan is adopted, amended with its differences shown first, compared, closed and opened again', async ({ window, faults }) => {
  await expect(lifeMark(window)).toHaveText('Dự thảo');
  await lifeMark(window).click();
  await window.getByRole('button', { name: 'Ban hành…' }).click();
  await window.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(window.getByText('Cần có số văn bản.')).toBeVisible();
  await expectAccessible(window);
  await window.keyboard.press('Escape');
  await window.getByRole('link', { name: 'Về bảng kế hoạch' }).click();
  await adopt(window);

  await window.getByRole('link', { name: 'Về bảng kế hoạch' }).click();
  await expect(lifeMark(window)).toHaveText('Ban hành 20/12/2024 – Quyết định số 3201/QĐ-UBND');
  await type(window, 1, COLUMN.lead, 'Sở Tài chính');
  await type(window, 5, COLUMN.deadline, 'Trước ngày 30/6/2025');
  await expect(window.getByRole('link', { name: 'Đã sửa 2 nhiệm vụ từ khi ban hành' })).toBeVisible();
  await lifeMark(window).click();
  await expect(window.getByText('khác bản mới nhất 2 điểm')).toBeVisible();
  await window.getByRole('button', { name: 'Sửa đổi…' }).click();
  await expect(differences(window)).toHaveCount(2);
  await expect(differences(window).first()).toContainText('Chủ trì');
  await expect(differences(window).first().locator('del')).toHaveText('Công Thương');
  await expect(differences(window).first().locator('ins')).toHaveText('Tài chính');
  await expectAccessible(window);
  await window.getByLabel('Số văn bản').fill('Quyết định số 15/QĐ-UBND');
  await window.getByLabel('Ngày ban hành').fill('10/12/2024');
  await window.getByRole('button', { name: 'Ghi sửa đổi', exact: true }).click();
  await expect(window.getByText('đề ngày 10/12/2024, trước ngày 20/12/2024 của Quyết định số 3201/QĐ-UBND')).toBeVisible();
  await expect(window.getByLabel('Ngày trên văn bản đúng là như vậy')).not.toBeChecked();
  await window.getByLabel('Ngày ban hành').fill('10/01/2025');
  await window.getByRole('button', { name: 'Ghi sửa đổi', exact: true }).click();
  await expect(window.getByText('Đã ghi 2 điểm sửa đổi theo Quyết định số 15/QĐ-UBND')).toBeVisible();
  await expect(window.getByRole('table', { name: 'Các bản của kế hoạch' }).locator('tbody tr')).toHaveCount(3);
  await expectAccessible(window);

  await window.getByRole('button', { name: 'Đóng kế hoạch' }).click();
  await expect(window.getByRole('button', { name: 'Mở lại' })).toBeVisible();
  await window.getByRole('alert').filter({ hasText: 'Đã đóng kế hoạch' }).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(window.getByRole('button', { name: 'Sửa đổi…' })).toBeVisible();
  expect(faults).toEqual([]);
});

test('two versions stand side by side; keys jump between differences, Enter opens the task, the list is copied', async ({ window }) => {
  await adopt(window);
  await window.getByRole('link', { name: 'Về bảng kế hoạch' }).click();
  await type(window, 1, COLUMN.lead, 'Sở Tài chính');
  await type(window, 3, COLUMN.lead, 'Sở Nội vụ');
  await lifeMark(window).click();
  await window.getByRole('link', { name: 'So sánh', exact: true }).click();
  await expect(differences(window)).toHaveCount(2);
  await expectAccessible(window);

  await window.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await window.getByRole('button', { name: 'Chép' }).click();
  const copied = (): Promise<string> => window.evaluate(() => navigator.clipboard.readText());
  await expect.poll(async () => (await copied()).split(/\r?\n/)[1]?.split('\t')).toEqual(['1', 'Chủ trì', 'Sở Công Thương', 'Sở Tài chính']);

  await window.keyboard.press('Alt+ArrowDown');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(cell(window, 3, COLUMN.content)).toHaveAttribute('data-active');
});

test('the adopted text is printed again after the plan has changed, with its fingerprint', async ({ window }) => {
  await adopt(window);
  const code = await window.getByRole('table', { name: 'Các bản của kế hoạch' }).getByRole('button').first().textContent();
  await window.getByRole('link', { name: 'Bản ban hành: In bản này' }).click();
  await window.getByLabel('In mã đối chiếu dưới bảng').check();
  await expect(window.getByText('Đã đối chiếu')).toBeVisible({ timeout: PAPER_MS });
  const download = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Lưu Word' }).click();
  const words = strFromU8(unzipSync(await readFile(await (await download).path()))['word/document.xml'] ?? new Uint8Array());
  expect(words.replaceAll(/<[^>]+>|\s/g, '')).toContain(code?.replaceAll(' ', ''));
});

test('next year’s plan takes the chosen rows, old years are marked and rewritten only by hand', async ({ window }) => {
  await window.getByRole('button', { name: 'Ban hành, sửa đổi' }).click();
  await window.getByRole('menuitem', { name: 'Sang năm mới…' }).click();
  await window.getByRole('button', { name: /^Có năm cũ/ }).click();
  await expect(window.locator('mark').filter({ hasText: '2024' })).toBeVisible();
  await expectAccessible(window);
  await window.getByRole('button', { name: 'Đổi 2025 thành 2026: Thời hạn nhiệm vụ 5 cho năm 2026' }).click();
  await expect(window.getByLabel('Thời hạn nhiệm vụ 5 cho năm 2026', { exact: true })).toHaveValue('Năm 2026');
  await window.getByRole('button', { name: /^Tất cả/ }).click();
  await window.getByLabel('Đưa nhiệm vụ 1 sang năm mới').uncheck();
  // Looking something up in between loses nothing.
  await window.getByRole('link', { name: 'Về bảng kế hoạch' }).click();
  await window.goBack();
  await expect(window.getByLabel('Đưa nhiệm vụ 1 sang năm mới')).not.toBeChecked();
  // What the window holds outlasts a reload.
  await window.reload();
  await expect(window.getByLabel('Đưa nhiệm vụ 1 sang năm mới')).not.toBeChecked();
  await window.getByRole('button', { name: /^Đổi 2025 thành 2026 ở cả \d+ ô$/ }).click();
  await expect(window.getByLabel('Thời hạn nhiệm vụ 10 cho năm 2026', { exact: true })).toHaveValue(/2026/);
  await window.getByRole('button', { name: /^Trả lại \d+ ô đã đổi$/ }).click();
  await expect(window.getByLabel('Thời hạn nhiệm vụ 10 cho năm 2026', { exact: true })).toHaveValue(/2025/);
  await expect(window.getByLabel('Thời hạn nhiệm vụ 5 cho năm 2026', { exact: true })).toHaveValue('Năm 2026');

  await window.getByRole('button', { name: 'Lập kế hoạch 2026 với 31 nhiệm vụ' }).click();
  await expect(window.getByRole('button', { name: /^Chọn kế hoạch/ })).toHaveText('Kế hoạch 2026');
  await expect(cell(window, 4, COLUMN.deadline)).toContainText('Năm 2026');
  await expect(lifeMark(window)).toHaveText('Dự thảo');
  await window.getByRole('alert').filter({ hasText: 'Đã lập kế hoạch 2026' }).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(window.getByText('không còn trong sổ, đã về trang đầu')).toBeVisible();
  await expect(window.getByText('Không tìm thấy kế hoạch này')).toHaveCount(0);
});

test('the history tells from what to what and undoes one step; the trash gives a deleted task back', async ({ window }) => {
  await type(window, 1, COLUMN.lead, 'Sở Tài chính');
  await cell(window, 7, COLUMN.content).click();
  await window.keyboard.press('Control+Delete');
  await expect(window.locator('footer')).toContainText('31 nhiệm vụ');
  await window.getByRole('link', { name: 'Lịch sử' }).click();
  const edit = window.getByRole('listitem').filter({ hasText: /\d\d:\d\dSửa 1 nhiệm vụ/ });
  await expect(edit).toContainText('Chủ trì');
  await expect(edit.locator('ins')).toHaveText('Tài chính');
  await expectAccessible(window);
  await edit.getByRole('button', { name: /^Hoàn tác/ }).click();
  await expect(edit).toContainText('đã hoàn tác');

  await window.getByRole('link', { name: 'Thùng rác' }).click();
  await expectAccessible(window);
  await window.getByRole('button', { name: /^Khôi phục:/ }).click();
  await expect(window.getByText('Thùng rác trống')).toBeVisible();
  await window.getByRole('link', { name: /^Kế hoạch/ }).click();
  await expect(window.locator('footer')).toContainText('32 nhiệm vụ');
  await expect(cell(window, 1, COLUMN.lead)).toContainText('Sở Công Thương');
});

test('two windows edit one cell: the later one keeps its text, sees the other and chooses', async ({ window, served, context }) => {
  const lead = cell(window, 6, COLUMN.lead);
  await lead.click();
  // The second window is signed in with the same session, as a window opened from the first one.
  const bearer = await window.evaluate(() => sessionStorage.getItem('bcd.session') ?? '');
  const other = await context.newPage();
  await other.addInitScript((token) => sessionStorage.setItem('bcd.session', token), bearer);
  await other.goto(new URL(served.address).origin);
  await openPlan(other);
  await window.keyboard.type('Bản của tôi');
  await type(other, 6, COLUMN.lead, 'Bản của cửa sổ kia');
  await window.keyboard.press('Enter');
  await expect(lead).toContainText('Bản của tôi');
  await expect(lead).toContainText('Bản của cửa sổ kia');
  await expectAccessible(window);
  await lead.getByRole('button', { name: 'Giữ bản đang lưu' }).click();
  await expect(lead).not.toContainText('Bản của tôi');
  await expect(lead).toContainText('Bản của cửa sổ kia');
});

test('what a draft cannot do yet is reached by the keyboard and says why', async ({ window }) => {
  await window.getByRole('button', { name: /^Ban hành, sửa đổi/ }).press('Enter');
  await window.getByRole('menuitem', { name: 'Ban hành…' }).press('ArrowDown');
  const amend = window.getByRole('menuitem', { name: /^Sửa đổi/ });
  await expect(amend).toBeFocused();
  await expect(amend).toContainText('Kế hoạch còn là dự thảo, chưa ban hành.');
  await window.keyboard.press('Enter');
  await expect(amend).toBeVisible();
  await expect(window).toHaveURL(/#\/ke-hoach\//);
});
