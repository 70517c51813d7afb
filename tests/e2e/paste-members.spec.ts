import { expect } from './app.ts';
import { expectAccessible } from './accessible.ts';
import { test } from './plan-window.ts';

test('a list of members pasted from a decision is looked through, added as one step and taken back as one', async ({ window, faults }, info) => {
  await window.getByRole('navigation').getByRole('link', { name: 'Ban Chỉ đạo' }).click();
  await window.getByRole('button', { name: 'Dán danh sách…' }).click();
  const panel = window.getByRole('complementary', { name: 'Dán danh sách thành viên' });
  const field = panel.getByLabel('Danh sách chép từ Word, Excel hoặc quyết định');
  // What is pasted right away goes into the field; left, the panel gives the keyboard back.
  await expect(field).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('button', { name: 'Dán danh sách…' })).toBeFocused();
  await window.keyboard.press('Enter');
  await field.fill(
    [
      '1. Ông Trần Văn Bình, Phó Chủ tịch UBND tỉnh - Trưởng ban;',
      '2. Bà Lê Thị Hoa, Giám đốc Sở Công Thương;',
      '3. Giám đốc Sở Y tế;',
      'Tổ giúp việc',
      'Võ Tá Đức, chuyên viên',
    ].join('\n'),
  );
  await expect(panel.getByRole('list', { name: 'Đọc được 3 người' }).getByRole('listitem')).toHaveCount(3);
  await expect(panel).toContainText('1 dòng không đọc được tên người, không thêm:3. Giám đốc Sở Y tế;');
  await expect(panel).toContainText('Giám đốc Sở Công Thương · chưa nêu vai trò');
  await panel.getByLabel('Vai trò của Lê Thị Hoa').selectOption('Phó Trưởng ban Thường trực');
  await panel.getByLabel('Tham gia từ ngày (chung)').fill('5/3/2025');
  await window.screenshot({ path: info.outputPath('panel.png') });
  await expectAccessible(window);
  await panel.getByRole('button', { name: 'Thêm 3 người' }).click();
  await expect(window.locator('footer')).toContainText('2 thành viên · 1 người trong Tổ giúp việc');
  await expect(window.getByRole('row', { name: /Lê Thị Hoa/ })).toContainText('Phó Trưởng ban Thường trực');
  await window.keyboard.press('Control+z');
  await expect(window.locator('footer')).toContainText('0 thành viên');
  expect(faults).toEqual([]);
});
