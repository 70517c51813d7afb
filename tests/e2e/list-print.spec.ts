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
  expect(texts.some((text) => text?.startsWith(`tìm “so”. ${shown - 1} dòng`))).toBe(true);

  // A page without a list has nothing to print.
  await window.getByRole('navigation').getByRole('link', { name: 'Ban Chỉ đạo' }).click();
  await expect(window.getByText('Chưa ghi thành viên nào.')).toBeVisible();
  await expect(button).toBeHidden();
  expect(faults).toEqual([]);
});

test('a filtered list says under its title what it is of and what was left out, once', async ({ window, faults }) => {
  await window.getByRole('navigation').getByRole('link', { name: 'Cơ quan' }).click();
  await window.getByRole('textbox', { name: /^Tìm/ }).fill('công');
  await expect(window.getByRole('row', { name: /^Sở Y tế/ })).toBeHidden();
  const words = async (): Promise<string> => {
    await window.getByRole('button', { name: 'In danh sách' }).click();
    const download = window.waitForEvent('download');
    await window.getByRole('menuitem', { name: 'Lưu Excel' }).click();
    return readSheets(await readFile(await (await download).path()))
      .flat(2)
      .join('\n');
  };
  const agencies = await words();
  expect(agencies.split('tìm “công”')).toHaveLength(2);
  expect(agencies).toMatch(/^tìm “công”\. \d+ dòng, in ngày /m);

  // A period's board: of which plan and period, on which day, and which state alone.
  await window.getByRole('navigation').getByRole('link', { name: 'Báo cáo' }).click();
  const missing = window.getByRole('button', { name: /^Quá hạn, chưa gửi \d/ });
  await missing.click();
  await expect(missing).toHaveAttribute('aria-pressed', 'true');
  const board = await words();
  expect(board).toMatch(/^KẾ HOẠCH .* · Năm 2025 · tính đến ngày \d\d\/\d\d\/\d{4} · Quá hạn, chưa gửi\. \d+ dòng, in ngày /m);
  expect(faults).toEqual([]);
});
