import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { callFrom, openReportingBook, show, test } from './reporting-book.ts';

const annex = path.join(import.meta.dirname, '..', 'fixtures', 'imports', 'plan-hatinh-2025.docx');
const committeeMenu = (window: Page) => window.getByRole('button', { name: /^Chọn Ban Chỉ đạo/ });

async function secondCommittee(window: Page): Promise<void> {
  await openReportingBook(window);
  await callFrom(window, 'committees.create', { name: 'Ban Chỉ đạo chuyển đổi số' });
  await show(window, '#/');
  await committeeMenu(window).click();
  await window.getByRole('menuitem', { name: 'Ban Chỉ đạo chuyển đổi số' }).click();
  await expect(window.getByText('Ban Chỉ đạo này chưa có kế hoạch')).toBeVisible();
}

test('a committee without a plan shows none of another’s; its first plan is made there', async ({ window, faults }) => {
  await secondCommittee(window);
  await expectAccessible(window);
  await expect(committeeMenu(window)).toHaveText('Ban Chỉ đạo chuyển đổi số');
  // Every screen of plans leads here, and a fresh start of the program too.
  await window.getByRole('navigation').getByRole('link', { name: 'Theo dõi' }).click();
  await expect(window.getByText('Ban Chỉ đạo này chưa có kế hoạch')).toBeVisible();
  await show(window, '#/');
  await expect(window.getByText('Ban Chỉ đạo này chưa có kế hoạch')).toBeVisible();

  await window.getByRole('button', { name: 'Tạo kế hoạch cho Ban Chỉ đạo này' }).click();
  const form = window.getByRole('dialog');
  await form.getByLabel('Tên kế hoạch').fill('Kế hoạch chuyển đổi số');
  await form.getByLabel('Năm').fill('2026');
  await form.getByRole('button', { name: 'Tạo' }).click();
  await expect(window).toHaveURL(/#\/ke-hoach\//);
  await expect(committeeMenu(window)).toHaveText('Ban Chỉ đạo chuyển đổi số');
  await window.getByRole('navigation').getByRole('link', { name: 'Tổng quan' }).click();
  await expect(window.getByText('Kế hoạch 2026 · tính đến')).toBeVisible();
  expect(faults).toEqual([]);
});

test('an import begun there is offered for that committee', async ({ window }) => {
  await secondCommittee(window);
  await window.getByRole('button', { name: 'Nhập từ Word/Excel…' }).click();
  await expect(committeeMenu(window)).toHaveText('Ban Chỉ đạo chuyển đổi số');
  await window.locator('input[type=file]').first().setInputFiles(annex);
  for (let step = 1; step < 4; step += 1) await window.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
  await window.getByRole('button', { name: 'Nhập 32 nhiệm vụ' }).click();
  await expect(window).toHaveURL(/#\/ke-hoach\//);
  await expect(committeeMenu(window)).toHaveText('Ban Chỉ đạo chuyển đổi số');
});

test('an import opened from a plan without tasks goes into that plan; put behind its tasks, it says which numbers change', async ({ window }) => {
  await secondCommittee(window);
  await window.getByRole('button', { name: 'Tạo kế hoạch cho Ban Chỉ đạo này' }).click();
  const form = window.getByRole('dialog');
  await form.getByLabel('Tên kế hoạch').fill('Kế hoạch riêng của tôi');
  await form.getByLabel('Năm').fill('2027');
  await form.getByRole('button', { name: 'Tạo' }).click();
  await expect(window).toHaveURL(/#\/ke-hoach\//);
  const toLastStep = async (): Promise<void> => {
    await window.getByRole('button', { name: 'Nhập từ Word/Excel…' }).first().click();
    await window.locator('input[type=file]').first().setInputFiles(annex);
    for (let step = 1; step < 4; step += 1) await window.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
  };
  await toLastStep();
  await expect(window.getByRole('radio', { name: 'Kế hoạch 2027 đang mở, chưa có nhiệm vụ' })).toBeChecked();
  await window.getByRole('button', { name: 'Nhập 32 nhiệm vụ' }).click();
  await expect(window.getByRole('button', { name: /^Chọn kế hoạch/ })).toHaveText('Kế hoạch 2027');
  await expect(window.locator('footer')).toContainText('32 nhiệm vụ');

  await toLastStep();
  await window.getByRole('radio', { name: 'Cuối kế hoạch 2027 đang mở' }).check();
  await expect(window.getByText('Nhiệm vụ: 1–32 → 33–64')).toBeVisible();
  await expectAccessible(window);
});
