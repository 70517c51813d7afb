import { expect } from './app.ts';
import { openReportingBook, test } from './reporting-book.ts';

test('a window left open overnight counts by the new day', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  await window.clock.install({ time: new Date('2025-06-19T23:50:00+07:00') });
  await window.evaluate((to) => {
    location.hash = to;
  }, `#/tong-quan/${book.planId}`);
  await window.reload();
  const steps = window.getByRole('region', { name: 'Việc cần làm' });
  await expect(window.getByText('tính đến 19/06/2025')).toBeVisible();
  await expect(steps).toContainText('6 tháng đầu năm 2025, hạn 19/06/2025: 14 cơ quan chưa gửi');
  await window.clock.runFor('11:00');
  await expect(window.getByText('tính đến 20/06/2025')).toBeVisible();
  await expect(steps).toContainText('6 tháng đầu năm 2025, hạn 19/06/2025 đã qua: 14 cơ quan chưa gửi');
  expect(faults).toEqual([]);
});
