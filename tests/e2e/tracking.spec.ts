import { expectAccessible } from './accessible.ts';
import { expect, test as onEmptyBook } from './app.ts';
import { callFrom, openReportingBook, record, show, test } from './reporting-book.ts';

onEmptyBook('a plan has its usual periods at once, and more when they are asked for', async ({ window, faults }) => {
  await window.getByRole('button', { name: /^Mở sổ mẫu/ }).click();
  await expect(window.getByText('Đã mở sổ mẫu với 32 nhiệm vụ')).toBeVisible();
  await window.getByRole('link', { name: 'Theo dõi' }).click();
  await expect(window.getByRole('grid')).toHaveAttribute('aria-rowcount', '33');
  await expect(window.getByRole('columnheader', { name: '6 tháng đầu 2025' })).toBeVisible();
  await expectAccessible(window);
  await window.getByRole('link', { name: 'Báo cáo' }).click();
  await window.getByRole('link', { name: 'Kỳ và thời hạn' }).click();
  await window.getByRole('checkbox', { name: '12 tháng' }).uncheck();
  await window.getByRole('checkbox', { name: '4 quý' }).check();
  await window.getByRole('button', { name: 'Tạo kỳ báo cáo năm 2025' }).click();
  await expect(window.getByRole('group', { name: 'Quý I năm 2025' })).toBeVisible();
  await window.getByRole('link', { name: 'Theo dõi' }).click();
  await expect(window.getByRole('columnheader', { name: 'Quý I 2025' })).toBeVisible();
  expect(faults).toEqual([]);
});

test('cells say class and percent of the day asked about, and chips filter', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  const [first = '', second = ''] = book.taskIds;
  await record(window, book, {
    reports: [
      { taskId: first, result: 'Đã tổ chức 2 hội nghị', percent: 60, progress: 'on-track' },
      { taskId: second, result: 'Chưa bố trí kinh phí', percent: 40, progress: 'behind' },
    ],
  });
  await show(window, `#/theo-doi/${book.planId}?ngay=2025-06-21`);
  await expect(window.getByText('tính đến 21/06/2025 · mẫu số: 32 nhiệm vụ, 29 thường xuyên tính riêng')).toBeVisible();
  const cell = (row: number) => window.locator(`[role=row][aria-rowindex="${row}"] [role=gridcell][aria-colindex="5"]`);
  await expect(cell(2)).toHaveText('Đạt 60 %');
  await expect(cell(3)).toHaveText('Chậm 40 %');

  await window.getByRole('button', { name: 'Chậm 1' }).click();
  await expect(window.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  await expect(window).toHaveURL(/loc=cham/);
  await window.goBack();
  await window.getByRole('button', { name: 'Theo cơ quan' }).click();
  await expect(window.getByRole('gridcell', { name: /^Sở Công Thương 8 nhiệm vụ/ })).toBeVisible();

  // Before the report came, nothing was known of it.
  await window.getByLabel('Xem tại ngày').fill('01/6/2025');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Đạt 60 %')).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('the keyboard opens a timeline; a claimed result is returned with its reason', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  const [first = ''] = book.taskIds;
  await record(window, book, {
    document: { number: '118/BC-SCT', date: '2025-06-10' },
    reports: [{ taskId: first, result: 'Đã hoàn thành', percent: 100, completedOn: '2025-06-09' }],
  });
  await show(window, `#/theo-doi/${book.planId}?ngay=2025-06-21`);
  await window.getByRole('grid').focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Enter');
  const drawer = window.getByRole('complementary', { name: 'Nhiệm vụ 1' });
  await expect(drawer).toContainText('118/BC-SCT');
  await expect(drawer).toContainText('Cơ quan báo đã hoàn thành, chờ xác nhận.');
  await expectAccessible(window);

  await drawer.getByRole('button', { name: 'Trả lại…' }).click();
  await drawer.getByRole('button', { name: 'Ghi lại' }).click();
  await expect(drawer).toContainText('Cần ghi lý do.');
  await drawer.getByLabel('Lý do').fill('Thiếu văn bản chứng minh');
  await drawer.getByLabel('Ngày quyết định').fill('20/6/2025');
  await drawer.getByRole('button', { name: 'Ghi lại' }).click();
  await expect(drawer).toContainText('Đã trả lại kết quả');
  await expect(drawer).toContainText('Thiếu văn bản chứng minh');
  await expect(window.getByText(/trả lại$/).first()).toBeVisible();

  await window.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  expect(faults).toEqual([]);
});

test('a report typed wrong is set right on the timeline, and the edit can be undone', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  const [first = ''] = book.taskIds;
  await record(window, book, { reports: [{ taskId: first, result: 'Đã tổ chức 12 hội nghị', percent: 6.5, progress: 'behind' }] });
  await show(window, `#/theo-doi/${book.planId}?ngay=2025-06-21&dong=${first}`);
  const drawer = window.getByRole('complementary', { name: 'Nhiệm vụ 1' });
  const form = drawer.getByRole('form', { name: `Sửa báo cáo của ${book.addressee.name}` });
  await drawer.getByRole('button', { name: `Sửa báo cáo của ${book.addressee.name}` }).click();
  await expect(form.getByLabel('Kết quả thực hiện trong kỳ')).toBeFocused();
  await expect(form.getByLabel('Tỷ lệ %')).toHaveValue('6,5');
  await expectAccessible(window);
  await form.getByLabel('Tỷ lệ %').fill('650');
  await expect(form.getByRole('button', { name: 'Ghi lại' })).toBeDisabled();
  await form.getByLabel('Tỷ lệ %').fill('65');
  await form.getByLabel('Kết quả thực hiện trong kỳ').fill('Đã tổ chức 2 hội nghị');
  await form.getByRole('button', { name: 'Ghi lại' }).click();

  await expect(window.getByText(`Đã sửa báo cáo của ${book.addressee.name}`)).toBeVisible();
  await expect(drawer).toBeFocused();
  const edit = drawer.getByRole('listitem').filter({ hasText: 'Sửa chỗ gõ sai trong báo cáo' });
  await expect(edit.locator('del').first()).toHaveText('12');
  await expect(edit.locator('ins').first()).toHaveText('2');
  await expect(edit).toContainText('Tỷ lệ: 6,5 % → 65 %');
  const cell = window.locator('[role=row][aria-rowindex="2"] [role=gridcell][aria-colindex="5"]');
  await expect(cell).toHaveText('Chậm 65 %');
  await expectAccessible(window);

  await window.keyboard.press('Control+z');
  await expect(cell).toHaveText('Chậm 6,5 %');
  await expect(edit).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('an extension is asked for and granted; the old due day stays in sight', async ({ window }) => {
  const book = await openReportingBook(window);
  const { rows } = await callFrom(window, 'reporting.grid', { planId: book.planId, asOf: '2025-06-21' });
  const dated = rows.find(({ status }) => status.due !== null);
  await show(window, `#/theo-doi/${book.planId}?ngay=2025-06-21&dong=${dated?.taskId}`);
  const drawer = window.getByRole('complementary');
  await drawer.getByRole('button', { name: 'Xin gia hạn…' }).click();
  await drawer.getByLabel('Ngày xin').fill('10/6/2025');
  await drawer.getByLabel('Xin đến ngày').fill('31/3/2026');
  await drawer.getByLabel('Lý do').fill('Chờ Chương trình của Chính phủ');
  await drawer.getByRole('button', { name: 'Ghi lại' }).click();
  await expect(drawer).toContainText('Cơ quan đang xin gia hạn đến 31/03/2026.');

  await drawer.getByRole('button', { name: 'Đồng ý…', exact: true }).click();
  await drawer.getByLabel('Ngày quyết định').fill('15/6/2025');
  // The day asked for is offered.
  await expect(drawer.getByLabel('Gia hạn đến ngày')).toHaveValue('31/03/2026');
  await drawer.getByRole('button', { name: 'Ghi lại' }).click();
  await expect(drawer.locator('del')).toContainText(/Hạn \d\d\/\d\d\/2025/);
  await expect(drawer).toContainText('Hạn 31/03/2026 · được gia hạn');
  await expect(window.getByRole('button', { name: 'Gia hạn 1' })).toBeVisible();
});

test('a file dropped on a task is kept as evidence and can be taken off', async ({ window }) => {
  const book = await openReportingBook(window);
  await show(window, `#/theo-doi/${book.planId}?dong=${book.taskIds[0]}`);
  const drawer = window.getByRole('complementary');
  await expect(drawer).toBeVisible();
  const carried = await window.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['biên bản'], 'Biên bản nghiệm thu.txt'));
    return transfer;
  });
  await drawer.getByRole('group', { name: /^Thả tệp/ }).dispatchEvent('drop', { dataTransfer: carried });
  await expect(drawer.getByRole('button', { name: 'Biên bản nghiệm thu.txt', exact: true })).toBeVisible();
  await drawer.getByRole('button', { name: 'Gỡ tệp Biên bản nghiệm thu.txt' }).click();
  await expect(drawer.getByRole('button', { name: 'Biên bản nghiệm thu.txt', exact: true })).toBeHidden();
});

test('the plan tells beside a row where it stands and what was reported last', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  const [first = ''] = book.taskIds;
  await record(window, book, {
    document: { number: '118/BC-SCT', date: '2025-06-10' },
    reports: [{ taskId: first, result: 'Đã tổ chức 2 hội nghị', percent: 60, progress: 'on-track' }],
  });
  await show(window, `#/ke-hoach/${book.planId}`);
  await window.getByRole('gridcell', { name: /^Phổ biến, quán triệt/ }).click();
  const progress = window.getByRole('region', { name: 'Tình trạng hôm nay' });
  await expect(progress).toContainText('Kết quả gần nhất · 6 tháng đầu năm 2025 · Đạt · 60 %');
  await expect(progress).toContainText('Đã tổ chức 2 hội nghị');
  await expect(progress).toContainText('Sở Công Thương · số 118/BC-SCT · ngày 10/06/2025');
  await expectAccessible(window);
  await progress.getByRole('link', { name: 'Xem quá trình thực hiện' }).click();
  await expect(window.getByRole('complementary', { name: 'Nhiệm vụ 1' })).toBeVisible();
  expect(faults).toEqual([]);
});
