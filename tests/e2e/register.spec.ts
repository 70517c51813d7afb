import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test as base } from './app.ts';
import { sampleBook } from './books.ts';
import { callFrom, show } from './reporting-book.ts';

/** The window opens on the sample committee, on a day of 2026. */
const test = base.extend({
  book: sampleBook,
  window: async ({ window }, use) => {
    await window.waitForFunction(() => sessionStorage.getItem('bcd.session') !== null);
    await window.clock.setFixedTime(new Date('2026-03-05T09:00:00+07:00'));
    await use(window);
  },
});

const rows = (window: Page) => window.getByRole('table').getByRole('row');
const row = (window: Page, name: RegExp | string) => window.getByRole('row', { name });
const start = (window: Page, name: string) => window.locator('main > header').getByRole('button', { name, exact: true });
const kindField = (window: Page) => window.getByRole('combobox', { name: 'Loại' });
const panel = (window: Page) => window.getByRole('complementary');
const committeeOf = async (window: Page): Promise<string> => (await callFrom(window, 'committees.list', {}))[0]!.id;

test('a paper is written into the book with the number and symbol proposed, by keyboard, and undo leaves a gap that says why', async ({ window, faults }) => {
  await show(window, '#/');
  await window.getByRole('navigation', { name: 'Các phần của sổ' }).getByRole('link', { name: 'Sổ văn bản' }).click();
  await expect(window.getByText('Sổ văn bản đi chưa có văn bản nào')).toBeVisible();
  await expectAccessible(window);

  await window.getByRole('main').getByRole('button', { name: 'Vào sổ văn bản đi' }).last().click();
  const kind = kindField(window);
  await expect(kind).toBeFocused();
  await kind.fill('KH');
  await expect(window.getByLabel('Số, ký hiệu như in')).toHaveAttribute('placeholder', /^01\/KH-/);
  await expect(window.getByLabel('Ngày văn bản')).toHaveValue('05/03/2026');
  await window.getByLabel('Trích yếu').fill('Kiểm tra thương mại biên giới năm 2026');
  await expectAccessible(window);
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText(/^Đã vào sổ 01\/KH-/)).toBeVisible();
  await expect(row(window, /^01\/KH-/)).toContainText('Kiểm tra thương mại biên giới năm 2026');
  await expect(panel(window)).toBeFocused();

  // The next of the kind; another kind begins anew; a công văn has no letters of its own.
  await start(window, 'Vào sổ văn bản đi').click();
  await kindField(window).fill('CV');
  await expect(window.getByLabel('Số, ký hiệu như in')).toHaveAttribute('placeholder', /^01\/BCĐ/);
  await kindField(window).fill('KH');
  await expect(window.getByLabel('Số', { exact: true })).toHaveAttribute('placeholder', '02');
  await window.getByLabel('Trích yếu').fill('Tuyên truyền');
  await window.keyboard.press('Control+Enter');
  await expect(row(window, /^02\/KH-/)).toBeVisible();

  await window.keyboard.press('Escape');
  await expect(panel(window)).toHaveCount(0);
  await window.keyboard.press('Control+z');
  await expect(row(window, /^02 \(KH\)/)).toContainText('Số trống, đã hoàn tác việc vào sổ ngày');
  await expect(row(window, /^02 \(KH\)/)).toContainText('Tuyên truyền');
  await window.keyboard.press('Control+y');
  await expect(row(window, /^02\/KH-/)).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(row(window, /^02 \(KH\)/)).toBeVisible();
  await start(window, 'Vào sổ văn bản đi').click();
  await kindField(window).fill('KH');
  await expect(window.getByLabel('Số', { exact: true })).toHaveAttribute('placeholder', '03');
  expect(faults).toEqual([]);
});

test('a gap is filled from the paper book after a question; doubles and cancelled papers are marked, filtered, found and told on paper', async ({
  window,
  faults,
}) => {
  const committeeId = await committeeOf(window);
  const record = (number: number, more: object = {}) =>
    callFrom(window, 'register.record', {
      committeeId,
      form: 'state',
      kind: 'BC',
      span: '2026',
      date: '2026-02-02',
      number,
      despite: ['register.numberSkips', 'register.numberTaken'],
      ...more,
    });
  await record(1, { subject: 'Báo cáo quý I', signer: 'Trần Văn An', recipients: 'UBND tỉnh;\nSở Công Thương' });
  const gone = await record(2, { subject: 'Báo cáo nhầm' });
  const four = await record(4, { subject: 'Báo cáo chuyên đề xuất khẩu' });
  await record(4, { symbol: '04a/BC-BCĐ', subject: 'Báo cáo bổ sung' });
  await callFrom(window, 'register.remove', { ids: [gone.id] });
  await callFrom(window, 'register.cancel', { id: four.id, revision: 0, reason: 'In nhầm' });
  await callFrom(window, 'register.reserve', { committeeId, form: 'state', kind: 'GM', span: '2026', count: 2, note: 'Họp quý II' });
  await show(window, '#/so-van-ban');
  await expect(rows(window)).toHaveCount(8);
  await expect(window.locator('footer')).toContainText('5 văn bản · 2 số trống');
  await expect(row(window, /^03 \(BC\)/)).toContainText('Số trống, chưa vào sổ');
  await expect(row(window, /^02 \(BC\)/)).toContainText('đã xóa khỏi sổ');
  await expectAccessible(window);

  const filters = window.getByRole('group', { name: 'Lọc sổ văn bản' });
  await filters.getByRole('button', { name: 'Trùng số 2' }).click();
  await expect(rows(window)).toHaveCount(3);
  await filters.getByRole('button', { name: 'Đã hủy 1' }).click();
  await expect(row(window, /^04\/BC-/)).toContainText('Đã hủy: In nhầm');
  await filters.getByRole('button', { name: 'Số giữ trước 2' }).click();
  await expect(rows(window)).toHaveCount(3);
  await filters.getByRole('button', { name: 'Tất cả 7' }).click();

  // Pressing a gap begins the paper that fills it.
  await row(window, /^02 \(BC\)/)
    .getByRole('button')
    .click();
  await expect(window.getByLabel('Số', { exact: true })).toHaveValue('2');
  await expect(kindField(window)).toHaveValue('BC');
  await window.getByLabel('Trích yếu').fill('Báo cáo tháng 2');
  await panel(window).getByRole('button', { name: 'Vào sổ văn bản đi' }).click();
  await expect(panel(window).getByRole('alert')).toContainText('Số 02 đã được cấp một lần (Báo cáo nhầm)');
  await expectAccessible(window);
  await window.getByRole('button', { name: 'Vẫn ghi' }).click();
  // One doubt at a time: the day does not follow the numbers either.
  await expect(panel(window).getByRole('alert')).toContainText('đứng không theo thứ tự ngày');
  await window.getByRole('button', { name: 'Vẫn ghi' }).click();
  await expect(row(window, /^02\/BC-/)).toContainText('Báo cáo tháng 2');

  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+f');
  await expect(window.getByRole('searchbox', { name: 'Tìm trong sổ…' })).toBeFocused();
  await window.keyboard.type('xuat khau');
  await expect(rows(window)).toHaveCount(2);
  await expect(window.locator('mark').first()).toHaveText('xuất');
  await expect(window.locator('footer')).toContainText('1 trên 6 văn bản');
  const saved = window.waitForEvent('download');
  await window.getByRole('button', { name: 'In, xuất sổ' }).click();
  await window.getByRole('menuitem', { name: 'Lưu Excel' }).click();
  expect((await saved).suggestedFilename()).toBe('So van ban di 2026.xlsx');
  expect((await readFile(await (await saved).path())).subarray(0, 2).toString()).toBe('PK');
  await window.getByRole('searchbox', { name: 'Tìm trong sổ…' }).press('Escape');
  await expect(rows(window)).toHaveCount(8);
  expect(faults).toEqual([]);
});

test('numbers are reserved together, issued by their day, cancelled with a reason and taken out of the book', async ({ window, faults }) => {
  await show(window, '#/so-van-ban');
  await window.getByRole('button', { name: 'Giữ số…' }).click();
  await kindField(window).fill('GM');
  await window.getByLabel('Giữ mấy số').fill('3');
  await window.getByLabel('Giữ cho việc gì').fill('Họp quý II');
  await expect(panel(window)).toContainText(/Sẽ giữ 01\/GM-\S+ đến 03\/GM-/);
  await expectAccessible(window);
  await window.getByRole('button', { name: 'Giữ số', exact: true }).click();
  await expect(window.getByText(/^Đã giữ 3 số: 01\/GM-/)).toBeVisible();
  await expect(rows(window)).toHaveCount(4);

  await row(window, /^02\/GM-/)
    .getByRole('button')
    .click();
  await window.getByLabel('Ngày văn bản').fill('6/3/2026');
  await window.getByLabel('Trích yếu').fill('Mời họp quý II');
  await window.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(row(window, /^02\/GM-/)).toContainText('06/03/2026');
  await expect(row(window, /^02\/GM-/)).not.toContainText('Số giữ trước');

  await window.getByRole('button', { name: 'Hủy văn bản…' }).click();
  await window.getByLabel('Lý do hủy').fill('Hoãn họp');
  await expectAccessible(window);
  await window.getByRole('button', { name: 'Hủy văn bản', exact: true }).click();
  await expect(row(window, /^02\/GM-/)).toContainText('Đã hủy: Hoãn họp');
  await window.getByRole('button', { name: 'Bỏ hủy' }).click();
  await expect(row(window, /^02\/GM-/)).not.toContainText('Đã hủy');
  await window.getByRole('button', { name: 'Xóa khỏi sổ' }).click();
  await expect(row(window, /^02 \(GM\)/)).toContainText('đã xóa khỏi sổ');
  await window.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(row(window, /^02\/GM-/)).toContainText('Mời họp quý II');
  expect(faults).toEqual([]);
});

test('a paper that came in is linked to what it answers, to tasks and a file, and asks before it is recorded again', async ({ window, faults }) => {
  const committeeId = await committeeOf(window);
  await callFrom(window, 'register.record', { committeeId, form: 'state', kind: 'CV', span: '2026', date: '2026-02-20', subject: 'Đôn đốc báo cáo' });
  await show(window, '#/so-van-ban');
  await window.getByRole('link', { name: 'Văn bản đến' }).click();
  await expect(window.getByText('Sổ văn bản đến chưa có văn bản nào')).toBeVisible();
  await window.getByRole('main').getByRole('button', { name: 'Vào sổ văn bản đến' }).last().click();
  await expect(window.getByRole('textbox', { name: 'Số đến' })).toHaveAttribute('placeholder', '01');
  await window.getByRole('combobox', { name: 'Cơ quan gửi' }).fill('so cong thuong');
  await window.getByRole('option', { name: 'Sở Công Thương', exact: true }).click();
  await window.getByLabel('Số, ký hiệu').fill('118/BC-SCT');
  await window.getByLabel('Ngày văn bản').fill('3/3/2026');
  await window.getByLabel('Trích yếu').fill('Kết quả tháng 2');
  await window.getByRole('combobox', { name: 'Trả lời văn bản đi' }).fill('don doc');
  await window.getByRole('option', { name: /Đôn đốc báo cáo/ }).click();
  await window.getByRole('combobox', { name: 'Nhiệm vụ liên quan' }).fill('hoi nghi');
  await window.getByRole('listbox', { name: 'Nhiệm vụ liên quan' }).getByRole('option').first().click();
  await window.keyboard.press('Escape');
  await expectAccessible(window);
  await panel(window).getByRole('button', { name: 'Vào sổ văn bản đến' }).click();
  await expect(window.getByText('Đã vào sổ, số đến 01')).toBeVisible();
  await expect(window.getByRole('complementary', { name: 'Số đến 01' })).toBeVisible();

  const chooser = window.waitForEvent('filechooser');
  await window.getByRole('button', { name: 'Đính kèm tệp…' }).click();
  await (await chooser).setFiles({ name: 'BC 118.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
  await expect(panel(window).getByText('BC 118.pdf')).toBeVisible();
  await expectAccessible(window);
  await panel(window).getByRole('button', { name: 'Đóng' }).click();
  const line = row(window, /^01 /);
  for (const words of ['Sở Công Thương', '118/BC-SCT', '03/03/2026', 'trả lời 01/BCĐ', '1 nhiệm vụ', '1 tệp']) await expect(line).toContainText(words);

  await start(window, 'Vào sổ văn bản đến').click();
  await window.getByRole('combobox', { name: 'Cơ quan gửi' }).fill('sở công thương');
  await window.getByLabel('Số, ký hiệu').fill('118 / BC-SCT');
  await window.getByLabel('Ngày văn bản').fill('3/3/2026');
  await window.keyboard.press('Control+Enter');
  await expect(panel(window).getByRole('alert')).toContainText('có vẻ đã vào sổ: số đến 01');
  await window.getByRole('button', { name: 'Vẫn ghi' }).click();
  await expect(row(window, /^02 /)).toBeVisible();

  // Last year's book is begun in January, and numbers of its own.
  await window.getByLabel('Năm', { exact: true }).selectOption('Năm 2025');
  await start(window, 'Vào sổ văn bản đến').click();
  await expect(window.getByRole('textbox', { name: 'Số đến' })).toHaveAttribute('placeholder', '01');
  await window.getByLabel('Ngày đến').fill('30/12/2025');
  await window.getByRole('combobox', { name: 'Cơ quan gửi' }).fill('UBND tỉnh');
  await window.keyboard.press('Control+Enter');
  await expect(row(window, /^01 /)).toContainText('UBND tỉnh');
  expect(faults).toEqual([]);
});

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
] as const)
  test(`both books hold together at ${width} by ${height}, with a panel and without`, async ({ window }) => {
    await window.setViewportSize({ width, height });
    const committeeId = await committeeOf(window);
    const pictures = process.env['BCD_PICTURES'];
    for (let at = 0; at < 18; at += 1)
      await callFrom(window, 'register.record', {
        committeeId,
        form: 'state',
        kind: ['KH', 'BC', 'CV'][at % 3]!,
        span: '2026',
        date: '2026-02-12',
        subject: 'Về việc tăng cường phối hợp kiểm tra, kiểm soát hoạt động thương mại biên giới trên địa bàn tỉnh trong dịp cao điểm',
        signer: 'Nguyễn Thị Hồng Hạnh',
        recipients: 'Các sở, ban, ngành;\nUBND các xã biên giới',
        ...(at === 7 && { number: 5, despite: ['register.numberSkips' as const] }),
      });
    await callFrom(window, 'register.receive', {
      committeeId,
      receivedOn: '2026-02-13',
      sender: 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
      documentNumber: '1204/BC-BCHBP',
      documentDate: '2026-02-11',
      subject: 'Báo cáo kết quả kiểm soát hoạt động xuất nhập cảnh',
    });
    for (const [name, hash] of [
      ['out', '#/so-van-ban'],
      ['out-new', '#/so-van-ban?chon=moi'],
      ['in', '#/so-van-ban?so=den'],
      ['in-new', '#/so-van-ban?so=den&chon=moi'],
    ] as const) {
      await show(window, hash);
      await expect(window.getByRole('table')).toBeVisible();
      if (hash.includes('chon')) await expect(panel(window)).toBeVisible();
      await expect.poll(() => window.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await expect
        .poll(() =>
          window.evaluate(() =>
            Array.from(document.querySelectorAll('main header button, aside button')).every((each) => each.getBoundingClientRect().right <= innerWidth),
          ),
        )
        .toBe(true);
      if (pictures) await window.screenshot({ path: `${pictures}/${name}-${width}.png` });
    }
  });
