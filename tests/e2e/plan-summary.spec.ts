import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { callFrom, openReportingBook, show, test } from './reporting-book.ts';

test('with no row chosen the details tell how the plan stands; a press goes to the task, and no column moves', async ({ window, faults }) => {
  await window.clock.setFixedTime(new Date('2025-12-20T09:00:00+07:00'));
  const book = await openReportingBook(window);
  const { dueSoon, counts } = await callFrom(window, 'reporting.overview', { planId: book.planId, asOf: '2025-12-20' });
  await show(window, `#/ke-hoach/${book.planId}?loc-chu-tri=`);
  const drawer = window.getByRole('complementary', { name: 'Chi tiết nhiệm vụ' });
  await expect(drawer).toContainText('Chọn một nhiệm vụ để xem chi tiết.');
  const met = counts.byClass.filter(({ count }) => count > 0);
  await expect(drawer.getByRole('region', { name: 'Kế hoạch hôm nay' }).getByRole('link')).toHaveText(met.map(({ label, count }) => `${label}${count}`));
  await expect(drawer.getByRole('region', { name: 'Sắp đến hạn' }).getByRole('button')).toHaveCount(Math.min(5, dueSoon.length));
  await expectAccessible(window);

  const head = window.getByRole('columnheader').last();
  const before = await head.evaluate((cell) => cell.getBoundingClientRect().x);
  // Also one that a filter leaves out.
  await window.keyboard.press('Control+f');
  await window.keyboard.type('chữ này không có trong kế hoạch');
  await expect(window.getByText('0 trên 32 nhiệm vụ')).toBeVisible();
  await drawer.getByRole('region', { name: 'Sắp đến hạn' }).getByRole('button').first().click();
  await expect(drawer).toContainText(`Nhiệm vụ ${dueSoon[0]!.number}`);
  await expect(window.getByText('32 nhiệm vụ', { exact: true })).toBeVisible();
  await expect.poll(() => head.evaluate((cell) => cell.getBoundingClientRect().x)).toBe(before);
  expect(faults).toEqual([]);
});
