import type { Locator } from '@playwright/test';
import { expect } from './app.ts';
import { cell, COLUMN, test } from './plan-window.ts';

test('a wide plan keeps number, content and section titles in sight, under its own headings', async ({ window }) => {
  await window.getByRole('button', { name: /^Cột/ }).click();
  await window.getByRole('menuitem', { name: 'Thêm, đổi tên, xếp cột…' }).click();
  const panel = window.getByRole('complementary', { name: 'Cột của kế hoạch' });
  const heading = panel.getByLabel('Cột riêng của kế hoạch này');
  const heads = window.getByRole('columnheader');
  for (const label of ['Số tiền (triệu đồng) đã bố trí trong dự toán năm', 'Nguồn vốn', 'Địa bàn', 'Nguồn vốn']) {
    const before = await heads.count();
    await heading.fill(label);
    await heading.press('Enter');
    await expect(heads).toHaveCount(before + 1);
    await expect(heading).toHaveValue('');
  }
  await expect(panel.getByText('Có hai cột trở lên cùng tiêu đề “Nguồn vốn”.')).toBeVisible();
  // The adopted words stand over the columns, none over its neighbour.
  await expect(heads.nth(COLUMN.deadline)).toHaveText('Thời gian thực hiện');
  const drawn = await heads.evaluateAll((all) =>
    all.map((each) => ({ inside: each.querySelector('span')!.getBoundingClientRect(), own: each.getBoundingClientRect() })),
  );
  for (const { inside, own } of drawn) expect(inside.right).toBeLessThanOrEqual(own.right);

  await cell(window, 3, COLUMN.content).click({ button: 'right' });
  await window
    .getByRole('menuitem', { name: /^Thêm mục/ })
    .first()
    .click();
  const title = window.locator('[data-heading]').first();
  await expect(title).toBeVisible();
  await window.keyboard.press('Escape');
  await window.locator('[data-grid-scroller]').evaluate((grid) => grid.scrollTo({ left: 300 }));
  await expect(cell(window, 1, COLUMN.content)).toBeInViewport({ ratio: 0.9 });
  await expect(title.locator('div > div').first()).toBeInViewport();
  // Typed where it is seen.
  await cell(window, 1, COLUMN.content).dblclick();
  const editor = window.locator('textarea[data-editing]');
  await expect(editor).toBeInViewport();
  const left = async (each: Locator): Promise<number> => (await each.boundingBox())!.x;
  await expect.poll(async () => Math.abs((await left(cell(window, 1, COLUMN.content))) - (await left(editor)))).toBeLessThan(2);
});
