import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';

async function createBook(window: Page): Promise<void> {
  await window.getByRole('button', { name: /^Tạo sổ trống/ }).click();
  const form = window.getByRole('dialog');
  await form.getByRole('button', { name: 'Tạo' }).click();
  await expect(form.getByText('Cần có tên Ban Chỉ đạo.')).toBeVisible();
  await form.getByLabel('Tên Ban Chỉ đạo').fill('Ban Chỉ đạo thử nghiệm');
  await form.getByLabel('Tên kế hoạch').fill('Kế hoạch thử');
  await form.getByLabel('Năm').fill('2026');
  await expectAccessible(window);
  await form.getByRole('button', { name: 'Tạo' }).click();
  await expect(window).toHaveURL(/#\/ke-hoach\//);
}

const planMenu = (window: Page) => window.getByRole('button', { name: /^Chọn kế hoạch/ });

test('an empty book is created, its plan renamed and removed, and the removal taken back', async ({ window, faults }) => {
  await createBook(window);
  await expect(window.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();

  await planMenu(window).click();
  await expectAccessible(window);
  await window.getByRole('menuitem', { name: 'Sửa tên, năm…' }).click();
  await window.getByRole('dialog').getByLabel('Năm').fill('2027');
  await window.getByRole('dialog').getByRole('button', { name: 'Ghi lại' }).click();
  await expect(planMenu(window)).toHaveText('Kế hoạch 2027');

  await planMenu(window).click();
  await window.getByRole('menuitem', { name: 'Xóa kế hoạch này' }).click();
  await expect(window.getByRole('button', { name: /^Mở sổ mẫu/ })).toBeVisible();
  await window.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(planMenu(window)).toHaveText('Kế hoạch 2027');
  expect(faults).toEqual([]);
});

test('Ctrl+Z and Ctrl+Y say in words what they did', async ({ window }) => {
  await createBook(window);
  await planMenu(window).click();
  await window.getByRole('menuitem', { name: 'Sửa tên, năm…' }).click();
  await window.getByRole('dialog').getByLabel('Năm').fill('2027');
  await window.getByRole('dialog').getByRole('button', { name: 'Ghi lại' }).click();
  await expect(planMenu(window)).toHaveText('Kế hoạch 2027');
  await window.getByRole('heading', { level: 1 }).click();

  await window.keyboard.press('Control+z');
  await expect(window.getByText(/^Đã hoàn tác: sửa kế hoạch/)).toBeVisible();
  await expect(planMenu(window)).toHaveText('Kế hoạch 2026');
  await window.keyboard.press('Control+y');
  await expect(window.getByText(/^Đã làm lại: sửa kế hoạch/)).toBeVisible();
  await expect(planMenu(window)).toHaveText('Kế hoạch 2027');
});

test('the address names the screen and the words searched for; back, forward and reload keep them', async ({ window }) => {
  await window.getByRole('button', { name: /^Mở sổ mẫu/ }).click();
  await expect(window.getByRole('grid')).toBeVisible();
  await window.keyboard.press('Control+f');
  await window.keyboard.type('xuat xu');
  await expect(window).toHaveURL(/\?tim=xuat\+xu$/);
  await window.getByRole('link', { name: 'In ấn' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'In phụ lục' })).toBeVisible();
  await window.goBack();
  await expect(window.getByRole('searchbox')).toHaveValue('xuat xu');
  await window.goForward();
  await expect(window.getByRole('heading', { level: 1, name: 'In phụ lục' })).toBeVisible();
  await window.goBack();
  await window.reload();
  await expect(window.getByRole('searchbox')).toHaveValue('xuat xu');
});

test('a lost connection is said beside the saved mark, and trying again saves', async ({ window }) => {
  await createBook(window);
  await window.route('**/api/call', (route) => (route.request().postData()?.includes('plans.update') ? route.abort() : route.fallback()));
  await planMenu(window).click();
  await window.getByRole('menuitem', { name: 'Sửa tên, năm…' }).click();
  await window.getByRole('dialog').getByLabel('Năm').fill('2027');
  await window.getByRole('dialog').getByRole('button', { name: 'Ghi lại' }).click();
  await expect(window.getByRole('dialog')).toContainText('mất liên lạc');
  await window.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click();
  await expect(window.getByText('Chưa lưu được')).toBeVisible();
  await window.unroute('**/api/call');
  await window.getByRole('button', { name: 'Thử lại' }).click();
  await expect(planMenu(window)).toHaveText('Kế hoạch 2027');
  await expect(window.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();
});

test('the licences of what the application carries are one press away', async ({ window }) => {
  await window.getByRole('button', { name: 'Trợ giúp' }).click();
  await window.getByRole('button', { name: 'Giấy phép của phần mềm kèm theo' }).click();
  const notices = window.getByRole('dialog', { name: 'Giấy phép của phần mềm kèm theo' });
  await expect(notices).toContainText('Apache License');
  await expect(notices).toContainText(/@mantine\/core [\d.]+ \(MIT\)/);
  await expect(notices).toContainText(/@fontsource\/be-vietnam-pro [\d.]+ \(OFL-1\.1\)/);
  await expectAccessible(window);
});
