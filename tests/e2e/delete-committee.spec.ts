import { expect } from './app.ts';
import { askHost, test } from './plan-window.ts';

test('with one committee deleted the window goes on with another, and its trash gives it back by name', async ({ window, served, faults }) => {
  const { origin } = new URL(served.address);
  const other = await askHost<{ id: string }>(window, origin, 'committees.create', { name: 'Ban Chỉ đạo khác' });
  await askHost(window, origin, 'plans.create', { committeeId: other.id, title: 'KẾ HOẠCH KHÁC', year: 2026 });
  await window.reload();
  await window.getByRole('navigation').getByRole('link', { name: 'Ban Chỉ đạo' }).click();
  await window.getByRole('button', { name: /^Chọn Ban Chỉ đạo: Ban Chỉ đạo hoạt động/ }).click();
  await window.getByRole('menuitem', { name: 'Xóa Ban Chỉ đạo này' }).click();
  await expect(window.getByText(/Đã xóa Ban Chỉ đạo và 1 kế hoạch vào thùng rác/)).toBeVisible();
  await expect(window.getByRole('button', { name: 'Chọn Ban Chỉ đạo: Ban Chỉ đạo khác' })).toBeVisible();
  await window.getByRole('navigation').getByRole('link', { name: 'Tổng quan' }).click();
  await expect(window.getByText('Không tìm thấy kế hoạch này')).toBeHidden();
  await window.getByRole('navigation').getByRole('link', { name: 'Lịch sử' }).click();
  await window.getByText('Thùng rác', { exact: true }).click();
  await window.getByRole('button', { name: /^Khôi phục: Ban Chỉ đạo/ }).click();
  await expect(window.getByText(/^Đã khôi phục ban chỉ đạo: Ban Chỉ đạo/)).toBeVisible();
  expect(faults).toEqual([]);
});
