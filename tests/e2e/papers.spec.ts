import type { Locator, Page } from '@playwright/test';
import type { CallInput, CallOutput } from '../../shared/api/contract.ts';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { askHost } from './plan-window.ts';
import { callFrom, openReportingBook, show, test, type ReportingBook } from './reporting-book.ts';
import { PAPER_MS } from './rest.ts';

const editor = (window: Page) => window.getByRole('textbox', { name: 'Nội dung văn bản' });
const chip = (window: Page, label: string) => editor(window).getByRole('button', { name: new RegExp(`^${label}, `) });
const page = (window: Page, name: string) => window.getByRole('main').getByRole('button', { name, exact: true });
const proof = (window: Page) => expect(window.getByText('Đã đối chiếu')).toBeVisible({ timeout: PAPER_MS });
const row = (window: Page, name: RegExp | string) => window.getByRole('row', { name });
const words = (body: CallOutput<'papers.read'>['content']['body']): string => JSON.stringify(body);

/** A committee that has said where its papers are dated from: without it none goes out. */
async function openBook(window: Page): Promise<ReportingBook> {
  const book = await openReportingBook(window);
  const [committee] = await callFrom(window, 'committees.list', {});
  await callFrom(window, 'committees.update', { id: committee!.id, revision: committee!.revision, placeName: 'Hà Tĩnh' });
  return book;
}

/** What is stored of a paper. */
const stored = (window: Page, paperId: string): Promise<CallOutput<'papers.read'>> => callFrom(window, 'papers.read', { paperId });

async function makePaper(window: Page, book: ReportingBook, more: Partial<CallInput<'papers.create'>> = {}): Promise<string> {
  const [committee] = await callFrom(window, 'committees.list', {});
  const source = { planId: book.planId, period: '2025-H1', asOf: '2025-07-01' };
  return (await callFrom(window, 'papers.create', { committeeId: committee!.id, kind: 'report', form: 'state', source, ...more })).id;
}

/** At the end of the text. */
async function write(window: Page, text: string): Promise<void> {
  await editor(window).locator('p').first().click();
  await window.keyboard.press('Control+End');
  await window.keyboard.type(text);
}

test('a report is made, written in Vietnamese by keyboard, checked, issued into the register, and taken back', async ({ window, faults }) => {
  await openBook(window);
  await show(window, '#/');
  await window.getByRole('navigation', { name: 'Các phần của sổ' }).getByRole('link', { name: 'Văn bản', exact: true }).click();
  await expect(window.getByText('Ban Chỉ đạo chưa có văn bản nào')).toBeVisible();
  await expectAccessible(window);
  await page(window, 'Văn bản mới').first().click();
  await expect(window.getByRole('radio', { name: 'Báo cáo tổng hợp của kỳ' })).toBeFocused();
  await expect(window.getByRole('link', { name: 'Đôn đốc' })).toBeVisible();
  await expectAccessible(window);
  await window.getByLabel('Kỳ báo cáo', { exact: true }).selectOption('2025-H1');
  await window.getByRole('button', { name: 'Tạo dự thảo' }).click();
  await proof(window);
  await expect(chip(window, 'Tổng số nhiệm vụ')).toHaveText('32');
  await expect(window.getByText(/việc phải sửa trước khi ban hành$/)).toBeVisible();
  await expectAccessible(window);
  const paperId = /mo=([^&]+)/.exec(window.url())?.[1] ?? '';

  // A finding leads to its field, to words in a field, and to words of the body.
  const found = (text: string): Locator => window.getByRole('region', { name: 'Soát lỗi' }).getByRole('listitem').filter({ hasText: text });
  const goTo = (text: string): Promise<void> => found(text).getByRole('button', { name: 'Đến chỗ này' }).click();
  await goTo('Chưa có người ký');
  await expect(window.getByLabel('Họ tên người ký')).toBeFocused();
  await goTo('chỗ để chấm chưa điền');
  await expect(window.getByLabel('Nơi nhận (mỗi nơi một dòng)')).toBeFocused();
  await goTo('viết toàn chữ hoa');
  await expect.poll(() => window.evaluate(() => String(document.getSelection()))).toMatch(/^[\p{Lu} ,-]{20,}$/u);

  await write(window, ' Tiến độ giữ vững, đã tổ chức đường dây nóng');
  await window.keyboard.press('Enter');
  await window.getByLabel('Kiểu đoạn').selectOption('Gạch đầu dòng -');
  await window.keyboard.type('Ý một');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+b');
  await window.keyboard.type('Ý hai');
  await expect.poll(async () => words((await stored(window, paperId)).content.body)).toContain('"items":[[{"text":"Ý một"}],[{"text":"Ý hai","bold":true}]]');
  expect(words((await stored(window, paperId)).content.body)).toContain('tỉnh Hà Tĩnh Tiến độ giữ vững, đã tổ chức đường dây nóng');
  // The editor's own steps back, and nothing of what else was stored.
  await window.keyboard.press('Control+z');
  await expect(editor(window)).not.toContainText('Ý hai');
  await window.keyboard.press('Control+y');
  await expect(editor(window)).toContainText('Ý hai');

  await window.getByLabel('Họ tên người ký').fill('Nguyễn Văn An');
  await window.getByLabel('Nơi nhận (mỗi nơi một dòng)').fill('UBND tỉnh\nLưu: VT');
  await window.getByLabel('Trích yếu').fill('Kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2025');
  await window.keyboard.press('Tab');
  await expect(window.getByText(/việc phải sửa trước khi ban hành$/)).toHaveCount(0);
  await page(window, 'Ban hành…').click();
  await expect(window.getByLabel('Ngày văn bản').last()).toBeFocused();
  await expectAccessible(window);
  // Its figures are those of today: no earlier day is taken.
  const today = await window.evaluate(() => new Date().toLocaleDateString('en-GB'));
  await window.getByLabel('Ngày văn bản').last().fill(today);
  await window.keyboard.press('Enter');
  await expect(window.getByText('Văn bản đã ban hành giữ nguyên từng chữ')).toBeVisible();
  await expect(window.getByRole('definition').filter({ hasText: /^01\/BC-BCĐ$/ })).toBeVisible();
  await expect(window.getByRole('definition').filter({ hasText: /^[0-9a-f]{12}$/ })).toBeVisible();
  await proof(window);
  await expectAccessible(window);
  await window.getByRole('link', { name: 'Xem trong sổ văn bản' }).click();
  await expect(window.getByRole('complementary')).toContainText('01/BC-BCĐ');

  await window.goBack();
  await expect(window.getByText('Văn bản đã ban hành giữ nguyên từng chữ')).toBeVisible();
  await window.getByRole('button', { name: 'Hoàn tác' }).first().click();
  await expect(editor(window)).toContainText('Ý hai');
  await expect(page(window, 'Ban hành…')).toBeVisible();
  expect(faults).toEqual([]);
});

test('a figure that another window has changed is marked without a reload, leads to its sources, is looked at, becomes words', async ({
  window,
  served,
  faults,
}) => {
  const book = await openBook(window);
  const paperId = await makePaper(window, book);
  await show(window, `#/van-ban?mo=${paperId}`);
  const sent = chip(window, 'Số gửi đúng hạn');
  await expect(sent).toHaveText('0');
  const { kind, id } = book.addressee;
  await askHost(window, new URL(served.address).origin, 'reporting.record', {
    planId: book.planId,
    period: '2025-H1',
    addressee: { kind, id },
    receivedOn: '2025-06-12',
    reports: [{ taskId: book.taskIds[0] ?? '', result: 'Đã tổ chức 02 hội nghị.', percent: 60 }],
  });
  await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  await expect(sent).toHaveText('1◆');
  await expect(window.getByText(/chỗ số liệu đã khác lần xem trước/)).toBeVisible();
  await expect(window.getByRole('button', { name: /^Đã xem tất cả/ })).toBeVisible();

  await sent.click();
  const menu = window.getByRole('dialog', { name: 'Số gửi đúng hạn' });
  await expect(menu).toContainText('trước là 0');
  await expect(menu.getByRole('list', { name: 'Nguồn (1)' })).toBeFocused();
  await expect(menu.getByRole('link')).toContainText(book.addressee.name);
  await expectAccessible(window);
  await menu.getByRole('button', { name: 'Đã xem' }).click();
  await expect(sent).toHaveText('1');
  await expect.poll(async () => words((await stored(window, paperId)).content.body)).toContain('{"figure":"sent-on-time","shown":"1"}');

  await sent.click();
  await menu.getByRole('button', { name: 'Chuyển thành chữ' }).click();
  await expect(sent).toHaveCount(0);
  await window.getByRole('button', { name: /^Đã xem tất cả/ }).click();
  await expect(window.getByText(/chỗ số liệu đã khác lần xem trước/)).toHaveCount(0);
  await expect.poll(async () => words((await stored(window, paperId)).content.body)).toContain('số gửi đúng hạn là 1; gửi quá hạn');

  // Lines become paragraphs; a table stays one, and says so.
  await editor(window).getByRole('button', { name: 'Đề xuất, kiến nghị', exact: true }).click();
  await window.getByRole('button', { name: 'Chuyển thành chữ' }).click();
  await expect(editor(window).locator('p', { hasText: /^Không có\.$/ })).toBeVisible();
  await editor(window).getByRole('button', { name: 'Bảng gửi báo cáo' }).click();
  await expect(window.getByRole('dialog', { name: 'Bảng gửi báo cáo' })).toContainText('không chuyển thành chữ được');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Thêm số liệu' }).click();
  await expect(window.getByRole('searchbox', { name: 'Tìm số liệu…' })).toBeFocused();
  await window.keyboard.type('thuong xuyen');
  await window
    .getByRole('dialog', { name: 'Thêm số liệu' })
    .getByRole('button', { name: /^Nhiệm vụ thường xuyên/ })
    .click();
  await expect(chip(window, 'Nhiệm vụ thường xuyên')).toHaveCount(1);
  expect(faults).toEqual([]);
});

test('form, signer, annex and a reserved number: what goes with them follows, and what the clerk wrote stays', async ({ window, faults }) => {
  const book = await openBook(window);
  const [committee] = await callFrom(window, 'committees.list', {});
  const committeeId = committee!.id;
  await callFrom(window, 'people.add', { committeeId, name: 'Trần Văn Bình', role: 'head', validFrom: '2020-01-01' });
  await callFrom(window, 'people.add', { committeeId, name: 'Lê Thị Hoa', role: 'standing-deputy', validFrom: '2020-01-01' });
  await callFrom(window, 'register.reserve', { committeeId, form: 'state', kind: 'TTr', span: '2026', count: 1, note: 'Tờ trình giấy' });
  const paperId = await makePaper(window, book, { kind: 'submission', source: { planId: null, period: null, asOf: null } });
  const { revision, content } = await stored(window, paperId);
  const filled = JSON.parse(JSON.stringify(content).replaceAll(/…+/g, 'nội dung')) as typeof content;
  await callFrom(window, 'papers.edit', { id: paperId, revision, about: 'Về việc kiện toàn Ban Chỉ đạo', content: filled });
  await show(window, `#/van-ban?mo=${paperId}`);
  const authority = window.getByLabel('Quyền hạn, chức vụ (mỗi dòng một hàng)');
  await expect(window.getByLabel('Người ký', { exact: true })).toHaveValue('Trần Văn Bình');
  await window.getByLabel('Người ký', { exact: true }).selectOption('Lê Thị Hoa');
  await expect(authority).toHaveValue('TM. BAN CHỈ ĐẠO\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN THƯỜNG TRỰC');
  await window.getByRole('radiogroup', { name: 'Thể thức' }).getByText('Đảng').click();
  await expect(authority).toHaveValue('K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN THƯỜNG TRỰC');
  await expect(window.getByLabel('Kính trình (mỗi nơi một dòng)')).toBeVisible();
  await authority.fill('T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ');
  await window.getByRole('radiogroup', { name: 'Thể thức' }).getByText('Nhà nước').click();
  // Lines of the clerk's own are not written over: the check says what is wrong with them.
  await expect(window.getByText(/Thể thức đề ký “T\/M BAN THƯỜNG VỤ” là của văn bản Đảng/)).toBeVisible();
  await expect(authority).toHaveValue('T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ');
  await authority.fill('TM. BAN CHỈ ĐẠO\nPHÓ TRƯỞNG BAN');
  await authority.press('Tab');
  await expect(window.getByText(/Thể thức đề ký/)).toHaveCount(0);

  await proof(window);
  const add = window.getByRole('combobox', { name: 'Kèm thêm…' });
  await add.selectOption({ index: 1 });
  await expect(window.getByText(/^[2-9]\d* trang · đủ từng chữ/)).toBeVisible({ timeout: PAPER_MS });
  expect((await stored(window, paperId)).content.annexes).toEqual([{ kind: 'plan', planId: book.planId, versionId: null }]);
  await window.getByRole('button', { name: /^Bỏ phụ lục/ }).click();
  await expect(window.getByText('Chưa kèm phụ lục nào.')).toBeVisible();

  await page(window, 'Ban hành…').click();
  const dialog = window.getByRole('dialog', { name: 'Ban hành văn bản' });
  await dialog.getByLabel('Ngày văn bản').fill('5/3/2026');
  await dialog.getByLabel('Cấp số').selectOption({ label: 'Số giữ trước: 01/TTr-BCĐ (Tờ trình giấy)' });
  await dialog.getByRole('button', { name: 'Ban hành' }).click();
  await expect(window.getByRole('definition').filter({ hasText: /^01\/TTr-BCĐ$/ })).toBeVisible();
  // A copy is a draft again; another number that skips is asked about first.
  await page(window, 'Tạo bản sao thành dự thảo').click();
  await expect(editor(window)).toBeVisible();
  await page(window, 'Ban hành…').click();
  await dialog.getByLabel('Ngày văn bản').fill('6/3/2026');
  await dialog.getByLabel('Cấp số').selectOption('Số khác…');
  await dialog.getByLabel('Số', { exact: true }).fill('5');
  await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expectAccessible(window);
  await dialog.getByRole('button', { name: 'Vẫn ban hành' }).click();
  await expect(window.getByRole('definition').filter({ hasText: /^05\/TTr-BCĐ$/ })).toBeVisible();
  expect(faults).toEqual([]);
});

test('what is typed outlasts a reload in the middle of a word, in the text and in a field', async ({ window }) => {
  const book = await openBook(window);
  const paperId = await makePaper(window, book, { kind: 'letter', source: { planId: null, period: null, asOf: null } });
  await show(window, `#/van-ban?mo=${paperId}`);
  await expect(editor(window)).toBeVisible();
  await write(window, ' đang gõ dở');
  await window.reload();
  await expect(editor(window)).toContainText('đang gõ dở');
  await expect.poll(async () => words((await stored(window, paperId)).content.body)).toContain('đang gõ dở');

  await window.getByLabel('Trích yếu (V/v)').fill('triển khai đợt kiểm tra');
  await window.reload();
  await expect(window.getByLabel('Trích yếu (V/v)')).toHaveValue('triển khai đợt kiểm tra');
  await expect.poll(async () => (await stored(window, paperId)).about).toBe('triển khai đợt kiểm tra');

  // Typed on while it is being stored: what was typed first has lost its last space by then, and stands against nothing.
  await window.getByLabel('Trích yếu (V/v)').fill('kiểm tra đột xuất ');
  await window.keyboard.press('Control+Enter');
  await window.keyboard.type('cửa khẩu');
  await expect.poll(async () => (await stored(window, paperId)).about).toBe('kiểm tra đột xuất');
  await window.keyboard.press('Tab');
  await expect.poll(async () => (await stored(window, paperId)).about).toBe('kiểm tra đột xuất cửa khẩu');
  await expect(window.getByRole('button', { name: 'Giữ chữ đang gõ' })).toHaveCount(0);
});

test('two windows: another part is no hindrance, the same text is shown twice and chosen, no typed word is lost', async ({ window, served }) => {
  const book = await openBook(window);
  const paperId = await makePaper(window, book, { kind: 'letter', source: { planId: null, period: null, asOf: null } });
  const elsewhere = async (change: object): Promise<void> => {
    const { revision } = await stored(window, paperId);
    await askHost(window, new URL(served.address).origin, 'papers.edit', { id: paperId, revision, ...change });
  };
  await show(window, `#/van-ban?mo=${paperId}`);
  await expect(editor(window)).toBeVisible();

  // This window has not heard of it: its revision is old.
  await elsewhere({ about: 'kiểm tra cửa khẩu' });
  await write(window, ' Lời của cửa sổ này.');
  await expect.poll(async () => words((await stored(window, paperId)).content.body)).toContain('Lời của cửa sổ này.');
  expect((await stored(window, paperId)).about).toBe('kiểm tra cửa khẩu');
  await expect(window.getByLabel('Trích yếu (V/v)')).toHaveValue('kiểm tra cửa khẩu');

  await elsewhere({ content: { body: [{ kind: 'paragraph', runs: [{ text: 'Lời của cửa sổ kia.' }] }] } });
  await write(window, ' Thêm nữa.');
  const parted = window.getByRole('alert').filter({ hasText: 'Bản đang gõ ở đây' });
  await expect(parted).toContainText('Thêm nữa.');
  await expect(parted).toContainText('Lời của cửa sổ kia.');
  await expect(page(window, 'Ban hành…')).toBeDisabled();
  await expectAccessible(window);
  // Said where *Đã lưu* stands as well, for who writes farther down.
  const mark = window.getByRole('status').filter({ hasText: 'Chưa lưu: đang có hai bản' });
  await expect(mark).toBeVisible();
  await expect(window.getByText(/^Đã lưu \d/)).toHaveCount(0);
  await mark.getByRole('button', { name: 'Xem để chọn' }).click();
  await expect(parted.getByRole('button', { name: 'Giữ chữ đang gõ' })).toBeFocused();
  await expect(parted.getByRole('button', { name: 'Giữ chữ đang gõ' })).toBeInViewport();
  await parted.getByRole('button', { name: 'Giữ chữ đang gõ' }).click();
  await expect.poll(async () => words((await stored(window, paperId)).content.body)).toContain('Thêm nữa.');
  await expect(parted).toHaveCount(0);
  await expect(mark).toHaveCount(0);

  await elsewhere({ content: { body: [{ kind: 'paragraph', runs: [{ text: 'Lời sau của cửa sổ kia.' }] }] } });
  await write(window, ' Bỏ đi.');
  await parted.getByRole('button', { name: 'Lấy chữ kia' }).click();
  await expect(editor(window)).toHaveText('Lời sau của cửa sổ kia.');
  // Nothing typed here: what comes from there is simply shown.
  await elsewhere({ content: { body: [{ kind: 'paragraph', runs: [{ text: 'Lời cuối.' }] }] } });
  await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  await expect(editor(window)).toHaveText('Lời cuối.');

  await window.getByLabel('Trích yếu (V/v)').fill('chữ đang gõ');
  await elsewhere({ about: 'chữ của cửa sổ kia' });
  await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  await window.getByLabel('Trích yếu (V/v)').press('Tab');
  await expect(window.getByText('Cửa sổ khác vừa sửa chỗ này thành: “chữ của cửa sổ kia”')).toBeVisible();
  await expect(mark).toBeVisible();
  await window.getByRole('button', { name: 'Giữ chữ đang gõ' }).click();
  await expect.poll(async () => (await stored(window, paperId)).about).toBe('chữ đang gõ');
});

test('an input method composes undisturbed while the text is stored by itself', async ({ window }) => {
  const book = await openBook(window);
  const paperId = await makePaper(window, book, { kind: 'letter', source: { planId: null, period: null, asOf: null } });
  const edits: string[] = [];
  window.on('request', (request) => {
    const sent = request.postData() ?? '';
    if (sent.includes('papers.edit')) edits.push(sent);
  });
  await window.clock.install();
  await show(window, `#/van-ban?mo=${paperId}`);
  await expect(editor(window)).toBeVisible();
  await write(window, ' Ghi trước.');
  const keyboard = await window.context().newCDPSession(window);
  await keyboard.send('Input.imeSetComposition', { text: 'tieesng', selectionStart: 7, selectionEnd: 7 });
  await expect(editor(window)).toContainText('Ghi trước.tieesng');
  // Long enough for a pause to have been one, had it not been composing.
  await window.clock.runFor(5000);
  await expect(editor(window)).toContainText('Ghi trước.tieesng');
  await keyboard.send('Input.insertText', { text: 'tiếng Việt' });
  await expect(editor(window)).toContainText('Ghi trước.tiếng Việt');
  await window.clock.runFor(5000);
  await expect.poll(async () => words((await stored(window, paperId)).content.body)).toContain('Ghi trước.tiếng Việt');
  expect(edits.filter((sent) => sent.includes('tieesng'))).toEqual([]);
});

test('a paste from Word keeps every word and says what it could not keep; a chosen figure opens by Enter', async ({ window, faults }) => {
  const book = await openBook(window);
  const paperId = await makePaper(window, book);
  await show(window, `#/van-ban?mo=${paperId}`);
  await write(window, '');
  await window.keyboard.press('Enter');
  await editor(window).evaluate((target) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<table><tr><td>Sở A</td><td>05 vụ</td></tr></table><p class=MsoNormal>Đề nghị <b>sớm</b><script>x()</script></p>');
    clipboardData.setData('text/plain', 'Sở A\t05 vụ\nĐề nghị sớm');
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(window.getByText('Khi dán: 1 bảng không giữ được ô kẻ')).toBeVisible();
  await expect
    .poll(async () => words((await stored(window, paperId)).content.body))
    .toContain('{"kind":"paragraph","runs":[{"text":"Sở A; 05 vụ"}]},{"kind":"paragraph","runs":[{"text":"Đề nghị "},{"text":"sớm","bold":true}]}');

  // The figure stands behind “Có ”, three letters into its paragraph.
  await editor(window)
    .locator('p', { hasText: 'phải báo cáo' })
    .click({ position: { x: 4, y: 8 } });
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await window.keyboard.press(key);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog', { name: 'Số cơ quan phải báo cáo' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toHaveCount(0);
  await expect(editor(window)).toContainText('Có 14 cơ quan');
  expect(faults).toEqual([]);
});

test('a paper whose period was taken out of the year says how it is counted now', async ({ window }) => {
  const book = await openBook(window);
  const paperId = await makePaper(window, book);
  const { committeeId } = await stored(window, paperId);
  await callFrom(window, 'periods.remove', { committeeId, code: '2025-H1' });
  await show(window, `#/van-ban?mo=${paperId}`);
  await expect(window.getByText('Kỳ 6 tháng đầu năm 2025 không nằm trong danh sách kỳ báo cáo của Ban Chỉ đạo')).toBeVisible();
  await expect(chip(window, 'Số cơ quan phải báo cáo')).toHaveText('14');
});

for (const size of [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
])
  test(`list, desk and issued paper hold together at ${size.width} by ${size.height}`, async ({ window, faults }) => {
    await window.setViewportSize(size);
    const book = await openBook(window);
    const none = { planId: null, period: null, asOf: null };
    const paperId = await makePaper(window, book);
    const invitation = await makePaper(window, book, { kind: 'invitation', source: none });
    const { content, revision } = await stored(window, invitation);
    const filled = JSON.parse(
      JSON.stringify({ ...content, signer: 'Nguyễn Văn An', addressees: ['UBND tỉnh', 'Sở Công Thương'] }).replaceAll(/…+/g, 'nội dung'),
    ) as typeof content;
    const edited = await callFrom(window, 'papers.edit', { id: invitation, revision, about: 'Họp phiên thứ hai', content: filled });
    await callFrom(window, 'papers.issue', { id: invitation, revision: edited.revision, date: '2026-03-02' });
    await show(window, '#/van-ban');
    await expect(row(window, /01\/GM-BCĐ/)).toContainText('02/03/2026');
    // No number, day or state is broken over two lines, and nothing is cut at the side.
    await expect.poll(() => window.getByRole('table').evaluate(brokenWords)).toEqual([]);
    await expect.poll(() => window.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0);
    await expectAccessible(window);
    await show(window, `#/van-ban?mo=${paperId}`);
    await proof(window);
    await expect.poll(() => window.getByRole('region', { name: 'Cách in' }).evaluate(cutAtTheSide)).toEqual([]);
    await window.getByRole('button', { name: 'Thêm số liệu' }).click();
    await expect.poll(() => window.getByRole('dialog', { name: 'Thêm số liệu' }).evaluate(cutAtTheSide)).toEqual([]);
    await expectAccessible(window);
    await show(window, `#/van-ban?mo=${invitation}`);
    await proof(window);
    await expect.poll(() => window.getByRole('region', { name: 'Cách in' }).evaluate(cutAtTheSide)).toEqual([]);
    expect(faults).toEqual([]);
  });

/** Cells of one word that stands on two lines. */
function brokenWords(table: Element): string[] {
  return [...table.querySelectorAll('td')].flatMap((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)));
    const text = (cell.textContent ?? '').trim();
    return text !== '' && !/\s/.test(text) && lines.size > 1 ? [text] : [];
  });
}

/** What is wider than the place it stands in. */
function cutAtTheSide(place: Element): string[] {
  const { right } = place.getBoundingClientRect();
  return [...place.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > right + 1).map(({ outerHTML }) => outerHTML.slice(0, 120));
}

test('the list: drafts first, found, filtered, chosen, copied, removed by key and brought back; whole at 1366', async ({ window, faults }) => {
  await window.setViewportSize({ width: 1366, height: 768 });
  const book = await openBook(window);
  const none = { planId: null, period: null, asOf: null };
  await makePaper(window, book);
  await makePaper(window, book, { kind: 'late-notice' });
  await makePaper(window, book, { kind: 'invitation', source: none });
  await show(window, '#/van-ban');
  await expect(window.getByRole('row')).toHaveCount(4);
  await expectAccessible(window);
  await window.keyboard.press('Control+f');
  await window.keyboard.type('thong bao');
  await expect(window.getByRole('row')).toHaveCount(2);
  await window.keyboard.press('Escape');
  await expect(window.getByRole('row')).toHaveCount(4);
  await window.getByRole('group', { name: 'Lọc văn bản' }).getByRole('button', { name: 'Đã ban hành 0' }).click();
  await expect(window.getByText('Không có văn bản nào khớp với bộ lọc.')).toBeVisible();
  await page(window, 'Bỏ lọc').click();

  await row(window, /Giấy mời/)
    .getByRole('button')
    .focus();
  await window.keyboard.press('Delete');
  await expect(window.getByRole('row')).toHaveCount(3);
  await window.keyboard.press('Control+z');
  await expect(row(window, /Giấy mời/)).toBeVisible();
  await window.getByRole('checkbox', { name: 'Chọn tất cả văn bản đang hiện' }).check();
  await expect(window.getByText('đã chọn 3 văn bản')).toBeVisible();
  await expect(page(window, 'Mở')).toBeDisabled();
  await page(window, 'In, lưu').click();
  const saved = window.waitForEvent('download');
  await window.getByRole('menuitem', { name: 'Lưu Word' }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.docx$/);
  await window.getByRole('checkbox', { name: 'Chọn tất cả văn bản đang hiện' }).uncheck();

  // Up, down and Enter, as in any list.
  await window.getByRole('row').nth(1).getByRole('button').focus();
  await window.keyboard.press('ArrowDown');
  await expect(window.getByRole('row').nth(2).getByRole('button')).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(editor(window)).toBeVisible();
  await window.getByRole('link', { name: 'Tất cả văn bản' }).click();
  await row(window, /Giấy mời/)
    .getByRole('checkbox')
    .check();
  await page(window, 'Tạo bản sao').click();
  await expect(editor(window)).toBeVisible();
  await window.getByRole('link', { name: 'Tất cả văn bản' }).click();
  await expect(window.getByRole('row')).toHaveCount(5);
  expect(faults).toEqual([]);
});

test('a paper whose plan is gone says what still prints', async ({ window }) => {
  const book = await openBook(window);
  const paperId = await makePaper(window, book);
  const [plan] = await callFrom(window, 'plans.list', { ids: [book.planId] });
  await callFrom(window, 'plans.create', { committeeId: plan!.committeeId, title: 'Kế hoạch khác', year: 2026 });
  await callFrom(window, 'plans.remove', { id: book.planId });
  await show(window, `#/van-ban?mo=${paperId}`);
  await expect(window.getByText('Kế hoạch mà văn bản này lấy số liệu không còn trong sổ.')).toBeVisible();
  await expect(editor(window).getByText('không còn trong dữ liệu').first()).toBeVisible();
  await expect(window.getByText(/số liệu không còn trong dữ liệu/)).toBeVisible();
  await expectAccessible(window);
});
