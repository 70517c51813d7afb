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

test('the day granted stands beside the task where its report is typed in and where it is followed', async ({ window, faults }, info) => {
  const book = await openReportingBook(window);
  const [taskId] = book.taskIds;
  await callFrom(window, 'extensions.extend', { taskIds: [taskId!], decidedOn: '2025-05-20', grantedDue: '2026-09-30', reason: 'Chờ kinh phí' });
  await show(window, `#/nhap-bao-cao/${book.planId}?ky=2025-H1&co-quan=${book.addressee.id}&dong=${taskId}`);
  await expect(window.getByRole('navigation', { name: 'Nhiệm vụ' }).getByRole('button').first()).toContainText('gia hạn đến 30/09/2026');
  await expect(window.getByRole('heading', { name: /^Nhiệm vụ 1 / })).toContainText('gia hạn đến 30/09/2026');
  await window.screenshot({ path: info.outputPath('entry.png') });
  await expectAccessible(window);

  await show(window, `#/theo-doi/${book.planId}?ngay=2025-06-21`);
  const row = window.locator('[role=row][aria-rowindex="2"]');
  await expect(row).toContainText('gia hạn đến 30/09/2026');
  await window.screenshot({ path: info.outputPath('grid.png') });
  await expectAccessible(window);
  // On a day before it was granted nobody knew it.
  await show(window, `#/theo-doi/${book.planId}?ngay=2025-05-19`);
  await expect(row).toBeVisible();
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
