import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { openReportingBook, callFrom, record, show, test, type ReportingBook } from './reporting-book.ts';

const asOf = '2025-12-20';

/** Three tasks of one lead reported as done: two with a paper that proves it, one without; a routine one among them. */
async function claimed(window: Page): Promise<ReportingBook> {
  const book = await openReportingBook(window);
  const { rows } = await callFrom(window, 'reporting.grid', { planId: book.planId, asOf });
  const number = (wanted: string): string => rows.find((row) => row.number === wanted)?.taskId ?? '';
  await record(window, book, {
    period: '2025-Y',
    receivedOn: '2025-12-15',
    reports: [
      { taskId: number('1'), result: 'Đã tổ chức 4 hội nghị', percent: 100, completedOn: '2025-12-01', evidence: 'Báo cáo số 12/BC-SCT' },
      { taskId: number('5'), result: 'Đã trình Đề án', percent: 100, completedOn: '2025-12-05', evidence: 'Tờ trình số 30/TTr-SCT' },
      { taskId: number('7'), result: 'Đã khai trương', percent: 100, completedOn: '2025-12-10' },
    ],
  });
  return book;
}

const grid = (window: Page) => window.getByRole('grid');

test('every figure of what waits leads to as many rows; one key asks, Enter confirms, and it can be undone', async ({ window, faults }) => {
  const book = await claimed(window);
  await show(window, `#/tong-quan/${book.planId}?ky=2025-Y&ngay=${asOf}`);
  await expectAccessible(window);
  await window.getByRole('link', { name: /^Chờ xác nhận 3\/32/ }).click();
  await expect(grid(window)).toHaveAttribute('aria-rowcount', '4');
  await expect(window.getByRole('button', { name: 'Chờ xác nhận 3', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await window.goBack();
  await window.getByRole('link', { name: /^Đã báo xong, chờ xác nhận 2/ }).click();
  await expect(grid(window)).toHaveAttribute('aria-rowcount', '3');

  await grid(window).focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('F9');
  const drawer = window.getByRole('complementary', { name: 'Nhiệm vụ 7' });
  await expect(drawer).toContainText('báo xong ngày 10/12/2025, trong hạn');
  await expect(drawer).toContainText('chưa có văn bản, tệp minh chứng');
  const confirm = drawer.getByRole('button', { name: 'Vẫn xác nhận 1 kết quả' });
  await expect(confirm).toBeFocused();
  await expectAccessible(window);
  await window.keyboard.press('Enter');
  await expect(window.getByText('Đã xác nhận 1 kết quả')).toBeVisible();
  await expect(drawer).toContainText('Đã xác nhận kết quả');
  await expect(drawer.getByText('Hoàn thành đúng hạn')).toBeVisible();
  await expect(grid(window)).toHaveAttribute('aria-rowcount', '2');
  await window.keyboard.press('Control+z');
  await expect(grid(window)).toHaveAttribute('aria-rowcount', '3');
  expect(faults).toEqual([]);
});

test('all that waits is confirmed in one act, but for what is left out; the rest is returned with its reason', async ({ window, faults }) => {
  const book = await claimed(window);
  await show(window, `#/theo-doi/${book.planId}?ngay=${asOf}`);
  // On a low screen too the panel opens at its beginning, and what answers it is in sight.
  await window.setViewportSize({ width: 1366, height: 480 });
  await window.getByRole('button', { name: 'Xác nhận 3 kết quả…' }).click();
  const panel = window.getByRole('complementary', { name: 'Kết quả chờ xác nhận' });
  await expect(panel.getByRole('listitem')).toHaveCount(3);
  await expect(panel.getByRole('button', { name: 'Vẫn xác nhận 3 kết quả' })).toBeFocused();
  await expect(panel.getByLabel('Chọn tất cả')).toBeInViewport({ ratio: 1 });
  await expect(panel.getByRole('button', { name: 'Vẫn xác nhận 3 kết quả' })).toBeInViewport({ ratio: 1 });
  await window.setViewportSize({ width: 1366, height: 768 });
  await expect(panel).toContainText('1 kết quả đã chọn còn thiếu sản phẩm hoặc minh chứng.');
  await expectAccessible(window);
  await panel.getByRole('button', { name: 'Bỏ chọn 1 kết quả này' }).click();
  await panel.getByRole('button', { name: 'Xác nhận 2 kết quả' }).click();
  await expect(window.getByText('Đã xác nhận 2 kết quả')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Chờ xác nhận 1', exact: true })).toBeVisible();

  await panel.getByRole('button', { name: 'Trả lại…' }).click();
  await panel.getByRole('button', { name: 'Ghi lại' }).click();
  await expect(panel).toContainText('Cần ghi lý do.');
  await panel.getByLabel('Lý do').fill('Chưa có biên bản nghiệm thu');
  await panel.getByLabel('Ngày quyết định').fill('18/12/2025');
  await panel.getByRole('button', { name: 'Ghi lại' }).click();
  await expect(window.getByText('Đã trả lại 1 kết quả')).toBeVisible();
  await expect(panel).toContainText('Không có kết quả nào chờ xác nhận.');
  await expect(window.getByText('Trong hạn, trả lại')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  expect(faults).toEqual([]);
});

test('in the plan several tasks are confirmed together, by menu or key', async ({ window, faults }) => {
  const book = await claimed(window);
  await show(window, `#/ke-hoach/${book.planId}`);
  await window.locator('[role=row][aria-rowindex="2"] [role=gridcell][aria-colindex="3"]').click();
  await expect(window.getByRole('region', { name: 'Tình trạng hôm nay' })).toContainText('báo xong ngày 01/12/2025');
  for (let step = 0; step < 7; step += 1) await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('F9');
  const asked = window.getByRole('dialog', { name: 'Kết quả chờ xác nhận' });
  await expect(asked.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(window);
  await window.keyboard.press('Enter');
  await expect(window.getByText('Đã xác nhận 3 kết quả')).toBeVisible();
  await expect(asked).toBeHidden();
  expect(faults).toEqual([]);
});

test('the committee says what has to be there; results without proof cannot be confirmed then', async ({ window, faults }) => {
  const book = await claimed(window);
  await show(window, `#/bao-cao/${book.planId}?xem=ky`);
  const setting = window.getByRole('region', { name: 'Kết quả cần xác nhận' });
  await setting.getByRole('radio', { name: 'Có; bắt buộc có sản phẩm và minh chứng' }).click();
  await expect(setting.getByRole('radio', { name: /bắt buộc/ })).toBeChecked();
  await expectAccessible(window);
  await show(window, `#/theo-doi/${book.planId}?ngay=${asOf}`);
  await expect(window.getByRole('button', { name: 'Xác nhận 3 kết quả…' })).toBeVisible();
  await window.keyboard.press('Shift+F9');
  const panel = window.getByRole('complementary', { name: 'Kết quả chờ xác nhận' });
  await expect(panel).toContainText('kết quả còn thiếu chưa xác nhận được');
  await expect(panel.getByRole('button', { name: 'Xác nhận 2 kết quả' })).toBeEnabled();
  await show(window, `#/bao-cao/${book.planId}?xem=ky`);
  await setting.getByRole('radio', { name: /^Không cần xác nhận/ }).click();
  await expect(setting.getByRole('radio', { name: /^Không cần/ })).toBeChecked();
  await show(window, `#/theo-doi/${book.planId}?ngay=${asOf}`);
  await expect(grid(window)).toBeVisible();
  await expect(window.getByRole('button', { name: /^Chờ xác nhận/ })).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('next year’s plan shows what waits as a group of its own, to be taken over or not', async ({ window, faults }) => {
  const book = await claimed(window);
  await show(window, `#/vong-doi/${book.planId}?viec=nam-moi`);
  const note = window.getByRole('note').filter({ hasText: 'đã báo xong nhưng chưa được xác nhận' });
  await expect(note).toContainText('2 nhiệm vụ đã báo xong nhưng chưa được xác nhận: đang đề nghị đưa sang.');
  await expectAccessible(window);
  await note.getByRole('button', { name: 'Không đưa sang cả 2' }).click();
  await expect(note).toContainText('không đưa sang.');
  await window.getByRole('button', { name: 'Báo xong, chờ xác nhận 2' }).click();
  await expect(window.getByRole('row')).toHaveCount(3);
  await note.getByRole('link', { name: 'Xem và xác nhận ở Theo dõi' }).click();
  await expect(window).toHaveURL(/loc=cho-xac-nhan/);
  expect(faults).toEqual([]);
});

test('in the plan F9 on a task of which nothing waits leads on to those that wait, and says when any would', async ({ window, faults }) => {
  const book = await claimed(window);
  await show(window, `#/ke-hoach/${book.planId}`);
  await window.getByRole('gridcell', { name: /^Hỗ trợ các doanh nghiệp/ }).click();
  await window.keyboard.press('F9');
  const panel = window.getByRole('dialog', { name: 'Kết quả chờ xác nhận' });
  await expect(panel).toContainText('Nhiệm vụ đang chọn không có kết quả nào chờ xác nhận.');
  await expectAccessible(window);
  await panel.getByRole('button', { name: 'Xem 3 kết quả đang chờ của nhiệm vụ khác' }).click();
  await expect(panel.getByRole('list', { name: 'Kết quả chờ xác nhận' }).getByRole('listitem')).toHaveCount(3);
  await panel.getByRole('button', { name: 'Vẫn xác nhận 3 kết quả' }).click();
  await expect(panel).toBeHidden();
  await window.keyboard.press('F9');
  await expect(panel).toContainText('Cả kế hoạch cũng không có. Kết quả vào đây khi báo cáo ghi nhiệm vụ đạt 100 %');
  expect(faults).toEqual([]);
});
