import { readFile } from 'node:fs/promises';
import { readSheets } from '../../electron/core/typesetting/read-back/sheet-text.ts';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { test } from './plan-window.ts';

test('a list is saved as it stands on its screen, the words of every cell, at the foot of its page', async ({ window, faults }, info) => {
  await window.getByRole('navigation').getByRole('link', { name: 'Cơ quan' }).click();
  await expect(window.getByRole('row', { name: /^Sở Công Thương/ })).toBeVisible();
  await window.getByRole('textbox', { name: /^Tìm/ }).fill('so');
  await expect(window.getByRole('row', { name: /^Công an/ })).toBeHidden();
  const rows = window.getByRole('table').getByRole('row');
  const shown = await rows.count();
  const button = window.getByRole('button', { name: 'In danh sách' });
  await button.click();
  await window.screenshot({ path: info.outputPath('menu.png') });
  await expectAccessible(window);
  const download = window.waitForEvent('download');
  await window.getByRole('menuitem', { name: 'Lưu Excel' }).click();
  const saved = await download;
  const texts = readSheets(await readFile(await saved.path())).flat(2);
  expect(texts).toContain('Sở Công Thương');
  expect(texts.some((text) => text?.includes('Công an'))).toBe(false);
  expect(texts.some((text) => text?.startsWith(`${shown - 1} dòng`))).toBe(true);

  // A page without a list has nothing to print.
  await window.getByRole('navigation').getByRole('link', { name: 'Ban Chỉ đạo' }).click();
  await expect(window.getByText('Chưa ghi thành viên nào.')).toBeVisible();
  await expect(button).toBeHidden();
  expect(faults).toEqual([]);
});
