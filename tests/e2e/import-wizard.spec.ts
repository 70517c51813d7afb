import path from 'node:path';
import type { Page } from '@playwright/test';
import { filesUnder } from '../kit/files-under.ts';
import { expectAccessible } from './accessible.ts';
import { cell, docxOf, paragraph, row, table } from '../core/imports/office-files.ts';
import { expect, test } from './app.ts';

const fixture = (name: string): string => path.join(import.meta.dirname, '..', 'fixtures', 'imports', name);
const next = (window: Page): Promise<void> => window.getByRole('button', { name: 'Tiếp tục', exact: true }).click();

test('the Word annex goes through the four steps and becomes a plan of 32 tasks, undone in one step', async ({ window, faults }) => {
  await expectAccessible(window);
  await window.getByRole('button', { name: /^Nhập từ Word\/Excel/ }).click();
  await window.locator('input[type=file]').setInputFiles(fixture('plan-hatinh-2025.broken-rows.docx'));
  await expect(window.getByText(/^Tìm thấy/)).toBeVisible();
  await expectAccessible(window);

  await next(window);
  await expect(window.getByLabel('Cột “Đơn vị chủ trì” là')).toHaveValue('lead');
  await expect(window.getByLabel('Cột “Thời gian thực hiện” là')).toHaveValue('deadline');
  await expectAccessible(window);

  await next(window);
  await expect(window.getByRole('grid')).toBeVisible();
  await expect(window.locator('footer')).toContainText('32 nhiệm vụ');
  await expect(window.getByText('Đã nối lại 6 nhiệm vụ bị ngắt trang')).toBeVisible();
  await window.getByRole('button', { name: /^26\. Đề xuất đầu tư/ }).click();
  await expect(window.getByRole('gridcell', { name: /^Đề xuất đầu tư/ })).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(window);

  await next(window);
  await expect(window.getByLabel('Năm')).toHaveValue('2025');
  await window.getByLabel('Tên Ban Chỉ đạo', { exact: true }).fill('Ban Chỉ đạo thử nghiệm');
  await expectAccessible(window);
  await window.getByRole('button', { name: 'Nhập 32 nhiệm vụ' }).click();

  await expect(window).toHaveURL(/#\/ke-hoach\//);
  await expect(window.getByRole('grid')).toHaveAttribute('aria-rowcount', '33');
  await window.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(window.getByText(/^Đã hoàn tác: nhập/)).toBeVisible();
  await expect(window.getByRole('button', { name: /^Mở sổ mẫu/ })).toBeVisible();
  expect(faults).toEqual([]);
});

test('a file that is no table is refused in one sentence and nothing is written', async ({ window }) => {
  await window.getByRole('button', { name: /^Nhập từ Word\/Excel/ }).click();
  const buffer = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]);
  await window.locator('input[type=file]').setInputFiles({ name: 'hỏng.xls', mimeType: 'application/octet-stream', buffer });
  const refusal = window.getByRole('alert');
  await expect(refusal).toHaveCount(1);
  await expect(refusal).toContainText('hỏng.xls');
  await refusal.getByText('Chi tiết').click();
  await expect(refusal).toContainText('Mã: ');
  await expect(window.getByRole('button', { name: 'Tiếp tục' })).toBeDisabled();
  await window.getByRole('button', { name: 'Thôi nhập' }).click();
  await expect(window.getByRole('button', { name: /^Mở sổ mẫu/ })).toBeVisible();
});

test('a doubtful name is asked about beside the nearest ones, and the answer goes into the register', async ({ window, faults }) => {
  await window.getByRole('button', { name: /^Nhập từ Word\/Excel/ }).click();
  await expect(window.getByRole('button', { name: 'Chọn tệp…' })).toBeVisible();
  await paste(window, [
    ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Thời hạn'],
    ['1', 'Rà soát danh mục', 'Sở Giao thông vận tải', 'Quý II/2025'],
    ['2', 'Tổ chức hội nghị', 'Sở Giao thông vận tảy', 'trước 30/6/2025'],
    ['3', 'Lập danh sách', 'Chủ trì: Sở Nội vụ. Phối hợp: HTX-DV', 'Hằng năm'],
  ]);
  await expect(window.getByText('Tìm thấy 1 bảng')).toBeVisible();
  await next(window);
  await next(window);
  await expect(window.getByText('2 tên chưa chắc là cơ quan')).toBeVisible();
  await expect(window.getByRole('button', { name: /Được hiểu là: chủ trì Sở Nội vụ; phối hợp HTX-DV/ })).toBeVisible();
  await expectAccessible(window);
  await window.getByLabel('Sở Giao thông vận tảy', { exact: true }).selectOption('Là tên gọi khác của Sở Giao thông vận tải');
  await window.getByLabel('HTX-DV', { exact: true }).selectOption('Là cơ quan riêng, thêm vào danh bạ');
  await expect(window.getByRole('heading', { name: '1 điểm cần xem' })).toBeVisible();
  await next(window);
  await window.getByLabel('Tên Ban Chỉ đạo', { exact: true }).fill('Ban Chỉ đạo thử nghiệm');
  await window.getByLabel('Tên kế hoạch').fill('KẾ HOẠCH');
  // The name that is another's is no agency more, the one that is its own is.
  await expect(window.getByText('Thêm vào danh bạ: 3 cơ quan.', { exact: true })).toBeVisible();
  await window.getByRole('button', { name: 'Nhập 3 nhiệm vụ' }).click();
  await expect(window).toHaveURL(/#\/ke-hoach\//);
  await window.getByRole('link', { name: 'Cơ quan' }).click();
  await expect(window.getByRole('row', { name: /^Sở Giao thông vận tải/ })).toContainText('Còn gọi: Sở Giao thông vận tảy');
  await expect(window.getByRole('row', { name: /^HTX-DV/ })).toBeVisible();
  expect(faults).toEqual([]);
});

test('a pasted table is corrected in the preview, survives a reload, and only the chosen rows are imported', async ({ window }) => {
  await window.getByRole('button', { name: /^Nhập từ Word\/Excel/ }).click();
  await expect(window.getByRole('button', { name: 'Chọn tệp…' })).toBeVisible();
  await paste(window, [
    ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Thời hạn', 'Kinh phí'],
    ['1', 'Rà soát danh mục', 'Sở Công Thương', 'Quý II/2025', '100 triệu'],
    ['2', 'Tổ chức hội nghị', '', 'trước 30/6/2025', '200 triệu'],
    ['3', 'Dòng thừa', 'Sở Xây dựng', 'Hằng năm', ''],
  ]);
  await expect(window.getByText('Tìm thấy 1 bảng')).toBeVisible();
  await next(window);
  await expect(window.getByLabel('Cột “Kinh phí” là')).toHaveValue('own');
  await next(window);

  await window.getByRole('button', { name: /STT 2/ }).click();
  await window.keyboard.press('Enter');
  await window.keyboard.type('Sở Tài chính');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('gridcell', { name: /Sở Tài chính/ })).toBeVisible();
  await expect(window.getByText('Không có điểm nào cần xem')).toBeVisible();
  // The browser's Back with a cell open keeps what was typed, as Quay lại does.
  await window.getByRole('gridcell', { name: 'Tổ chức hội nghị' }).click();
  await window.keyboard.press('F2');
  await window.keyboard.type(' tổng kết');
  await window.goBack();
  await expect(window.getByLabel('Cột “Kinh phí” là')).toBeVisible();
  await window.goForward();
  await expect(window.getByRole('gridcell', { name: 'Tổ chức hội nghị tổng kết' })).toBeVisible();
  await window.getByRole('gridcell', { name: 'Dòng thừa' }).click();
  await window.getByRole('button', { name: 'Bỏ dòng này' }).click();
  await expect(window.locator('footer')).toContainText('2 nhiệm vụ');

  await window.reload();
  await expect(window.getByRole('gridcell', { name: /Sở Tài chính/ })).toBeVisible();
  await next(window);
  await window.getByLabel('Tên Ban Chỉ đạo', { exact: true }).fill('Ban Chỉ đạo thử nghiệm');
  await window.getByLabel('Tên kế hoạch').fill('Kế hoạch dán thử');
  await window.getByRole('button', { name: 'Quay lại' }).click();
  await expect(window.getByRole('grid')).toBeVisible();
  await next(window);
  await expect(window.getByLabel('Tên kế hoạch')).toHaveValue('Kế hoạch dán thử');
  await window.reload();
  await expect(window.getByLabel('Tên Ban Chỉ đạo', { exact: true })).toHaveValue('Ban Chỉ đạo thử nghiệm');
  await window.getByRole('button', { name: 'Nhập 2 nhiệm vụ' }).click();
  await expect(window.getByRole('grid')).toHaveAttribute('aria-rowcount', '3');
  await expect(window.getByRole('grid')).toContainText('Sở Tài chính');
  await expect(window.getByRole('grid')).not.toContainText('Dòng thừa');
  // A column the program does not know is one of the plan's own: shown, edited and kept like the others.
  await expect(window.getByRole('columnheader', { name: 'Kinh phí' })).toBeVisible();
  await window.getByRole('gridcell', { name: '100 triệu' }).click();
  await window.keyboard.type('150 triệu');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('gridcell', { name: '150 triệu' })).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(window.getByRole('gridcell', { name: '100 triệu' })).toBeVisible();

  // The committee is known now: the next import proposes it, and asks for nothing more.
  await window.getByRole('button', { name: /^Nhập từ Word\/Excel/ }).click();
  await expect(window.getByRole('button', { name: 'Chọn tệp…' })).toBeVisible();
  await paste(window, [
    ['STT', 'Nội dung', 'Chủ trì'],
    ['1', 'Việc năm sau', 'Sở Công Thương'],
  ]);
  await next(window);
  await next(window);
  await expect(window.getByRole('gridcell', { name: 'Việc năm sau' })).toBeVisible();
  await next(window);
  await expect(window.getByRole('radio', { name: /đã có/ })).toBeChecked();
  await window.getByLabel('Tên kế hoạch').fill('Kế hoạch năm sau');
  await window.getByRole('button', { name: 'Nhập 1 nhiệm vụ' }).click();
  await expect(window.getByRole('grid')).toContainText('Việc năm sau');
});

test('the keyboard alone goes through the steps without losing its place', async ({ window }) => {
  await window.getByRole('button', { name: /^Nhập từ Word\/Excel/ }).press('Enter');
  await window.locator('input[type=file]').setInputFiles(fixture('plan-hatinh-2025.docx'));
  await expect(window.getByText(/^Tìm thấy/)).toBeVisible();
  await window.getByRole('button', { name: 'Tiếp tục', exact: true }).focus();
  await window.keyboard.press('Enter');
  await expect(window).toHaveURL(/buoc=2/);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('grid')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Tiếp tục', exact: true })).toBeFocused();
  await window.keyboard.press('Enter');
  const confirm = window.getByRole('button', { name: 'Nhập 32 nhiệm vụ' });
  await expect(confirm).toBeFocused();
  // The committee that the paper names is proposed; without one, Enter leads to its field.
  const committee = window.getByLabel('Tên Ban Chỉ đạo', { exact: true });
  await expect(committee).toHaveValue('Ban Chỉ đạo hoạt động thương mại biên giới');
  await committee.fill('');
  await confirm.focus();
  await window.keyboard.press('Enter');
  await expect(committee).toBeFocused();
  await window.keyboard.type('Ban Chỉ đạo thử nghiệm');
  await window.keyboard.press('Enter');
  await expect(window).toHaveURL(/#\/ke-hoach\//);
});

test('an import begun and left writes nothing and is forgotten', async ({ window, served, faults }) => {
  const open = () => window.getByRole('button', { name: /^Nhập từ Word\/Excel/ }).click();
  const heads = ['STT', 'Nội dung', 'Đơn vị chủ trì'];
  await open();
  await expect(window.getByRole('button', { name: 'Chọn tệp…' })).toBeVisible();
  await paste(window, [heads, ['1', 'Việc bỏ dở', 'Sở Công Thương'], ['2', 'Việc bỏ dở nữa', 'Sở Y tế']]);
  await next(window);
  await next(window);
  await window.getByRole('gridcell', { name: 'Việc bỏ dở', exact: true }).click();
  await window.getByRole('button', { name: 'Bỏ dòng này' }).click();
  const traces = () => [...filesUnder(served.dataFolder, 'tmp'), ...filesUnder(served.dataFolder, 'attachments')];
  await expect.poll(traces).toEqual([]);
  const forgotten = window
    .waitForResponse((response) => response.request().postData()?.includes('imports.discard') === true)
    .then((response) => response.json() as Promise<unknown>);
  await window.getByRole('button', { name: 'Thôi nhập' }).click();
  await expect(window.getByRole('button', { name: /^Mở sổ mẫu/ })).toBeVisible();
  expect(await forgotten).toMatchObject({ ok: true, value: { discarded: true } });

  await open();
  await expect(window.getByRole('button', { name: 'Chọn tệp…' })).toBeVisible();
  await expect(window.getByText(/^Tìm thấy/)).toHaveCount(0);
  await paste(window, [heads, ['1', 'Việc của tệp sau', 'Sở Xây dựng']]);
  await expect(window.getByText('Tìm thấy 1 bảng')).toBeVisible();
  await next(window);
  await next(window);
  // Nothing of the draft thrown away, its left-out row neither, is laid on the next file.
  await expect(window.getByRole('gridcell', { name: 'Việc của tệp sau' })).toBeVisible();
  await expect(window.locator('footer')).toContainText('1 nhiệm vụ');
  await next(window);
  await window.getByLabel('Tên Ban Chỉ đạo', { exact: true }).fill('Ban Chỉ đạo thử nghiệm');
  await window.getByLabel('Tên kế hoạch').fill('Kế hoạch sau');
  await window.getByRole('button', { name: 'Nhập 1 nhiệm vụ' }).click();
  await expect(window.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  await expect(window.getByRole('grid')).not.toContainText('Việc bỏ dở');
  expect(faults).toEqual([]);
});

test('a table in an old encoding is shown side by side and goes on in Unicode on the clerk’s word', async ({ window, faults }) => {
  const rows = [
    'STT;Néi dung c«ng viÖc;§¬n vÞ chñ tr×;Thêi h¹n',
    '1;KiÓm tra ®êng biªn giíi;Së C«ng Th\u00ad¬ng;Tr\u00adíc 30/6/2026',
    '2;Tæ chøc héi nghÞ;Së Y tÕ;Quý III/2026',
  ];
  await window.getByRole('button', { name: /^Nhập từ Word\/Excel/ }).click();
  await window.locator('input[type=file]').setInputFiles({ name: 'cu.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n'), 'latin1') });
  await next(window);
  await expect(window.getByRole('table', { name: 'Chữ trong tệp dùng bảng mã cũ' })).toContainText('Sở Công Thương');
  await expect(window.getByRole('button', { name: 'Tiếp tục', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(window);
  await window.getByRole('button', { name: 'Chuyển sang Unicode' }).click();
  await expect(window.getByLabel('Cột “Đơn vị chủ trì” là')).toHaveValue('lead');
  await next(window);
  await expect(window.getByRole('gridcell', { name: 'Tổ chức hội nghị' })).toBeVisible();
  expect(faults).toEqual([]);
});

/** What Excel puts on the clipboard, without depending on the machine's own. */
async function paste(window: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await window.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    rows.map((row) => row.join('\t')).join('\n'),
  );
}

test('a join is parted, merged assignments become sub-tasks, and deadlines are read by the year chosen', async ({ window }) => {
  const [open, more] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>'];
  const bytes = docxOf(
    paragraph('KẾ HOẠCH CHỈNH TRANG ĐÔ THỊ') +
      table(
        row('STT', 'Nội dung', 'Sản phẩm', 'Đơn vị chủ trì', 'Thời hạn'),
        row('1', 'Rà soát các', 'Danh mục', 'Sở Công', 'Trong'),
        row('', 'chợ tạm', '', 'Thương', 'Quý I'),
        row(cell('2', open), cell('Làm đường', open), 'Bản vẽ', 'Sở Xây dựng', 'Tháng 4'),
        row(cell('', more), cell('', more), 'Đường', 'Sở Tài chính', 'Tháng 6'),
      ),
  );
  await window.getByRole('button', { name: /^Nhập từ Word\/Excel/ }).click();
  await window.locator('input[type=file]').setInputFiles({ name: 'kế hoạch.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await next(window);
  await next(window);
  await expect(window.getByRole('gridcell', { name: /^Rà soát các chợ tạm.*Dòng 3 trong tệp được nối vào đây/s })).toBeVisible();
  await expect(window.getByText('đang đoán là năm')).toBeVisible();

  await window.getByRole('button', { name: 'Đưa các lần giao thành việc con' }).click();
  await expect(window.getByRole('gridcell', { name: /^2\.2/ })).toBeVisible();
  await window.getByRole('gridcell', { name: /^Rà soát các chợ tạm/ }).click();
  await window.getByRole('button', { name: 'Tách dòng nối' }).click();
  await expect(window.getByRole('gridcell', { name: /^chợ tạm/ })).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(window.getByRole('gridcell', { name: /^Rà soát các chợ tạm/ })).toBeVisible();

  await next(window);
  await window.getByLabel('Năm').fill('2028');
  await window.getByRole('button', { name: 'Quay lại' }).click();
  await expect(window.getByRole('grid')).toBeVisible();
  await expect(window.getByText('là đoán')).toHaveCount(0);
});

test('two annexes are told apart by the line above them, doubts name their row, and long headings stay in their column', async ({ window }) => {
  const annex = (...rows: readonly string[]): string => table(row('TT', 'Công việc', 'Lãnh đạo theo dõi thường xuyên', 'Đơn vị chủ trì', 'Hạn'), ...rows);
  const long = 'Vận động nhân dân hiến đất mở đường, chỉnh trang hàng rào, trồng hoa dọc các tuyến đường liên thôn. '.repeat(4).trim();
  const bytes = docxOf(
    `${paragraph('PHỤ LỤC I')}${annex(row('1', 'Họp dân', 'Đ/c Bảy', 'UBND xã Kỳ Nam', '30/6/2026'))}${paragraph('PHỤ LỤC II')}${annex(
      row('1', 'Đo đất', 'Đ/c Ba', 'Sở Xây dựng', '30/6/2026'),
      row('2', long, 'Đ/c Ba', '', '30/9/2026'),
    )}`,
  );
  await window.getByRole('button', { name: /^Nhập từ Word\/Excel/ }).click();
  await window.locator('input[type=file]').setInputFiles({ name: 'phụ lục.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await expect(window.getByRole('radio', { name: /Bảng 1 .*dưới dòng “PHỤ LỤC I”/ })).toBeVisible();
  await window.getByRole('radio', { name: /Bảng 2 .*dưới dòng “PHỤ LỤC II”/ }).check();
  await next(window);
  await next(window);

  await expect(window.getByText('Tệp còn 1 bảng khác chưa được đọc cùng bảng này: Bảng 1 (dưới dòng “PHỤ LỤC I”)')).toBeVisible();
  await expect(window.getByRole('button', { name: /STT 2 · Vận động nhân dân hiến đất… Chưa có đơn vị chủ trì/ })).toBeVisible();
  await expect(window.getByTitle(long)).toBeVisible();
  const headings = await window.getByRole('columnheader').evaluateAll((cells) => cells.map((cell) => [cell.scrollWidth, cell.clientWidth] as const));
  for (const [words, room] of headings) expect(words).toBeLessThanOrEqual(room + 6);
});
