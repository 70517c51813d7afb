import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { askHost, cell, COLUMN, status, test } from './plan-window.ts';

const press = async (window: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await window.keyboard.press(key);
};
const editor = (window: Page) => window.locator('textarea[data-editing]');

test('typing over a cell: arrows leave it, F2 walks inside it, Tab and Enter fill row by row', async ({ window }) => {
  await cell(window, 3, COLUMN.lead).click();
  await window.keyboard.type('Sở Y tế');
  await press(window, 'ArrowDown');
  await expect(cell(window, 4, COLUMN.lead)).toHaveAttribute('data-active');
  await expect(cell(window, 3, COLUMN.lead)).toContainText('Sở Y tế');

  await window.keyboard.type('Sở Y');
  await press(window, 'F2', 'ArrowLeft', 'ArrowLeft');
  await window.keyboard.type('X');
  await expect(editor(window)).toHaveValue('SởX Y');
  await press(window, 'Escape');

  await cell(window, 2, COLUMN.lead).click();
  await window.keyboard.type('A');
  await press(window, 'Tab');
  await window.keyboard.type('B');
  await press(window, 'Tab');
  await window.keyboard.type('C');
  await press(window, 'Enter');
  await expect(cell(window, 3, COLUMN.lead)).toHaveAttribute('data-active');
  await press(window, 'Backspace');
  await expect(editor(window)).toHaveValue('');
  await press(window, 'Escape');
  await expect(cell(window, 3, COLUMN.lead)).toContainText('Sở Y tế');
});

test('whole rows and columns by Space, a page by Page Down, a new row by Tab in the last cell', async ({ window }) => {
  await cell(window, 3, COLUMN.content).click();
  await press(window, 'Shift+Space');
  await expect(status(window)).toContainText('1 dòng, 5 ô');
  await expect(editor(window)).toBeHidden();
  await press(window, 'Home', 'Control+Space');
  await expect(status(window)).toContainText('32 dòng, 32 ô');

  await press(window, 'Control+Home');
  const inSight = await window.locator('[data-grid-scroller]').evaluate((view) => {
    const { bottom } = view.getBoundingClientRect();
    return [...view.querySelectorAll('[data-index]')].filter((row) => row.getBoundingClientRect().bottom <= bottom).length;
  });
  await press(window, 'PageDown');
  const at = async (): Promise<number> => Number(await window.locator('[data-current]').getAttribute('data-index'));
  await expect.poll(at).toBeGreaterThan(1);
  expect(await at()).toBeLessThan(inSight);

  await press(window, 'Control+End');
  await window.keyboard.type('Quý I');
  await press(window, 'Tab');
  await expect(status(window)).toContainText('33 nhiệm vụ');
  await expect(editor(window)).toBeVisible();
});

test('a clipboard without text changes nothing, and Ctrl+S stores the open cell', async ({ window }) => {
  const content = cell(window, 2, COLUMN.content);
  await content.click();
  const before = await content.innerText();
  await window.evaluate(() =>
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })),
  );
  await expect(content).toHaveText(before);
  await press(window, 'F2');
  await window.keyboard.type(' (thêm)');
  await press(window, 'Control+s');
  await expect(window.getByText('Mọi nội dung được lưu ngay khi rời ô')).toBeVisible();
  await expect(content).toContainText('(thêm)');
  await window.reload();
  await expect(content).toContainText('(thêm)');
});

test('a closed plan is read, copied and printed, and says why it cannot be typed into', async ({ window, served }) => {
  const { origin } = new URL(served.address);
  const here = async () => (await askHost<{ id: string; revision: number }[]>(window, origin, 'plans.list', {}))[0];
  const plan = await here();
  const document = { number: '12/KH-UBND', date: '2025-01-20', issuer: 'UBND tỉnh' };
  await askHost(window, origin, 'planLife.adopt', { planId: plan?.id, revision: plan?.revision, document });
  await askHost(window, origin, 'planLife.close', { planId: plan?.id, revision: (await here())?.revision });
  // Coming back from another window shows what was done there.
  await expect(window.getByText('Dự thảo')).toBeVisible();
  await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  await expect(window.getByRole('link', { name: /Đã đóng/ })).toBeVisible();
  await cell(window, 2, COLUMN.lead).click();
  await window.keyboard.type('x');
  await expect(editor(window)).toBeHidden();
  await expect(window.getByText('Kế hoạch đã đóng nên chỉ xem và in.')).toBeVisible();
  await expect(cell(window, 2, COLUMN.lead)).toHaveText('Sở Công Thương');
  await expect(window.getByRole('button', { name: 'Thêm nhiệm vụ' })).toBeHidden();
});

test('undo pressed at once takes back what was just typed, and nothing older', async ({ window }) => {
  await cell(window, 2, COLUMN.lead).click();
  for (const text of ['Một', 'Hai', 'Ba']) {
    await window.keyboard.type(text);
    await press(window, 'Tab');
  }
  await press(window, 'Control+z', 'Control+z', 'Control+z');
  await expect(cell(window, 2, COLUMN.lead)).toHaveText('Sở Công Thương');
  await expect(cell(window, 2, COLUMN.deadline)).toContainText('Hàng năm');
  await expect(status(window)).toContainText('32 nhiệm vụ');
});

test('behind an open dialog no key of the window does anything, and its fields keep their own undo', async ({ window }) => {
  await cell(window, 2, COLUMN.deadline).click();
  await window.keyboard.type('Quý III/2025');
  await press(window, 'Enter');
  await expect(cell(window, 2, COLUMN.deadline)).toContainText('Quý III/2025');
  await window.getByRole('button', { name: /^Chọn kế hoạch/ }).click();
  await window.getByRole('menuitem', { name: 'Sửa tên, năm…' }).click();
  const dialog = window.getByRole('dialog');
  const told = window.getByRole('alert');
  for (const place of [dialog.getByRole('button', { name: 'Ghi lại' }), dialog.getByRole('button', { name: 'Đóng' })]) {
    await place.focus();
    await press(window, 'Control+z', 'Control+y', 'Control+Shift+z', 'Control+k', 'Control+h', 'Control+s', 'Control+g');
  }
  await expect(dialog).toHaveCount(1);
  await expect(told).toHaveCount(0);
  const title = dialog.getByLabel('Tên kế hoạch');
  const before = await title.inputValue();
  await title.press('End');
  await window.keyboard.insertText(' thêm');
  await expect(title).not.toHaveValue(before);
  await title.press('Control+z');
  await expect(title).toHaveValue(before);
  await title.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(window.getByRole('complementary', { name: 'Tìm và thay thế' })).toBeHidden();
  await expect(cell(window, 2, COLUMN.deadline)).toContainText('Quý III/2025');

  // A question beside a cell is a dialog too.
  await press(window, 'Escape');
  await cell(window, 2, COLUMN.deadline).click();
  await press(window, 'Control+g');
  await window.getByRole('dialog').getByRole('button').last().focus();
  await press(window, 'Control+z');
  await expect(window.getByRole('dialog')).toBeVisible();
  await expect(told).toHaveCount(0);
  await expect(cell(window, 2, COLUMN.deadline)).toContainText('Quý III/2025');
});

test('a row that no longer answers the filter says where it went', async ({ window }) => {
  await window.getByRole('searchbox').fill('Sở Công Thương');
  await expect(status(window)).toContainText('10 trên 32 nhiệm vụ');
  await cell(window, 1, COLUMN.lead).click();
  await window.keyboard.type('Sở Tài chính');
  await press(window, 'Enter');
  await expect(status(window)).toContainText('9 trên 32 nhiệm vụ');
  await window.getByRole('alert').filter({ hasText: 'không còn khớp bộ lọc' }).getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(status(window)).toContainText(/^32 nhiệm vụ/);
});

/** As another program's clipboard would. */
const pasteOf =
  (window: Page) =>
  (html: string): Promise<unknown> =>
    window.evaluate((page) => {
      const data = new DataTransfer();
      data.setData('text/html', page);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, html);

const table = (...rows: readonly string[]): string => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;

test('a paste whose merged or struck-out cells would empty filled ones asks first, and one of blank cells says how many it emptied', async ({ window }) => {
  const paste = pasteOf(window);
  const question = window.getByRole('dialog');
  await cell(window, 3, COLUMN.content).click();
  const before = await cell(window, 4, COLUMN.content).innerText();
  await paste(table('<td rowspan=2>Gộp dọc</td><td>Sở Y tế</td>', '<td><s>Sở Bỏ</s></td>'));
  await expect(question).toContainText('Dán sẽ làm trống 2 ô đang có chữ');
  // What a task cannot do without stands first.
  await expect(question.getByRole('listitem').first()).toContainText(/Dòng 4, nội dung/i);
  await question.getByRole('button', { name: 'Thôi, không dán' }).click();
  await expect(question).toBeHidden();
  expect(await cell(window, 4, COLUMN.content).innerText()).toBe(before);

  // A blank cell beside filled ones is meant, and still said.
  await cell(window, 3, COLUMN.lead).click();
  await paste(table('<td>Sở Y tế</td><td></td>', '<td></td><td>Công an tỉnh</td>'));
  await expect(window.getByRole('alert')).toContainText(/Đã dán \d ô\. 2 ô đang có chữ đã thành trống\./);
});

test('rows that a filtered table has no place for are added at the end by one press, nothing written over', async ({ window }) => {
  const paste = pasteOf(window);
  const told = window.getByRole('alert');
  const rows = Array.from({ length: 14 }, (_, at) => `<td>Việc dán thêm số ${at + 1}</td><td>Sở Công Thương</td>`);
  await window.getByRole('searchbox').fill('Sở Công Thương');
  await expect(status(window)).toContainText('10 trên 32 nhiệm vụ');
  await cell(window, 1, COLUMN.content).click();
  await paste(table(...rows));
  await expect(told).toContainText('Còn 4 dòng chưa dán: bảng đang lọc hoặc xem theo nhóm nên không tự thêm dòng.');
  await told.getByRole('button', { name: 'Thêm 4 dòng đó vào cuối kế hoạch' }).click();
  await expect(told).toContainText('Đã thêm 4 nhiệm vụ vào cuối kế hoạch');
  await expect(status(window)).toContainText('14 trên 36 nhiệm vụ');
  await told.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(status(window)).toContainText('trên 32 nhiệm vụ');
  // The paste itself is one step of its own.
  await cell(window, 1, COLUMN.content).click();
  await press(window, 'Control+z');
  await expect(cell(window, 1, COLUMN.content)).not.toContainText('Việc dán thêm');
});

test('a paste that would empty rows beyond the copied ones shows what before it does', async ({ window, faults }) => {
  const paste = pasteOf(window);
  const block = '<table><tr><td>Sở Y tế mới</td></tr><tr><td></td></tr></table>';
  await cell(window, 2, COLUMN.lead).click();
  const before = await cell(window, 3, COLUMN.lead).innerText();
  await paste(block);
  const question = window.getByRole('dialog');
  await expect(question).toContainText('Dán sẽ làm trống 1 ô đang có chữ');
  await expect(question).toContainText('thành trống');
  await question.getByRole('button', { name: 'Thôi, không dán' }).click();
  await expect(question).toBeHidden();
  expect(await cell(window, 3, COLUMN.lead).innerText()).toBe(before);

  await paste(block);
  await question.getByRole('button', { name: 'Vẫn dán' }).click();
  await expect(cell(window, 2, COLUMN.lead)).toContainText('Sở Y tế mới');
  await expect(cell(window, 3, COLUMN.lead)).toHaveText('');
  await window.keyboard.press('Control+z');
  await expect(cell(window, 3, COLUMN.lead)).toHaveText(before);
  expect(faults).toEqual([]);
});
