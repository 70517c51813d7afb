import { readFile } from 'node:fs/promises';
import { readSheet } from '../../electron/core/typesetting/read-back/sheet-text.ts';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { cell, COLUMN, pasteHtml, status, test } from './plan-window.ts';

test('forty rows from Excel, filled down, changed together, and all of it undone', async ({ window }) => {
  await cell(window, 1, COLUMN.content).click();
  await window.keyboard.press('Control+End');
  const before = await cell(window, 31, COLUMN.content).textContent();
  await cell(window, 31, COLUMN.content).click();
  await pasteHtml(window, 'excel-40-rows.html');
  await expect(status(window)).toContainText('70 nhiệm vụ');
  await expect(cell(window, 31, COLUMN.content)).toHaveText('Kiểm tra, kiểm soát hàng hóa qua cửa khẩu, đợt 1');
  await expect(cell(window, 32, COLUMN.deadline)).toContainText('Trước ngày\n30/6/2025', { useInnerText: true });
  await expect(cell(window, 33, COLUMN.lead)).toHaveText('Sở Công Thương');

  await cell(window, 32, COLUMN.lead).click();
  await cell(window, 34, COLUMN.lead).click({ modifiers: ['Shift'] });
  await window.keyboard.press('Control+d');
  await expect(cell(window, 33, COLUMN.lead)).toContainText('Cục Hải quan tỉnh');

  await window.keyboard.press('Control+e');
  const together = window.getByRole('dialog', { name: 'Sửa chung 3 nhiệm vụ' });
  await expectAccessible(window);
  await together.getByLabel('Thời hạn').fill('Quý III/2025');
  await together.getByRole('combobox', { name: 'Phối hợp' }).fill('Bộ đội Biên phòng tỉnh');
  await together.getByRole('button', { name: 'Ghi vào 3 nhiệm vụ' }).click();
  await expect(cell(window, 34, COLUMN.deadline)).toContainText('Quý III/2025');
  await expect(cell(window, 32, COLUMN.coordinator)).toContainText('Bộ đội Biên phòng tỉnh');

  await window.keyboard.press('Control+z');
  await expect(cell(window, 34, COLUMN.deadline)).toContainText('Hằng quý');
  await window.keyboard.press('Control+z');
  await expect(cell(window, 33, COLUMN.lead)).toHaveText('Sở Công Thương');
  await window.keyboard.press('Control+z');
  await expect(status(window)).toContainText('32 nhiệm vụ');
  await expect(cell(window, 31, COLUMN.content)).toHaveText(before ?? '');
});

test('tasks are gathered by lead, opened and shut, and do not move meanwhile', async ({ window }) => {
  await expect(cell(window, 1, COLUMN.content)).toBeVisible();
  const first = await cell(window, 1, COLUMN.content).textContent();
  await window.getByRole('button', { name: 'Nhóm' }).click();
  await window.getByRole('menuitemradio', { name: 'Nhóm: theo chủ trì' }).click();
  const head = window.getByRole('button', { name: /^Thu gọn nhóm Sở Công Thương, / });
  await expect(head).toBeVisible();
  await expectAccessible(window);
  await cell(window, 3, COLUMN.content).click();
  await window.keyboard.press('Alt+ArrowUp');
  await expect(window.getByText('Đang xem theo nhóm nên chưa đổi thứ tự được')).toBeVisible();
  await head.click();
  await expect(window.getByRole('button', { name: /^Mở nhóm Sở Công Thương, / })).toBeVisible();
  await expect(cell(window, 2, COLUMN.number)).toHaveCount(1);
  await expect(status(window)).toContainText(/^32 nhiệm vụ/);
  await window.reload();
  await expect(head).toBeVisible();
  await window.getByRole('button', { name: 'Nhóm: theo chủ trì' }).click();
  await window.getByRole('menuitemradio', { name: 'Nhóm: không nhóm' }).click();
  await expect(cell(window, 1, COLUMN.content)).toHaveText(first ?? '');
});

test('a view is kept under a name, shown again by its chip, and given up', async ({ window }) => {
  await window.getByRole('button', { name: '+ Lưu bộ lọc' }).click();
  await expectAccessible(window);
  await window.getByRole('button', { name: 'Sở Công Thương chủ trì' }).click();
  const chip = window.getByRole('button', { name: 'Sở Công Thương chủ trì', exact: true });
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(status(window)).toContainText('chủ trì Sở Công Thương');
  await chip.click();
  await expect(status(window)).toContainText(/^32 nhiệm vụ/);
  await window.reload();
  await chip.click();
  await expect(status(window)).toContainText('chủ trì Sở Công Thương');
  await window.getByRole('button', { name: 'Bỏ bộ lọc “Sở Công Thương chủ trì”' }).click();
  await expect(chip).toBeHidden();
});

test('words are found without marks, shown before and after, and the ticked places replaced as one step', async ({ window }) => {
  await cell(window, 1, COLUMN.deadline).click();
  await window.keyboard.press('Control+h');
  const panel = window.getByRole('complementary', { name: 'Tìm và thay thế' });
  await expect(panel.getByLabel('Tìm', { exact: true })).toBeFocused();
  await window.keyboard.type('hàng năm');
  await panel.getByLabel('Thay bằng').fill('Hằng năm');
  await expect(panel.getByRole('status')).toHaveText(/\d+ chỗ trong \d+ nhiệm vụ/);
  const marked = await panel.getByRole('status').textContent();
  await panel.getByLabel('Đúng dấu').uncheck();
  await expect(panel.getByRole('status')).not.toHaveText(marked ?? '');
  await panel.getByLabel('Đúng dấu').check();
  await expectAccessible(window);
  const hits = panel.getByRole('group', { name: 'Các chỗ tìm thấy' });
  await hits.getByRole('checkbox').nth(1).uncheck();
  await panel.getByRole('button', { name: /^Thay \d+ chỗ$/ }).click();
  await expect(cell(window, 1, COLUMN.deadline)).toContainText('Hằng năm');
  await expect(cell(window, 2, COLUMN.deadline)).toContainText('Hàng năm');
  await expect(panel.getByRole('status')).toHaveText('1 chỗ trong 1 nhiệm vụ');
  await window.getByRole('alert').filter({ hasText: 'Đã thay' }).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(cell(window, 1, COLUMN.deadline)).toContainText('Hàng năm');
});

test('the list shown is printed with its groups, in its columns', async ({ window }) => {
  await window.getByRole('button', { name: 'Nhóm' }).click();
  await window.getByRole('menuitemradio', { name: 'Nhóm: theo loại thời hạn' }).click();
  await window.getByRole('button', { name: 'In bảng đang xem…' }).click();
  const dialog = window.getByRole('dialog', { name: 'In bảng đang xem…' });
  await expect(dialog.getByLabel('Tiêu đề')).toHaveValue('Danh sách nhiệm vụ theo bộ lọc: nhóm theo loại thời hạn');
  await expectAccessible(window);
  const download = window.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Lưu Excel' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Danh sach nhiem vu 2025.xlsx');
  const rows = readSheet(new Uint8Array(await readFile(await file.path())));
  const texts = rows.map((row) => row.filter((text) => text)).filter((row) => row.length > 0);
  expect(texts.filter((row) => row.length === 2).map(([number]) => number)).toEqual(expect.arrayContaining(['I', 'II']));
  expect(texts.filter((row) => row.length === 5)).toHaveLength(33);
  await expect(window.getByText('đã đọc lại và khớp từng chữ')).toBeVisible();
});

test('a number typed by hand stands, and an emptied one is counted again', async ({ window }) => {
  await cell(window, 2, COLUMN.number).dblclick();
  await window.keyboard.press('Control+A');
  await window.keyboard.type('1a');
  await window.keyboard.press('Enter');
  await expect(cell(window, 2, COLUMN.number)).toHaveText('1a');
  await expect(cell(window, 3, COLUMN.number)).toHaveText('2');
  await cell(window, 2, COLUMN.number).dblclick();
  await window.keyboard.press('Control+A');
  await window.keyboard.press('Delete');
  await window.keyboard.press('Enter');
  await expect(cell(window, 3, COLUMN.number)).toHaveText('3');
});

test('rows stay where they are while the pointer draws a range over them', async ({ window }) => {
  const top = async () => (await cell(window, 3, COLUMN.content).boundingBox())?.y;
  await expect(cell(window, 3, COLUMN.content)).toBeVisible();
  const still = await top();
  await cell(window, 1, COLUMN.content).hover();
  await window.mouse.down();
  expect(await top()).toBe(still);
  await cell(window, 3, COLUMN.content).hover();
  expect(await top()).toBe(still);
  await window.mouse.up();
  await expect(status(window)).toContainText('3 dòng, 3 ô');
});

test('the row chosen is shown whole by mouse and keys; one taller than the view shows its head', async ({ window }) => {
  const edges = async (row: number): Promise<{ above: number; below: number; tall: boolean }> =>
    window.getByRole('grid').evaluate((grid, index) => {
      const view = grid.closest('[data-grid-scroller]')!.getBoundingClientRect();
      const box = grid.querySelector(`[role=row][aria-rowindex="${index}"]`)!.getBoundingClientRect();
      const header = grid.querySelector('[role=columnheader]')!.getBoundingClientRect();
      return { above: header.bottom - box.top, below: box.bottom - view.bottom, tall: box.height > view.bottom - header.bottom };
    }, row + 1);
  const shownWhole = async (row: number): Promise<boolean> => {
    const { above, below } = await edges(row);
    return above <= 1 && below <= 1;
  };
  await cell(window, 8, COLUMN.content).click({ position: { x: 40, y: 6 } });
  await expect.poll(() => shownWhole(8)).toBe(true);
  for (let row = 9; row <= 14; row += 1) await window.keyboard.press('ArrowDown');
  await expect(status(window)).toContainText('Nhiệm vụ 14');
  await expect.poll(() => shownWhole(14)).toBe(true);
  for (let row = 13; row >= 5; row -= 1) await window.keyboard.press('ArrowUp');
  await expect.poll(() => shownWhole(5)).toBe(true);

  await window.keyboard.press('ArrowLeft');
  await cell(window, 6, COLUMN.content).dblclick();
  await window.keyboard.press('Control+A');
  await window.keyboard.insertText('Nội dung rất dài của một nhiệm vụ. '.repeat(90));
  await window.keyboard.press('Enter');
  await expect(status(window)).toContainText('Nhiệm vụ 7');
  await window.keyboard.press('ArrowUp');
  await expect.poll(async () => (await edges(6)).tall).toBe(true);
  await expect.poll(async () => Math.abs((await edges(6)).above) <= 1).toBe(true);
});
