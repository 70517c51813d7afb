import { readFile } from 'node:fs/promises';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { openReportingBook, record, show, test } from './reporting-book.ts';

test('the first screen of a book with a plan is its overview; every number leads to its list', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  const [first = '', second = ''] = book.taskIds;
  await record(window, book, {
    reports: [
      { taskId: first, result: 'Kết quả', percent: 60, progress: 'on-track' },
      { taskId: second, result: 'Kết quả', percent: 40, progress: 'behind' },
    ],
  });
  await show(window, '#/');
  await expect(window).toHaveURL(/#\/tong-quan\//);
  await show(window, `#/tong-quan/${book.planId}?ky=2025-H1&ngay=2025-06-21`);
  await expect(window.getByRole('link', { name: /^Cơ quan đã gửi báo cáo 1\/14 7,1 % trên số cơ quan phải báo cáo/ })).toBeVisible();
  await expectAccessible(window);

  await window.getByRole('link', { name: /^chậm 1/i }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Theo dõi thực hiện' })).toBeVisible();
  await expect(window.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  await window.goBack();
  await window.getByRole('link', { name: /^Sở Công Thương: / }).click();
  await expect(window.getByRole('grid')).toHaveAttribute('aria-rowcount', '9');

  // After the year's period has closed the half-year is still the one asked about, in the list as well.
  await show(window, `#/tong-quan/${book.planId}?ky=2025-H1&ngay=2026-01-10`);
  await window.getByRole('link', { name: /^Thường xuyên đạt 1\/29/ }).click();
  await expect(window.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  await window.getByTitle('Bỏ lọc: 6 tháng đầu năm 2025').click();
  await expect(window.getByText('Không có nhiệm vụ nào khớp với bộ lọc.')).toBeVisible();
  expect(faults).toEqual([]);
});

test('the same numbers stand as tables, leave as a table and as a picture, and print on a page', async ({ window, context, faults }) => {
  await context.grantPermissions(['clipboard-read']);
  const book = await openReportingBook(window);
  await show(window, `#/tong-quan/${book.planId}?ky=2025-H1&ngay=2025-06-21`);
  await window.getByText('Bảng số liệu').click();
  await expect(window.getByRole('table', { name: 'Theo cơ quan chủ trì' }).getByRole('row', { name: /^Sở Công Thương/ })).toBeVisible();
  await expectAccessible(window);

  await window.getByRole('button', { name: 'Sao chép số liệu' }).click();
  await expect.poll(() => window.evaluate(() => navigator.clipboard.readText())).toContain('Cơ quan đã gửi báo cáo\tsố cơ quan phải báo cáo\t0\t14\t0');

  const download = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Lưu ảnh' }).click();
  const picture = await download;
  expect(picture.suggestedFilename()).toMatch(/^Tong quan 6 thang dau nam 2025 den \d{4}-\d\d-\d\d\.png$/);
  expect((await readFile(await picture.path())).subarray(1, 4).toString('latin1')).toBe('PNG');

  const printed = window.waitForEvent('download');
  await window.getByRole('button', { name: 'In, lưu một trang' }).click();
  await window.getByRole('menuitem', { name: 'Lưu PDF' }).click();
  expect((await readFile(await (await printed).path())).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(faults).toEqual([]);
});

test('what there is to do stands first; each line leads to as many rows as it counts', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  const [first = '', second = ''] = book.taskIds;
  await record(window, book, {
    reports: [
      { taskId: first, result: 'Xong', percent: 100 },
      { taskId: second, result: 'Vướng', percent: 40, progress: 'behind' },
    ],
  });
  const address = `#/tong-quan/${book.planId}?ky=2025-H1&ngay=2025-06-21`;
  await show(window, address);
  const steps = window.getByRole('region', { name: 'Việc cần làm' });
  await expect(steps.getByRole('link')).toHaveText([
    '6 tháng đầu năm 2025, hạn 19/06/2025 đã qua: 13 cơ quan chưa gửi Nhắc',
    '1 kết quả đã báo xong, chờ xác nhận Xác nhận',
    '1 cụm từ chung đứng chủ trì chưa có danh sách đơn vị Ghi đơn vị',
    'Kế hoạch còn là dự thảo, chưa ghi ban hành Ban hành',
  ]);
  // The rail counts the period on the screen.
  await expect(window.getByRole('navigation').getByRole('link', { name: 'Báo cáo' })).toContainText('1/14');
  await steps.getByRole('link', { name: /^1 kết quả/ }).click();
  await expect(window.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  await show(window, address);
  await steps.getByRole('link', { name: /^6 tháng đầu năm/ }).click();
  await expect(window.getByRole('button', { name: 'Chưa gửi 13' })).toBeVisible();
  await show(window, address);
  await steps.getByRole('link', { name: /^Kế hoạch còn là dự thảo/ }).click();
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(window).toHaveURL(/viec=ban-hanh/);
  expect(faults).toEqual([]);
});
