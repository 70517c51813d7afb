import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { callFrom, openReportingBook, show, test } from './reporting-book.ts';

test('a task is granted another day in four actions from its row; half typed it outlives a reload; undone it is gone', async ({ window, faults }, info) => {
  const book = await openReportingBook(window);
  await show(window, `#/ke-hoach/${book.planId}`);
  const row = window.getByRole('row', { name: /Tiếp tục quán triệt/ }).first();
  // One: the row. Two: the key. Three: the day. Four: Enter.
  await row.getByRole('gridcell').nth(4).click();
  await window.keyboard.press('Control+g');
  const dialog = window.getByRole('dialog', { name: /^Gia hạn nhiệm vụ/ });
  await expect(dialog.getByLabel('Gia hạn đến ngày')).toBeFocused();
  await window.keyboard.type('30/9/2026');
  await window.screenshot({ path: info.outputPath('form.png') });
  await expectAccessible(window);

  await window.reload();
  await expect(dialog.getByLabel('Gia hạn đến ngày')).toHaveValue('30/9/2026');
  await dialog.getByLabel('Gia hạn đến ngày').press('Enter');
  await expect(dialog).toBeHidden();
  await expect(row).toContainText('gia hạn đến 30/09/2026');
  await window.screenshot({ path: info.outputPath('granted.png') });
  await window.keyboard.press('Control+z');
  await expect(row).not.toContainText('gia hạn đến');
  expect(faults).toEqual([]);
});

test('several tasks chosen are extended in one step, and Esc gives the form up', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  await show(window, `#/ke-hoach/${book.planId}`);
  await window.getByRole('gridcell').nth(1).click();
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Control+g');
  const dialog = window.getByRole('dialog', { name: /^Gia hạn \d+ nhiệm vụ/ });
  await window.keyboard.type('30/9/2026');
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await window.keyboard.press('Control+g');
  await expect(dialog.getByLabel('Gia hạn đến ngày')).toHaveValue('');
  await window.keyboard.type('31/10/2026');
  await dialog.getByLabel('Lý do').fill('Chờ nghị định');
  await dialog.getByRole('button', { name: 'Ghi lại' }).click();
  await expect(window.getByText(/Đã gia hạn \d nhiệm vụ đến 31\/10\/2026/)).toBeVisible();
  expect((await callFrom(window, 'extensions.granted', { planId: book.planId })).length).toBeGreaterThan(1);
  expect(faults).toEqual([]);
});
