import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { openReportingBook, record, show, test } from './reporting-book.ts';

test('results are pasted into another system task by task: Enter copies, ticks and goes on', async ({ window, faults }, info) => {
  const book = await openReportingBook(window);
  await record(window, book, {
    reports: [
      { taskId: book.taskIds[0] ?? '', result: 'Đã tổ chức 02 hội nghị.', percent: 60 },
      { taskId: book.taskIds[1] ?? '', result: 'Đã khảo sát 7 chợ.' },
    ],
  });
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1&xem=chep`);
  await expect(window.getByRole('button', { name: 'Chưa cập nhật 2' })).toBeVisible();
  await window.getByRole('table', { name: 'Kết quả để chép' }).getByRole('button').first().click();
  const panel = window.getByRole('complementary', { name: /^Kết quả nhiệm vụ/ });
  await expect(panel).toContainText('Kết quả trong kỳ: Đã tổ chức 02 hội nghị.');
  await expect(panel.getByRole('button', { name: 'Chép, ghi đã cập nhật, sang việc sau' })).toBeFocused();
  await expectAccessible(window);
  await window.screenshot({ path: info.outputPath('panel.png') });
  await window.keyboard.press('Enter');
  await expect(panel).toContainText('Kết quả trong kỳ: Đã khảo sát 7 chợ.');
  await expect(window.getByRole('button', { name: 'Chưa cập nhật 1' })).toBeVisible();
  const copied = await window.evaluate(async () => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
    return field.tagName;
  });
  expect(copied).toBe('TEXTAREA');
  await window.keyboard.press('Control+V');
  await expect(window.locator('body > textarea')).toHaveValue('Kết quả trong kỳ: Đã tổ chức 02 hội nghị.\nTỷ lệ: 60%');
  await window.evaluate(() => document.querySelector('body > textarea')?.remove());
  await panel.getByRole('button', { name: 'Chép, ghi đã cập nhật, sang việc sau' }).click();
  await expect(window.getByRole('button', { name: 'Chưa cập nhật 0' })).toBeVisible();
  await window.getByRole('button', { name: 'Tất cả 2' }).click();
  await expect(window.getByRole('cell', { name: /^Đã cập nhật \d\d\/\d\d\/\d{4}$/ })).toHaveCount(2);
  expect(faults).toEqual([]);
});
