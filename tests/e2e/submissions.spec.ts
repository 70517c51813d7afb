import { readFile } from 'node:fs/promises';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { callFrom, openReportingBook, record, show, test } from './reporting-book.ts';

test('a report on paper is typed in, with gentle warnings, and stands on the board', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  const [first = ''] = book.taskIds;
  await callFrom(window, 'periods.generate', { committeeId: (await callFrom(window, 'committees.list', {}))[0]?.id ?? '', year: 2025, kinds: ['quarter'] });
  await record(window, book, { period: '2025-Q1', receivedOn: '2025-03-15', reports: [{ taskId: first, result: 'Quý I: 1 hội nghị', percent: 70 }] });
  await show(window, `#/nhap-bao-cao/${book.planId}?ky=2025-H1`);

  await window.getByPlaceholder('Chọn cơ quan…').fill('so cong thuong');
  await window.getByRole('option', { name: 'Sở Công Thương' }).click();
  await expect(window.getByRole('complementary', { name: 'Kết quả đã biết' })).toContainText('Quý I: 1 hội nghị');
  // A long number is seen whole.
  const number = window.getByLabel('Số văn bản');
  await number.fill('1234/BCĐCCHC-SNV-QLTM');
  await expect.poll(() => number.evaluate((input) => input.scrollWidth - input.clientWidth)).toBe(0);
  await number.fill('118/BC-SCT');
  await window.getByLabel('Ngày văn bản').fill('10/6/2025');
  await window.getByLabel('Ngày nhận').fill('12/6/2025');
  await window.getByLabel('Kết quả thực hiện trong kỳ').fill('Kim ngạch 301,923 triệu USD, giảm 16,5% so với 361,21 triệu USD');
  await window.getByLabel('Tỷ lệ %').fill('60');
  await window.getByLabel('Ngày hoàn thành').fill('30/6/2025');
  await expect(window.getByText('Tỷ lệ giảm từ 70 % xuống 60 %.')).toBeVisible();
  await expect(window.getByText(/^Ngày hoàn thành ngoài khoảng số liệu/)).toBeVisible();
  await expectAccessible(window);

  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('heading', { name: /^Nhiệm vụ 2/ })).toBeVisible();
  await expect(window.getByLabel('Kết quả thực hiện trong kỳ')).toBeFocused();
  await window.keyboard.type('Đang triển khai');
  await expect(window.getByText(/^Đã có báo cáo 0\/8 nhiệm vụ chủ trì · đang nhập 2$/)).toBeVisible();
  // Nothing typed is lost with the window.
  await window.reload();
  await expect(window.getByLabel('Kết quả thực hiện trong kỳ')).toHaveValue('Đang triển khai');
  await window.getByRole('button', { name: 'Ghi báo cáo 2 nhiệm vụ' }).click();
  await expect(window.getByText('Đã ghi báo cáo của Sở Công Thương: 2 nhiệm vụ')).toBeVisible();
  // What is stored is counted as that, though the form is empty again.
  await expect(window.getByText(/^Đã có báo cáo 2\/8 nhiệm vụ chủ trì$/)).toBeVisible();

  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1&ngay=2025-06-21`);
  const row = window.getByRole('row', { name: /^Sở Công Thương/ });
  await expect(row).toContainText('Đúng hạn');
  await expect(row).toContainText('118/BC-SCT');
  await expect(row).toContainText('2/8');
  expect(faults).toEqual([]);
});

test('the agency chosen on the board, and its period, go into the form; the rail counts who has sent', async ({ window }) => {
  const book = await openReportingBook(window);
  await window.clock.setFixedTime(new Date('2025-06-20T09:00:00+07:00'));
  await record(window, book, { reports: [{ taskId: book.taskIds[0] ?? '', result: 'Kết quả', percent: 60, progress: 'on-track' }] });
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1`);
  await expect(window.getByRole('navigation').getByRole('link', { name: 'Báo cáo', exact: true })).toContainText('1/14');
  await window.getByRole('row', { name: /^Sở Ngoại vụ/ }).click();
  await window.getByRole('button', { name: 'Nhập báo cáo giấy…' }).first().click();
  await expect(window).toHaveURL(/#\/nhap-bao-cao\/[^?]+\?ky=2025-H1&co-quan=/);
  await expect(window.getByPlaceholder('Chọn cơ quan…')).toHaveValue('Sở Ngoại vụ');
});

test('a coordinating agency finds its tasks below those it leads, and what it says stands beside the lead’s word', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  const senders = await callFrom(window, 'reporting.senders', { planId: book.planId });
  const asked = await Promise.all(
    senders.map(async (sender) => ({
      sender,
      tasks: await callFrom(window, 'reporting.asked', { planId: book.planId, period: '2025-H1', addresseeId: sender.id }),
    })),
  );
  const { sender, tasks } = asked.find((each) => each.sender.leads && each.tasks.some(({ role }) => role === 'coordinator'))!;
  const helped = tasks.find(({ role }) => role === 'coordinator')!;
  await show(window, `#/nhap-bao-cao/${book.planId}?ky=2025-H1`);

  await window.getByPlaceholder('Chọn cơ quan…').fill(sender.name);
  await expect(window.getByRole('listbox')).toContainText('Chủ trì nhiệm vụ');
  await window.getByRole('option', { name: sender.name }).click();
  await expect(window.getByRole('heading', { name: new RegExp(`^Nhiệm vụ ${tasks[0]!.number} `) })).toBeVisible();
  const list = window.getByRole('navigation', { name: 'Nhiệm vụ của cơ quan' });
  await expect(list.getByRole('region')).toHaveCount(2);
  await list.getByRole('region', { name: 'Nhiệm vụ phối hợp' }).getByRole('button').first().click();
  await expect(window.getByRole('heading', { name: `Nhiệm vụ ${helped.number} phối hợp với ${helped.leadText}` })).toBeVisible();
  await expect(window.getByLabel('Kết quả thực hiện trong kỳ')).toBeFocused();
  await window.keyboard.type('Đã cử cán bộ tham gia đoàn kiểm tra');
  await window.getByLabel('Tỷ lệ %').fill('100');
  await expect(window.getByText(/^Đã có báo cáo 0\/\d+ nhiệm vụ phối hợp · đang nhập 1$/)).toBeVisible();
  await expectAccessible(window);
  await window.getByRole('button', { name: 'Ghi báo cáo 1 nhiệm vụ' }).click();
  await expect(list.getByRole('region', { name: 'Nhiệm vụ phối hợp' })).toContainText('đã có báo cáo');

  // Kept and shown, while the lead's word alone decides where the task stands.
  await show(window, `#/theo-doi/${book.planId}?dong=${helped.taskId}`);
  const timeline = window.getByRole('complementary', { name: `Nhiệm vụ ${helped.number}` });
  await expect(timeline).toContainText('Đã cử cán bộ tham gia đoàn kiểm tra');
  await expect(timeline).toContainText(`${sender.name} (phối hợp): báo cáo`);
  await expect(timeline.getByRole('button', { name: 'Xác nhận kết quả' })).toBeHidden();
  const { rows } = await callFrom(window, 'reporting.grid', { planId: book.planId });
  expect(rows.find(({ taskId }) => taskId === helped.taskId)?.cells[0]?.reportId).toBeNull();
  expect(faults).toEqual([]);
});

test('a report begun and thrown away leaves nothing behind but its paper’s number', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  await show(window, `#/nhap-bao-cao/${book.planId}?ky=2025-H1&co-quan=${book.addressee.id}`);
  const result = window.getByLabel('Kết quả thực hiện trong kỳ');
  await window.getByLabel('Số văn bản').fill('118/BC-SCT');
  await result.fill('Đang viết dở');
  await window.getByRole('button', { name: 'Nhiệm vụ tiếp theo' }).click();
  await result.fill('Dở nữa');
  await expect(window.getByRole('button', { name: 'Ghi báo cáo 2 nhiệm vụ' })).toBeEnabled();
  await window.getByRole('button', { name: 'Bỏ bản đang nhập' }).click();
  await expect(result).toHaveValue('');
  await expect(window.getByRole('navigation', { name: 'Nhiệm vụ của cơ quan' })).not.toContainText('đang nhập');
  await expect(window.getByRole('button', { name: 'Bỏ bản đang nhập' })).toBeHidden();
  await window.reload();
  await expect(window.getByLabel('Số văn bản')).toHaveValue('118/BC-SCT');
  await expect(result).toHaveValue('');
  expect(await callFrom(window, 'reporting.submissions', { planId: book.planId, period: '2025-H1' })).toEqual([]);
  expect(faults).toEqual([]);
});

test('what was typed for a task that is gone meanwhile is neither stored nor lost, and comes back with the task', async ({ window }) => {
  const book = await openReportingBook(window);
  const [first = '', second = ''] = book.taskIds;
  await show(window, `#/nhap-bao-cao/${book.planId}?ky=2025-H1&co-quan=${book.addressee.id}`);
  const result = window.getByLabel('Kết quả thực hiện trong kỳ');
  await result.fill('Đã họp hai lần');
  await window.getByRole('button', { name: 'Nhiệm vụ tiếp theo' }).click();
  await result.fill('Đang soạn');
  await expect(window.getByRole('button', { name: 'Ghi báo cáo 2 nhiệm vụ' })).toBeEnabled();

  // Another window takes the first one out of the plan.
  const { entryId } = await callFrom(window, 'tasks.remove', { ids: [first] });
  await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  const astray = window.getByRole('alert').filter({ hasText: '1 nhiệm vụ vừa nhập không còn được hỏi cơ quan này' });
  await expect(astray).toContainText('Đã họp hai lần');
  await window.getByRole('button', { name: 'Ghi báo cáo 1 nhiệm vụ' }).click();
  await expect(window.getByText('Đã ghi báo cáo của Sở Công Thương: 1 nhiệm vụ')).toBeVisible();
  await expect(astray).toContainText('Đã họp hai lần');
  const [sent] = await callFrom(window, 'reporting.submissions', { planId: book.planId, period: '2025-H1' });
  const stored = await callFrom(window, 'reporting.reportsOf', { submissionId: sent!.id });
  expect(stored.map(({ taskId }) => taskId)).toEqual([second]);

  await callFrom(window, 'history.undo', { entryId });
  await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  await expect(astray).toBeHidden();
  await window.getByRole('button', { name: 'Nhiệm vụ trước' }).click();
  await expect(result).toHaveValue('Đã họp hai lần');
});

test('the board tells on time, late, missing and corrected apart, and what each owes', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  const [first = '', second = ''] = book.taskIds;
  await record(window, book, {
    receivedOn: '2025-06-25',
    reports: [
      { taskId: first, result: 'Kết quả', percent: 50 },
      { taskId: second, result: 'Kết quả' },
    ],
  });
  await record(window, book, { message: 'correction', receivedOn: '2025-06-26', reports: [{ taskId: first, result: 'Đính chính', percent: 55 }] });
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1&ngay=2025-06-30`);
  await expect(window.getByRole('button', { name: 'Gửi muộn 1' })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Quá hạn, chưa gửi 13' })).toBeVisible();
  await expectAccessible(window);

  await window.getByRole('button', { name: 'Có đính chính 1' }).click();
  await window.getByRole('button', { name: 'Sở Công Thương', exact: true }).click();
  const panel = window.getByRole('complementary', { name: 'Sở Công Thương' });
  await expect(panel).toContainText('Báo cáo đính chính');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Báo cáo đính chính' })).toHaveCount(1);
  await expect(panel.locator('ol').getByRole('listitem')).toHaveCount(book.taskIds.length - 2 - (await notOwed(window, book.planId, book.addressee.id)));
  await expectAccessible(window);

  // The day of arrival was typed wrong: in its place, by keyboard, and the board follows.
  await panel.getByRole('button', { name: 'Sửa ngày, số văn bản: Báo cáo', exact: true }).press('Enter');
  await panel.getByLabel('Ngày nhận').fill('18/6/2025');
  await panel.getByLabel('Số văn bản', { exact: true }).fill('31/BC-SCT');
  await expectAccessible(window);
  await panel.getByLabel('Số văn bản', { exact: true }).press('Enter');
  await expect(panel.getByRole('listitem').filter({ hasText: '18/06/2025 · số 31/BC-SCT' })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Đúng hạn 1' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  expect(faults).toEqual([]);
});

test('the list of late agencies is copied for Word and Excel and printed as it stands', async ({ window, context }) => {
  await context.grantPermissions(['clipboard-read']);
  const book = await openReportingBook(window);
  // One that sent in time and left tasks out is no late one.
  const punctual = 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh';
  const { rows } = await callFrom(window, 'reporting.board', { planId: book.planId, period: '2025-H1', asOf: '2025-06-30' });
  const { addressee, owes } = rows.find((row) => row.addressee.name === punctual)!;
  await record(window, book, {
    addressee: { kind: addressee.kind, id: addressee.id },
    receivedOn: '2025-06-10',
    reports: [{ taskId: owes[0]!.taskId, result: 'Đã làm', percent: 50 }],
  });
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1&ngay=2025-06-30&xem=cham`);
  await expect(window.getByRole('heading', { name: 'DANH SÁCH CƠ QUAN CHƯA GỬI BÁO CÁO 6 THÁNG ĐẦU NĂM 2025' })).toBeVisible();
  await expect(window.getByRole('cell', { name: punctual })).toHaveCount(0);
  await window.getByRole('button', { name: 'Gửi đúng hạn, còn thiếu nhiệm vụ 1' }).click();
  await expect(window.getByRole('heading', { name: /CÒN THIẾU NHIỆM VỤ/ })).toBeVisible();
  await expect(window.getByRole('row', { name: new RegExp(punctual) })).toContainText('Gửi đúng hạn, ngày 10/06/2025');
  await expect(window.getByRole('columnheader', { name: 'Số ngày chậm' })).toHaveCount(0);
  await expectAccessible(window);
  await window.getByRole('button', { name: /^Chưa gửi/ }).click();
  await window.getByRole('button', { name: 'Sao chép bảng' }).click();
  const copied = (): Promise<string> => window.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('Cơ quan\tTình trạng\tSố ngày chậm');
  expect(await copied()).toContain('Sở Công Thương\tQuá hạn, chưa gửi\t11 ngày (7 ngày làm việc)');

  const printed = window.waitForEvent('download');
  await window.getByRole('button', { name: 'In, lưu danh sách' }).click();
  await window.getByRole('menuitem', { name: 'Lưu PDF' }).click();
  expect((await readFile(await (await printed).path())).subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

test('a due day is changed where it stands, and the board follows', async ({ window }) => {
  const book = await openReportingBook(window);
  await record(window, book, { receivedOn: '2025-06-25', reports: [] });
  await show(window, `#/bao-cao/${book.planId}?xem=ky`);
  const due = window.getByRole('group', { name: '6 tháng đầu năm 2025' }).getByLabel('Hạn gửi');
  await expect(due).toHaveValue('19/06/2025');
  await due.fill('30/6/2025');
  await due.press('Enter');
  await expect(due).toHaveValue('30/06/2025');
  await expectAccessible(window);
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1&ngay=2025-07-01`);
  await expect(window.getByRole('row', { name: /^Sở Công Thương/ })).toContainText('Đúng hạn');
});

async function notOwed(window: Parameters<typeof callFrom>[0], planId: string, addressee: string): Promise<number> {
  const { rows } = await callFrom(window, 'reporting.board', { planId, period: '2025-H1', asOf: '2025-06-30' });
  const row = rows.find((each) => each.addressee.id === addressee);
  return row ? row.tasks - row.reportedTasks - row.owes.length : 0;
}

test('what is typed of a paper before its sender, or another period, is chosen goes with it, its file too', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  await show(window, `#/nhap-bao-cao/${book.planId}?ky=2025-H1`);
  const [number, date, received] = [window.getByLabel('Số văn bản'), window.getByLabel('Ngày văn bản'), window.getByLabel('Ngày nhận')];
  await number.fill('12/BC-SYT');
  await date.fill('10/06/2025');
  await received.fill('12/06/2025');
  await window.getByRole('group', { name: 'Kéo bản chụp báo cáo vào đây' }).evaluate((zone) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['%PDF-1.7'], 'bao cao so y te.pdf', { type: 'application/pdf' }));
    for (const type of ['dragenter', 'dragover', 'drop']) zone.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  });
  await expect(window.getByText('bao cao so y te.pdf')).toBeVisible();
  const stands = async (): Promise<void> => {
    await expect(number).toHaveValue('12/BC-SYT');
    await expect(date).toHaveValue('10/06/2025');
    await expect(received).toHaveValue('12/06/2025');
    await expect(window.getByText('bao cao so y te.pdf')).toBeVisible();
  };
  const period = window.getByRole('combobox', { name: 'Kỳ báo cáo' });
  await period.selectOption({ label: 'Năm 2025' });
  await stands();
  await window.getByPlaceholder('Chọn cơ quan…').fill('Sở Y tế');
  await window.getByRole('option', { name: 'Sở Y tế' }).click();
  await expect(window.getByLabel('Kết quả thực hiện trong kỳ')).toBeVisible();
  await stands();
  await period.selectOption({ label: '6 tháng đầu năm 2025' });
  await stands();

  // Another sender has a paper of its own, and the first keeps what was typed.
  await window.getByPlaceholder('Chọn cơ quan…').fill('Sở Ngoại vụ');
  await window.getByRole('option', { name: 'Sở Ngoại vụ' }).click();
  await expect(number).toHaveValue('');
  await expect(window.getByText('bao cao so y te.pdf')).toHaveCount(0);
  await window.getByPlaceholder('Chọn cơ quan…').fill('Sở Y tế');
  await window.getByRole('option', { name: 'Sở Y tế' }).click();
  await expect(number).toHaveValue('12/BC-SYT');
  expect(faults).toEqual([]);
});
