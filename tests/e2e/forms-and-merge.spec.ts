import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { fillForm, type TypedCells } from '../kit/fill-form.ts';
import { filesUnder } from '../kit/files-under.ts';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { callFrom, openReportingBook, show, test as onReportingBook } from './reporting-book.ts';
import { test } from './sample-window.ts';

const fixture = (name: string): string => path.join(import.meta.dirname, '..', 'fixtures', 'forms', name);
const next = (window: Page): Promise<void> => window.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
const answers = (at: number): TypedCells => ({ E: `Đã hoàn thành phần việc thứ ${at + 1}.`, G: 60 + at, H: 'Đạt' });

test('forms go out to 14 addressees, come back filled, are looked at, written, and undone in one step', async ({ window, faults }) => {
  test.setTimeout(180_000);
  const forms = await makeForms(window);
  expect(Object.keys(forms)).toHaveLength(14);
  const form = (stem: string): Uint8Array => forms[`${stem}_6-thang-dau-nam-2025.xlsx`]!;

  await window.getByRole('link', { name: 'Báo cáo', exact: true }).click();
  await chooseFirstHalf(window);
  await window.getByRole('button', { name: 'Nhập báo cáo gửi về…' }).click();
  await expect(window.getByRole('button', { name: 'Chọn thư mục…' })).toBeVisible();
  await expectAccessible(window);
  const bank = form('Ngan-hang-nha-nuoc-chi-nhanh-tinh');
  await choose(window, [
    { name: 'so cong thuong.xlsx', bytes: fillForm(form('So-Cong-Thuong'), { documentNumber: '45/BC-SCT', documentDate: '18/06/2025', task: answers }) },
    { name: 'nhnn 1.xlsx', bytes: fillForm(bank, { documentNumber: '49/BC-NHNN', documentDate: '17/06/2025', task: answers }) },
    {
      name: 'nhnn 2.xlsx',
      bytes: fillForm(bank, { documentNumber: '51/BC-NHNN', documentDate: '19/06/2025', task: (at) => ({ ...answers(at), G: at === 0 ? 90 : 60 + at }) }),
    },
    {
      name: 'tai chinh.xlsx',
      bytes: fillForm(form('So-Tai-chinh'), {
        documentNumber: '58/BC-STC',
        documentDate: '18/06/2025',
        task: () => ({ E: 'Đã hướng dẫn.', G: '0,8', M: '30/09/2025' }),
      }),
    },
    { name: 'bien phong.xlsx', bytes: await readFile(fixture('bien phong gui lai.xlsx')) },
    { name: 'du toan.xlsx', bytes: await readFile(fixture('du toan.xlsx')) },
    { name: 'hỏng.xlsx', bytes: form('Cong-an-tinh').slice(0, 2_000) },
  ]);
  await expectAccessible(window);
  await next(window);

  const files = window.getByRole('region', { name: 'Tệp' });
  const result = window.getByRole('region', { name: 'Thay đổi so với sổ' });
  await expect(files).toContainText('Không nhận · 2 tệp');
  await expect(files.getByRole('button', { name: /du toan\.xlsx/ })).toContainText('không phải phiếu báo cáo');
  await expect(files.getByRole('button', { name: /hỏng\.xlsx/ })).toContainText('bị hỏng');
  await expect(files).toContainText('Nhiều tệp của một cơ quan · 2 tệp');
  await expect(window.locator('footer')).toContainText('4 cơ quan');
  await expectAccessible(window);

  // The problem list leads to the line it speaks of.
  const problems = window.getByRole('region', { name: 'Điểm cần xem' });
  await problems.getByRole('button', { name: /nằm ngoài kỳ số liệu/ }).click();
  await expect(result.getByText('30/09/2025', { exact: true })).toBeInViewport();

  // A value with two readings is written only when it is ticked.
  const doubtful = result.getByRole('checkbox', { name: 'Nhập Tỷ lệ %, nhiệm vụ 32', exact: true });
  await expect(doubtful).not.toBeChecked();
  await doubtful.check();

  // The newest of two files is proposed; the other can be chosen, and Ctrl+Z takes the choice back.
  await problems
    .getByRole('button', { name: /Ngân hàng/ })
    .first()
    .click();
  const newer = result.getByRole('radio', { name: /nhnn 2\.xlsx.*đề xuất: mới nhất theo ngày văn bản/ });
  await expect(newer).toBeChecked();
  const shares = (): Promise<string[]> =>
    result
      .getByRole('row', { name: /^Nhập Tỷ lệ %, nhiệm vụ 16 / })
      .evaluateAll((rows) => rows.map((row) => `${row.children[2]?.textContent} → ${row.children[3]?.textContent}`));
  await expect.poll(shares).toContain('chưa có → 60');
  await result.getByRole('radio', { name: /nhnn 1\.xlsx/ }).check();
  await expect.poll(shares).toContain('chưa có → 90');
  await window.keyboard.press('Control+z');
  await expect(newer).toBeChecked();
  await expect.poll(shares).toContain('chưa có → 60');

  // A row found by similar words can be given to another task.
  await files.getByRole('button', { name: /hỏng\.xlsx/ }).press('ArrowUp');
  await expect(files.getByRole('button', { name: /du toan\.xlsx/ })).toBeFocused();
  await files.getByRole('button', { name: /Bộ Chỉ huy/ }).click();
  await result.getByRole('button', { name: /^Dòng này thuộc nhiệm vụ khác với 13/ }).click();
  await window.keyboard.type('dau tu mo rong');
  await window.getByRole('option', { name: /^26 / }).click();
  await expect(result.getByText('Đã chuyển từ nhiệm vụ 13.')).toBeVisible();
  await result.getByRole('button', { name: 'Trả lại' }).click();
  await expect(result.getByRole('checkbox', { name: 'Nhập nhiệm vụ 13' })).toBeChecked();

  // Going back, forward and reloading loses no decision.
  await result.getByRole('checkbox', { name: 'Nhập nhiệm vụ 13' }).uncheck();
  await window.getByRole('button', { name: 'Quay lại' }).click();
  await next(window);
  await window.reload();
  await files.getByRole('button', { name: /Bộ Chỉ huy/ }).click();
  await expect(result.getByRole('checkbox', { name: 'Nhập nhiệm vụ 13' })).not.toBeChecked();

  await next(window);
  await expect(window.getByText('3 thay đổi đã bỏ đánh dấu')).toBeVisible();
  await expect(window.getByText('2 tệp không nhận được')).toBeVisible();
  // Each paper came on its own day, as it says itself; one day can be said for all.
  const day = (agency: string): Promise<string> => window.getByLabel(`Ngày nhận báo cáo của ${agency}`).first().inputValue();
  await expect.poll(() => day('Sở Công Thương')).toBe('18/06/2025');
  await window.getByLabel('Ngày nhận chung cho cả đợt').fill('19/6/2025');
  await expect.poll(() => day('Sở Công Thương')).toBe('19/6/2025');
  await window.getByLabel('Ngày nhận báo cáo của Sở Công Thương').fill('17/6/2025');
  await expectAccessible(window);
  await window.getByRole('button', { name: 'Nhập báo cáo của 4 cơ quan' }).click();

  await expect(window).toHaveURL(/#\/bao-cao\//);
  const toast = window.getByRole('alert').filter({ hasText: 'Đã nhập báo cáo của 4 cơ quan' });
  await expect(toast).toBeVisible();
  const onTime = window.getByRole('button', { name: /Đúng hạn 4/ });
  await expect(onTime).toBeVisible();
  await toast.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(onTime).toBeHidden();
  await expect(window.getByRole('button', { name: /Đúng hạn 0/ })).toBeVisible();
  expect(faults).toEqual([]);
});

test('the same file again changes nothing and says so calmly', async ({ window }) => {
  const forms = await makeForms(window);
  const filled = fillForm(forms['So-Y-te_6-thang-dau-nam-2025.xlsx']!, { documentNumber: '56/BC-SYT', documentDate: '18/06/2025', task: answers });
  const merge = async (): Promise<void> => {
    await window.getByRole('link', { name: 'Báo cáo', exact: true }).click();
    await chooseFirstHalf(window);
    await window.getByRole('button', { name: 'Nhập báo cáo gửi về…' }).click();
    await choose(window, [{ name: 'y te.xlsx', bytes: filled }]);
    await next(window);
  };
  await merge();
  await next(window);
  await window.getByRole('button', { name: 'Nhập báo cáo của 1 cơ quan' }).click();
  await expect(window.getByText('Đã nhập báo cáo của 1 cơ quan')).toBeVisible();
  await merge();
  await expect(window.getByText('Các tệp này đã được nhập trước đây; sổ giữ nguyên, không có gì thay đổi.')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Tiếp tục' })).toBeDisabled();
  await expectAccessible(window);
});

onReportingBook('a row that no task is found for is given to one by the clerk, and taken back', async ({ window, faults }) => {
  const { planId, addressee, taskIds } = await openReportingBook(window);
  const { tasks } = await callFrom(window, 'tasks.list', { planId });
  const [known, missing] = taskIds.map((wanted) => tasks.find(({ id }) => id === wanted)!);
  const form = [
    `Đơn vị báo cáo: ${addressee.name}`,
    'STT\tNội dung nhiệm vụ\tKết quả trong kỳ',
    `${known!.number}\t${known!.content}\tĐã tổ chức 02 hội nghị.`,
    '99\tViệc khác\tĐã hỗ trợ 12 doanh nghiệp.',
  ].join('\n');
  await show(window, `#/gop-bao-cao/${planId}?ky=2025-H1`);
  await choose(window, [{ name: 'phieu.txt', bytes: Buffer.from(form) }]);
  await next(window);

  const result = window.getByRole('region', { name: 'Thay đổi so với sổ' });
  await expect(result).toContainText('không khớp nhiệm vụ nào của kế hoạch');
  await result.getByRole('button', { name: /^Xếp .* vào nhiệm vụ$/ }).click();
  await window.getByRole('combobox', { name: 'Dòng này thuộc nhiệm vụ' }).fill(`${missing!.number} ${missing!.content.slice(0, 20)}`);
  await window.getByRole('option').first().click();
  const taken = result.getByRole('checkbox', { name: `Nhập Kết quả trong kỳ, nhiệm vụ ${missing!.number}` });
  await expect(taken).toBeChecked();
  await expect(result).toContainText(`được xếp bằng tay vào nhiệm vụ ${missing!.number}`);
  await expect(window.locator('footer')).toContainText('1 cơ quan · 2 thay đổi');
  await expectAccessible(window);

  await window.keyboard.press('Control+z');
  await expect(taken).toBeHidden();
  await window.keyboard.press('Control+y');
  await expect(taken).toBeChecked();
  await next(window);
  await window.getByRole('button', { name: 'Nhập báo cáo của 1 cơ quan' }).click();
  await expect(window.getByText('Đã nhập báo cáo của 1 cơ quan')).toBeVisible();
  const { entries } = await callFrom(window, 'reporting.timeline', { taskId: missing!.id });
  expect(entries.flatMap((entry) => (entry.kind === 'report' ? [entry.report.result] : []))).toEqual(['Đã hỗ trợ 12 doanh nghiệp.']);
  expect(faults).toEqual([]);
});

onReportingBook('a file that does not say whose it is waits for the clerk to name the agency', async ({ window, faults }) => {
  const { planId, addressee, taskIds } = await openReportingBook(window);
  const { tasks } = await callFrom(window, 'tasks.list', { planId });
  const own = tasks.find(({ id }) => id === taskIds[0])!;
  const foreign = tasks.find(({ id, assignments }) => !taskIds.includes(id) && assignments.every(({ refId }) => refId !== addressee.id))!;
  const rows = [own, foreign].map(({ number, content }) => `${number}\t${content}\tĐã làm.`);
  await show(window, `#/gop-bao-cao/${planId}?ky=2025-H1`);
  await choose(window, [{ name: 'bang.txt', bytes: Buffer.from(['STT\tNội dung nhiệm vụ\tKết quả trong kỳ', ...rows].join('\n')) }]);
  await next(window);

  const files = window.getByRole('region', { name: 'Tệp' });
  await expect(files).toContainText('không rõ của cơ quan nào');
  const sender = files.getByRole('combobox', { name: 'Cơ quan gửi tệp bang.txt' });
  await expectAccessible(window);
  await sender.fill(addressee.name);
  await window.getByRole('option', { name: addressee.name, exact: true }).click();
  const result = window.getByRole('region', { name: 'Thay đổi so với sổ' });
  await expect(result).toContainText(`đơn vị ${addressee.name} do người nhập chọn`);
  await expect(result.getByRole('checkbox', { name: `Nhập nhiệm vụ ${own.number}` })).toBeChecked();
  await expect(result.getByRole('checkbox', { name: `Nhập nhiệm vụ ${foreign.number}` })).not.toBeChecked();
  await expect(window.locator('footer')).toContainText('1 cơ quan · 1 thay đổi');

  await result.getByRole('button', { name: 'Bỏ chọn cơ quan' }).click();
  await expect(sender).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(result.getByRole('checkbox', { name: `Nhập nhiệm vụ ${own.number}` })).toBeChecked();
  expect(faults).toEqual([]);
});

test('returned files that were chosen and given up leave nothing with the program', async ({ window, served }) => {
  await window.getByRole('link', { name: 'Báo cáo', exact: true }).click();
  await chooseFirstHalf(window);
  const open = () => window.getByRole('button', { name: 'Nhập báo cáo gửi về…' }).click();
  const staged = () => filesUnder(served.dataFolder, 'tmp').length;
  const evidence = filesUnder(served.dataFolder, 'attachments');
  await open();
  const foreign = await readFile(fixture('du toan.xlsx'));
  await choose(window, [
    { name: 'một.xlsx', bytes: foreign },
    { name: 'hai.xlsx', bytes: await readFile(fixture('bien phong gui lai.xlsx')) },
    { name: 'ba.xlsx', bytes: foreign },
  ]);
  await expect.poll(staged).toBe(3);
  await window.getByRole('button', { name: 'Bỏ tệp ba.xlsx' }).click();
  await expect.poll(staged).toBe(2);
  await next(window);
  await expect(window.getByRole('region', { name: 'Tệp' })).toContainText('Không nhận · 1 tệp');
  await window.getByRole('button', { name: 'Thôi nhập' }).click();
  await expect.poll(staged).toBe(0);
  expect(filesUnder(served.dataFolder, 'attachments')).toEqual(evidence);

  await open();
  await expect(window.getByRole('button', { name: 'Chọn thư mục…' })).toBeVisible();
  await expect(window.getByRole('heading', { name: /tệp$/ })).toHaveCount(0);
});

test('a batch of another period than the chosen one says so and goes over to its own', async ({ window }) => {
  const forms = await makeForms(window);
  await window.getByRole('link', { name: 'Báo cáo', exact: true }).click();
  await window.getByRole('button', { name: 'Nhập báo cáo gửi về…' }).click();
  await window.getByLabel('Kỳ báo cáo').selectOption('2025-Y');
  const bytes = fillForm(forms['So-Cong-Thuong_6-thang-dau-nam-2025.xlsx']!, { documentNumber: '45/BC-SCT', documentDate: '18/06/2025', task: answers });
  await choose(window, [{ name: 'so cong thuong.xlsx', bytes }]);
  await next(window);
  await expect(window.getByText('1 tệp là báo cáo của kỳ “6 tháng đầu năm 2025”, khác kỳ đang chọn.')).toBeVisible();
  await expect(window.getByText('Chưa nhận được tệp nào')).toBeVisible();
  await window.getByRole('button', { name: 'Chuyển sang kỳ 6 tháng đầu năm 2025' }).click();
  await expect(window.locator('footer')).toContainText('1 cơ quan');
  await expect(window.getByText('khác kỳ đang chọn')).toBeHidden();
});

async function chooseFirstHalf(window: Page): Promise<void> {
  await window.getByLabel('Kỳ báo cáo').selectOption('2025-H1');
}

/** Makes the forms on the screen and opens the archive it offers. */
async function makeForms(window: Page): Promise<Record<string, Uint8Array>> {
  await window.getByRole('link', { name: 'Báo cáo', exact: true }).click();
  await chooseFirstHalf(window);
  await window.getByRole('button', { name: 'Tạo mẫu báo cáo…' }).click();
  await expect(window.getByText('Tất cả 14 cơ quan')).toBeVisible();
  await expectAccessible(window);
  await window.getByRole('button', { name: 'Tạo 14 mẫu' }).click();
  const download = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Lưu tất cả (.zip)' }).click();
  await expectAccessible(window);
  return unzipSync(await readFile(await (await download).path()));
}

async function choose(window: Page, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
  await window
    .getByLabel('Chọn tệp…')
    .and(window.locator('input'))
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })));
  await expect(window.getByRole('heading', { name: `${files.length} tệp` })).toBeVisible();
}
