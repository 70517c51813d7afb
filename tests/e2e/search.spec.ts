import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { test } from './sample-window.ts';

const cell = (window: Page, row: number, column: number): Locator =>
  window.locator(`[role=row][aria-rowindex="${row + 1}"] [role=gridcell][aria-colindex="${column + 1}"]`);

const palette = (window: Page): Locator => window.getByRole('dialog', { name: 'Tìm khắp sổ' });
const chosen = (window: Page): Locator => palette(window).locator('[aria-selected=true]');

async function find(window: Page, words: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await expect(palette(window).getByRole('combobox')).toBeFocused();
  await window.keyboard.type(words);
}

test('a keyboard-only tour: task, agency, command, recent place', async ({ window, faults }) => {
  await find(window, 'xuat xu');
  await expect(chosen(window)).toContainText('xuất xứ hàng hóa');
  await expect(chosen(window)).toContainText('Kế hoạch 2025, nhiệm vụ 2');
  await expectAccessible(window);
  await window.keyboard.press('Enter');
  await expect(palette(window)).toBeHidden();
  await expect(cell(window, 2, 1)).toHaveAttribute('data-active');
  // The keyboard is in the table: an arrow walks on.
  await window.keyboard.press('ArrowDown');
  await expect(cell(window, 3, 1)).toHaveAttribute('data-active');

  await find(window, 'so cong thuong');
  await expect(chosen(window)).toContainText('Sở Công Thương');
  await expect(chosen(window)).toContainText('Danh bạ cơ quan');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Cơ quan' })).toBeVisible();
  await expect(window.getByRole('complementary', { name: 'Sở Công Thương' })).toBeVisible();

  await find(window, 'ke hoach 2025');
  await expect(chosen(window)).toContainText('Kế hoạch 2025 · Ban Chỉ đạo');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Kế hoạch nhiệm vụ' })).toBeVisible();

  await find(window, 'in phu luc');
  await expect(chosen(window)).toHaveText('In phụ lục');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'In phụ lục' })).toBeVisible();

  await window.keyboard.press('Control+k');
  await expect(palette(window).getByRole('group', { name: 'Vừa mở' }).getByRole('option')).toHaveText([
    /Kế hoạch 2025 · /,
    /^Sở Công Thương/,
    /xuất xứ|Hỗ trợ các doanh nghiệp/,
  ]);
  await expectAccessible(window);
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(cell(window, 2, 1)).toHaveAttribute('data-active');
  expect(faults).toEqual([]);
});

test('words with their marks, words that nothing answers, and Escape back to where one was', async ({ window }) => {
  await cell(window, 4, 1).click();
  await find(window, 'không có chữ này đâu');
  await expect(palette(window).getByText('Không tìm thấy.')).toBeVisible();
  await window.keyboard.press('Control+A');
  await window.keyboard.type('Bolikhamxay');
  await expect(chosen(window).locator('mark').first()).toHaveText('Bolikhamxay');
  await window.keyboard.press('Escape');
  await expect(palette(window)).toBeHidden();
  await window.keyboard.press('ArrowDown');
  await expect(cell(window, 5, 1)).toHaveAttribute('data-active');
});

test('Ctrl+F stays the plan’s own filter', async ({ window }) => {
  await window.keyboard.press('Control+f');
  await expect(window.getByRole('searchbox')).toBeFocused();
  await window.keyboard.type('xuat xu');
  await expect(window.locator('footer')).toContainText('trên 32 nhiệm vụ');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('searchbox')).toHaveValue('');
  await expect(window.locator('[data-grid-scroller] textarea')).toBeFocused();
  await window.keyboard.press('Control+f');
  await window.keyboard.type('pho bien thanh vien');
  await expect(window.locator('footer')).toContainText('0 trên 32 nhiệm vụ');
  await expect(window.locator('footer')).toContainText('không hiện 1 nhiệm vụ có các từ đứng rời nhau');
  await window.keyboard.press('Escape');
  await expect(window.locator('[data-grid-scroller] textarea')).toBeFocused();
});

test('what has the words scattered stands below a line', async ({ window }) => {
  await find(window, 'pho bien thanh vien');
  const below = palette(window).getByRole('group', { name: 'Có đủ các từ, nhưng đứng rời nhau' });
  await expect(below.getByRole('option')).toHaveCount(1);
  await expect(below.locator('mark').first()).toHaveText('Phổ');
  await expectAccessible(window);
  await window.keyboard.press('Enter');
  await expect(cell(window, 1, 1)).toHaveAttribute('data-active');
});
