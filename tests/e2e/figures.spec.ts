import type { Locator, Page } from '@playwright/test';
import { formCode } from '../../electron/core/forms/form-code.ts';
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
  await expect.poll(() => gaps(grid)).toEqual([]);
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.type('giảm 13,6 %');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: 'Cần xem lại 6' })).toBeVisible();
  await expect.poll(() => gaps(grid)).toEqual([]);
  await window.keyboard.press('Control+z');
  await expect(window.getByRole('button', { name: 'Cần xem lại 7' })).toBeVisible();
  await expectAccessible(window);

  // Two periods of a kind make a chart.
  await grid.getByText('84,15', { exact: true }).click();
  await expect(window.getByRole('img', { name: /^Biểu đồ Kim ngạch nhập khẩu/ })).toBeVisible();
  await window.setViewportSize({ width: 1920, height: 1080 });
  await window.screenshot({ path: info.outputPath('wide.png') });
  await expect.poll(() => gaps(grid)).toEqual([]);
  await window.setViewportSize({ width: 1366, height: 768 });
  await expect.poll(() => gaps(grid)).toEqual([]);
  await expect(window.getByRole('button', { name: 'In danh sách' })).toBeVisible();
  await window.getByRole('button', { name: 'Thêm dòng' }).click();
  await expect(grid.getByRole('row')).toHaveCount(17);
  await expect(window.locator('textarea[data-editing]')).toBeFocused();
  await window.keyboard.type('Số cuộc kiểm tra');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: 'Tất cả 16' })).toBeVisible();
  await expect(grid).toContainText('Số cuộc kiểm tra');
  await expect.poll(() => gaps(grid)).toEqual([]);
  expect(faults).toEqual([]);
});

/** Every row begins where the one above it ends. */
const gaps = async (grid: Locator): Promise<number[]> => {
  const rows = await grid.getByRole('row').evaluateAll((all) => all.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom] as const));
  return rows
    .slice(1)
    .flatMap(([top], at, below) => (at === 0 ? [] : [top - below[at - 1]![1]]))
    .filter((gap) => Math.abs(gap) > 0.01);
};

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
  await panel.getByLabel('Ngày gửi').fill('20/6/2099');
  await expect(panel).toContainText('◆ Ngày gửi ở sau hôm nay. Hãy xem lại.');
  await panel.getByRole('button', { name: 'Thêm kiến nghị' }).click();
  await expect(window.getByRole('table', { name: 'Kiến nghị' })).toContainText('◆ Ngày gửi ở sau hôm nay.');
  await expect(panel.getByRole('button', { name: 'Ghi kiến nghị' })).toBeVisible();
  await panel.getByLabel('Ngày gửi').fill('20/6/2025');
  await expect(panel).not.toContainText('sau hôm nay');
  await panel.getByRole('button', { name: 'Ghi kiến nghị' }).click();
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

/** Three rows of the table, the first cell of the second one chosen. */
async function threeRows(window: Page) {
  const book = await openReportingBook(window);
  const { committeeId } = (await callFrom(window, 'plans.list', {}))[0]!;
  const added = ['Kim ngạch', 'Số hồ sơ', 'Số cuộc họp'].map((name) => ({ name, unit: 'lượt', value: '84.15' }));
  await callFrom(window, 'indicators.set', { committeeId, period: '2025-H1', added });
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1&xem=so-lieu`);
  const grid = window.getByRole('grid', { name: 'Số liệu của kỳ' });
  await grid.getByText('Số hồ sơ', { exact: true }).click();
  return { grid, list: async () => (await callFrom(window, 'indicators.list', { committeeId, period: '2025-H1' })).rows };
}

test('what is typed while a new row is on its way stands in it', async ({ window, faults }) => {
  const { grid, list } = await threeRows(window);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await window.route('**/api/call', async (route) => {
    if (route.request().postData()?.includes('indicators.set') === true) await held;
    await route.fallback();
  });
  await window.getByRole('button', { name: 'Thêm dòng' }).click();
  await window.keyboard.type('Số xe');
  release();
  await expect(window.locator('textarea[data-editing]')).toBeFocused();
  await window.keyboard.type(' qua lại');
  await window.keyboard.press('Enter');
  await expect(grid).toContainText('Số xe qua lại');
  expect((await list()).map(({ name }) => name)).toEqual(['Kim ngạch', 'Số hồ sơ', 'Số cuộc họp', 'Số xe qua lại']);
  expect(faults).toEqual([]);
});

test('a text typed over a cell that another window changed is not lost: both are shown and one is chosen', async ({ window, faults }, info) => {
  const { grid, list } = await threeRows(window);
  const { committeeId } = (await callFrom(window, 'plans.list', {}))[0]!;
  const elsewhere = async (value: string) => {
    const { id, value: was } = (await list())[1]!;
    await callFrom(window, 'indicators.set', { committeeId, period: '2025-H1', edits: [{ id, texts: { value }, was: { value: was } }] });
  };
  for (let at = 0; at < 3; at += 1) await window.keyboard.press('ArrowRight');
  await window.keyboard.type('777');
  await elsewhere('888');
  await window.keyboard.press('Enter');
  const waiting = window.getByRole('list', { name: 'Chữ đã gõ chưa ghi' });
  await expect(waiting).toContainText('Số hồ sơ, Kỳ này: vừa gõ “777”. Bản đang lưu: “888”.');
  await expect(grid).toContainText('888');
  await expect(window.getByText('Hãy xem cả hai bản')).toBeHidden();
  await window.screenshot({ path: info.outputPath('refused.png') });
  await expectAccessible(window);
  await window.reload();
  await expect(waiting).toContainText('vừa gõ “777”');
  await waiting.getByRole('button', { name: 'Ghi bản vừa gõ' }).click();
  await expect(waiting).toBeHidden();
  expect((await list())[1]!.value).toBe('777');
  await grid.getByText('777', { exact: true }).click();
  await window.keyboard.type('555');
  await elsewhere('999');
  await window.keyboard.press('Enter');
  await waiting.getByRole('button', { name: 'Giữ bản đang lưu' }).click();
  await expect(waiting).toBeHidden();
  expect((await list())[1]!.value).toBe('999');
  expect(faults).toEqual([]);
});

test('cells pasted over cells are looked through first, one cell is written at once', async ({ window, faults }, info) => {
  const { list } = await threeRows(window);
  const paste = (text: string) =>
    window.evaluate((plain) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
  for (let at = 0; at < 3; at += 1) await window.keyboard.press('ArrowRight');
  await paste('15.300\n27\n1.000');
  const panel = window.getByRole('complementary', { name: 'Dán bảng số liệu' });
  await expect(panel.getByRole('list', { name: '3 dòng đọc được' })).toContainText('Kỳ này: 84.15 → 15.300');
  await window.screenshot({ path: info.outputPath('cells.png') });
  await expectAccessible(window);
  expect((await list()).map(({ value }) => value)).toEqual(['84.15', '84.15', '84.15']);
  await panel.getByLabel('Số cuộc họp').uncheck();
  await panel.getByRole('button', { name: 'Ghi 2 dòng' }).click();
  await expect(panel).toBeHidden();
  expect((await list()).map(({ value }) => value)).toEqual(['84.15', '15.300', '84.15', '1.000']);
  // A table with headings of its own is read by them.
  await window.getByRole('grid', { name: 'Số liệu của kỳ' }).getByText('Số hồ sơ', { exact: true }).click();
  await paste('Chỉ tiêu\tThực hiện\nKim ngạch\t90');
  await expect(panel.getByRole('list', { name: '1 dòng đọc được' })).toContainText('Kỳ này: 84.15 → 90');
  await panel.getByRole('button', { name: 'Đóng' }).click();
  await window.getByRole('grid', { name: 'Số liệu của kỳ' }).getByText('Số hồ sơ', { exact: true }).click();
  await paste('Số bộ hồ sơ');
  await expect(window.getByRole('grid', { name: 'Số liệu của kỳ' })).toContainText('Số bộ hồ sơ');
  await expect(panel).toBeHidden();
  expect(faults).toEqual([]);
});

test('figures of a returned form are looked at beside the tasks', async ({ window, faults }, info) => {
  const book = await openReportingBook(window);
  const { committeeId } = (await callFrom(window, 'plans.list', {}))[0]!;
  const addressee = (await callFrom(window, 'forms.addressees', { planId: book.planId, period: '2025-H1' })).find(({ kind }) => kind === 'agency')!;
  const code = formCode({ planId: book.planId, period: '2025-H1', addresseeId: addressee.id });
  await callFrom(window, 'indicators.set', {
    committeeId,
    period: '2025-H1',
    added: [
      { name: 'Kim ngạch', unit: 'triệu USD', agency: addressee.name, value: '84,15', source: 'Báo cáo cũ' },
      { name: 'Số hồ sơ thông quan', unit: 'bộ', agency: addressee.name },
    ],
  });
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1`);
  await window.getByRole('button', { name: 'Nhập báo cáo gửi về…' }).click();
  const text = [
    `Mã phiếu: ${code}`,
    'Chỉ tiêu\tĐơn vị tính\tSố liệu kỳ này\tGhi chú',
    'Kim ngạch\ttriệu USD\t361.21\tsố ước',
    'Số hồ sơ thông quan\tbộ\t15.300\t',
    'Số xe\tlượt\t7\t',
  ];
  await window
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'phieu.txt', mimeType: 'text/plain', buffer: Buffer.from(text.join('\n'), 'utf8') });
  await window.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
  const result = window.getByRole('region', { name: 'Thay đổi so với sổ' });
  await expect(result).toContainText('Kim ngạch (triệu USD)');
  await expect(result).toContainText('Số xe: 7');
  await window.screenshot({ path: info.outputPath('merge.png') });
  await expectAccessible(window);
  await window.getByLabel('Nhập Nguồn số liệu, số liệu Kim ngạch (triệu USD)').uncheck();
  await window.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
  await window.screenshot({ path: info.outputPath('confirm.png') });
  await window.getByRole('button', { name: 'Nhập báo cáo của 1 cơ quan' }).click();
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1&xem=so-lieu`);
  const { rows } = await callFrom(window, 'indicators.list', { committeeId, period: '2025-H1' });
  expect(rows.map(({ value, source }) => [value, source])).toEqual([
    ['361.21', 'Báo cáo cũ'],
    ['15.300', `Phiếu báo cáo của ${addressee.name}`],
  ]);
  expect(faults).toEqual([]);
});
