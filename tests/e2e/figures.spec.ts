import { madeUpFigures } from '../core/indicators/made-up-report.ts';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { callFrom, openReportingBook, show, test } from './reporting-book.ts';

const HEADINGS = ['TT', 'Chỉ tiêu', 'ĐVT', 'Cùng kỳ', 'Thực hiện', 'So với cùng kỳ', 'Ghi chú'];

test('figures are pasted from Excel, looked through first, typed over in their cells, and each slip is said at its row', async ({ window, faults }, info) => {
  const book = await openReportingBook(window);
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1&xem=so-lieu`);
  await expect(window.getByText('Kỳ này chưa có số liệu nào')).toBeVisible();
  await window.screenshot({ path: info.outputPath('empty.png') });
  await window.getByRole('button', { name: 'Dán bảng…' }).click();
  const panel = window.getByRole('complementary', { name: 'Dán bảng số liệu' });
  const field = panel.getByLabel('Bảng chép từ Excel, Word');
  await expect(field).toBeFocused();
  const rows = madeUpFigures.map((row, at) => [String(at + 1), row.name, row.unit, row.before, row.value, 'stated' in row ? row.stated : '', '']);
  await field.fill([HEADINGS, ...rows, ['', 'Trong đó:', '', '', '', '', '']].map((cells) => cells.join('\t')).join('\n'));
  await expect(panel.getByRole('list', { name: '16 dòng đọc được' }).getByRole('listitem')).toHaveCount(16);
  await expect(panel).toContainText('Không lấy cột: Ghi chú.');
  // A row without figures is not added unasked.
  await expect(panel.getByLabel('Trong đó:')).not.toBeChecked();
  await window.screenshot({ path: info.outputPath('paste.png') });
  await expectAccessible(window);
  // Sentences are read as well; what may be no figure is not taken unasked.
  const table = await field.inputValue();
  await field.fill('Trong kỳ, kim ngạch đạt 84,15 triệu USD, giảm 13,5 % so với cùng kỳ là 97,4 triệu USD; đã tổ chức 12 cuộc kiểm tra.');
  await expect(panel.getByLabel('kim ngạch · triệu USD')).toBeChecked();
  await expect(panel.getByLabel('đã tổ chức · cuộc')).not.toBeChecked();
  await window.screenshot({ path: info.outputPath('prose.png') });
  await field.fill(table);
  await panel.getByRole('button', { name: 'Ghi 15 dòng' }).click();
  await expect(window.getByRole('button', { name: 'Tất cả 15' })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Cần xem lại 7' })).toBeVisible();

  // Typed over: what was asked is gone.
  const grid = window.getByRole('grid', { name: 'Số liệu của kỳ' });
  await grid.getByText('84,15', { exact: true }).click();
  await window.keyboard.press('ArrowRight');
  await expect(window.getByRole('complementary', { name: 'Kim ngạch nhập khẩu' })).toContainText('tính ra giảm 13,6 %: (84,15 − 97,4) : 97,4 = −13,60 %.');
  await window.screenshot({ path: info.outputPath('table.png') });
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.type('giảm 13,6 %');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: 'Cần xem lại 6' })).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(window.getByRole('button', { name: 'Cần xem lại 7' })).toBeVisible();
  await expectAccessible(window);

  // Two periods of a kind make a chart.
  await grid.getByText('84,15', { exact: true }).click();
  await expect(window.getByRole('img', { name: /^Biểu đồ Kim ngạch nhập khẩu/ })).toBeVisible();
  await window.setViewportSize({ width: 1920, height: 1080 });
  await window.screenshot({ path: info.outputPath('wide.png') });
  await window.setViewportSize({ width: 1366, height: 768 });
  await expect(window.getByRole('button', { name: 'In danh sách' })).toBeVisible();
  await window.getByRole('button', { name: 'Thêm dòng' }).click();
  await expect(grid.getByRole('row')).toHaveCount(17);
  await expect(window.locator('textarea[data-editing]')).toBeFocused();
  await window.keyboard.type('Số cuộc kiểm tra');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: 'Tất cả 16' })).toBeVisible();
  await expect(grid).toContainText('Số cuộc kiểm tra');
  expect(faults).toEqual([]);
});

test('a proposal is written down, followed, and answered by a paper of the register', async ({ window, faults }, info) => {
  const book = await openReportingBook(window);
  const plan = (await callFrom(window, 'plans.list', {}))[0]!;
  const paper = { committeeId: plan.committeeId, receivedOn: '2025-07-09', sender: 'UBND tỉnh', documentNumber: '77/UBND', subject: 'Trả lời kiến nghị' };
  await callFrom(window, 'register.receive', paper);
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1&xem=kien-nghi`);
  await expect(window.getByText('Chưa có kiến nghị nào')).toBeVisible();
  await window.getByRole('button', { name: 'Thêm kiến nghị' }).click();
  const panel = window.getByRole('complementary');
  await expect(panel.getByLabel('Nội dung kiến nghị')).toBeFocused();
  await panel.getByLabel('Nội dung kiến nghị').fill('Bố trí vốn làm bãi đỗ xe quá cảnh');
  await panel.getByRole('combobox', { name: 'Gửi đến' }).fill('UBND tỉnh');
  await expect(panel.getByLabel('Cấp trả lời')).toContainText('Theo tên nơi nhận: Tỉnh');
  await panel.getByLabel('Ngày gửi').fill('20/6/2025');
  await panel.getByRole('button', { name: 'Thêm kiến nghị' }).click();
  await expect(window.getByRole('table', { name: 'Kiến nghị' })).toContainText('Chờ từ 20/06/2025');
  await panel.getByRole('combobox', { name: 'Văn bản đến trả lời' }).click();
  await window.getByRole('option', { name: /77\/UBND/ }).click();
  await expect(panel.getByLabel('Ngày trả lời')).toHaveValue('09/07/2025');
  await panel.getByRole('button', { name: 'Ghi kiến nghị' }).click();
  await expect(window.getByRole('button', { name: 'Chưa trả lời 0' })).toBeVisible();
  await window.screenshot({ path: info.outputPath('panel.png') });
  await panel.getByRole('button', { name: 'Đóng' }).click();
  await window.getByRole('button', { name: 'Tất cả 1' }).click();
  await expect(window.getByRole('table', { name: 'Kiến nghị' })).toContainText('77/UBND, UBND tỉnh');
  await window.screenshot({ path: info.outputPath('list.png') });
  await expectAccessible(window);
  expect(faults).toEqual([]);
});
