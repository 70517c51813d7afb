import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { cell, status, test } from './plan-window.ts';

test('columns are added, renamed, moved, hidden and removed beside the table, and undo brings a removed one back with its texts', async ({ window }) => {
  await window.getByRole('button', { name: /^Cột/ }).click();
  await window.getByRole('menuitem', { name: 'Thêm, đổi tên, xếp cột…' }).click();
  const panel = window.getByRole('complementary', { name: 'Cột của kế hoạch' });
  const heads = window.getByRole('columnheader');

  // A known column, one press; one of the plan's own, typed.
  await panel.getByRole('button', { name: 'Sản phẩm' }).click();
  await expect(heads.filter({ hasText: 'Sản phẩm' })).toBeVisible();
  await panel.getByLabel('Cột riêng của kế hoạch này').fill('Kinh phí');
  await panel.getByLabel('Cột riêng của kế hoạch này').press('Enter');
  await expect(heads.filter({ hasText: 'Kinh phí' })).toBeVisible();
  await expectAccessible(window);

  // A text in it; its heading and the one above it.
  const money = async (): Promise<number> => (await heads.allTextContents()).findIndex((text) => text.includes('Kinh phí') || text.includes('Dự toán'));
  await cell(window, 1, await money()).dblclick();
  await window.keyboard.type('1.500 triệu đồng');
  await window.keyboard.press('Enter');
  await expect(cell(window, 1, await money())).toContainText('1.500 triệu đồng');
  await panel.getByLabel('Tiêu đề (cột riêng)').fill('Dự toán');
  await panel.getByLabel('Tiêu đề (cột riêng)').press('Enter');
  await expect(heads.filter({ hasText: 'Dự toán' })).toBeVisible();

  // Its place.
  const before = await money();
  await panel.getByRole('button', { name: 'Đưa cột Dự toán lên trước' }).click();
  await expect.poll(money).toBe(before - 1);
  await expect(cell(window, 1, before - 1)).toContainText('1.500 triệu đồng');

  // Hidden it keeps its text; shown again it is there.
  await panel.getByRole('button', { name: /^Ẩn cột Dự toán/ }).click();
  await expect(heads.filter({ hasText: 'Dự toán' })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Hiện lại cột Dự toán' }).click();
  await expect(cell(window, 1, before - 1)).toContainText('1.500 triệu đồng');

  // Removing asks with the number of texts that go; one undo brings both back.
  await panel.getByRole('button', { name: 'Xóa cột Dự toán' }).click();
  await expect(panel.getByText('Cột Dự toán có chữ ở 1 nhiệm vụ.')).toBeVisible();
  await panel.getByRole('button', { name: 'Xóa cột và 1 ô chữ' }).click();
  await expect(heads.filter({ hasText: 'Dự toán' })).toHaveCount(0);
  await window.getByRole('button', { name: 'Hoàn tác', exact: true }).first().click();
  await expect(cell(window, 1, before - 1)).toContainText('1.500 triệu đồng');
  await expect(status(window)).toBeVisible();

  // Rows are counted anew where sections begin.
  await panel.getByLabel('Đánh số nhiệm vụ').selectOption('per-section');
  await expect(panel.getByLabel('Đánh số nhiệm vụ')).toHaveValue('per-section');
});
