import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { test } from './sample-window.ts';

const cell = (window: Page, row: number, column: number): Locator =>
  window.locator(`[role=row][aria-rowindex="${row + 1}"] [role=gridcell][aria-colindex="${column + 1}"]`);

const panel = (window: Page): Locator => window.getByRole('complementary', { name: /^Soát lỗi/ });
const finding = (window: Page, place: string, text: string): Locator => panel(window).locator('li', { hasText: place }).filter({ hasText: text });

async function openCheck(window: Page): Promise<void> {
  await window.getByRole('button', { name: /^Soát lỗi · \d+$/ }).click();
  await expect(panel(window)).toBeVisible();
}

const countOf = async (window: Page): Promise<number> => Number(/\d+/.exec((await panel(window).getByRole('heading', { level: 2 }).textContent()) ?? '')?.[0]);

test('a finding shows its cell, is followed by an explicit edit, and the edit is undone', async ({ window, faults }) => {
  await openCheck(window);
  const before = await countOf(window);
  const capital = finding(window, 'Nhiệm vụ 2 · Phối hợp', 'Cục xuất nhập khẩu').first();
  await capital.getByRole('button').first().click();
  await expect(cell(window, 2, 3)).toHaveAttribute('data-active');
  await expectAccessible(window);
  await capital.getByRole('button', { name: 'Sửa theo đề xuất' }).click();
  await expect(cell(window, 2, 3)).toContainText('Cục Xuất nhập khẩu – Bộ Công Thương và các sở, ngành, đơn vị liên quan');
  await expect.poll(() => countOf(window)).toBeLessThan(before);
  await window.getByRole('alert').filter({ hasText: 'theo đề xuất' }).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(cell(window, 2, 3)).toContainText('Cục xuất nhập khẩu');
  await expect.poll(() => countOf(window)).toBe(before);
  expect(faults).toEqual([]);
});

test('the panel opens at the first finding, whose row stands beside it', async ({ window }) => {
  await openCheck(window);
  const first = panel(window).locator('[data-key]').first();
  await expect(first).toBeFocused();
  await expect(first).toHaveAttribute('aria-current', 'true');
  const number = /Nhiệm vụ (\d+)/.exec((await first.textContent()) ?? '')?.[1] ?? '';
  await expect(window.locator('footer')).toContainText(`Nhiệm vụ ${number}`);
});

test('nothing is changed by looking: the plan is the same after walking every finding', async ({ window }) => {
  await openCheck(window);
  const undo = await window
    .getByRole('button', { name: /^Hoàn tác: / })
    .first()
    .getAttribute('aria-label');
  await panel(window).locator('[data-key]').first().click();
  for (let step = 0; step < 12; step += 1) await window.keyboard.press('ArrowDown');
  await expect(panel(window).locator('[data-key]').nth(12)).toBeFocused();
  await expect(window.getByRole('button', { name: /^Hoàn tác: / }).first()).toHaveAttribute('aria-label', undo ?? '');
});

test('by keyboard alone: walk, set aside, go to the cell; what was set aside is remembered and can be taken back', async ({ window }) => {
  await openCheck(window);
  const before = await countOf(window);
  await panel(window).locator('[data-key]').first().focus();
  await window.keyboard.press('b');
  await expect.poll(() => countOf(window)).toBe(before - 1);
  await expect(panel(window).locator('[data-key]').first()).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  // The keyboard is in the table now: an arrow walks on from the cell.
  await expect(panel(window).locator(':focus')).toHaveCount(0);
  const active = window.locator('[role=gridcell][data-active]');
  const column = (await active.getAttribute('aria-colindex')) ?? '';
  await window.keyboard.press('ArrowLeft');
  await expect(active).not.toHaveAttribute('aria-colindex', column);

  await window.reload();
  await expect(panel(window)).toBeVisible();
  await expect.poll(() => countOf(window)).toBe(before - 1);
  await panel(window).getByText('Đã bỏ qua 1').click();
  await panel(window).getByRole('button', { name: 'Nhắc lại' }).click();
  await expect.poll(() => countOf(window)).toBe(before);
});

test('all suggestions of a kind are one step; the check follows what is typed', async ({ window }) => {
  await openCheck(window);
  const kind = panel(window).getByRole('region', { name: 'Viết hoa tên cơ quan' });
  await kind.getByRole('button', { name: /^Sửa cả \d+ chỗ$/ }).click();
  await expect(kind).toBeHidden();
  await window.keyboard.press('Control+z');
  await expect(kind).toBeVisible();
  await cell(window, 9, 4).click();
  await window.keyboard.type('Năm 2023');
  await window.keyboard.press('Enter');
  await expect(finding(window, 'Nhiệm vụ 9 · Thời hạn', '2023')).toBeVisible();
});
