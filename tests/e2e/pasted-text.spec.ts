import { expect } from './app.ts';
import { callFrom, openReportingBook, show, test } from './reporting-book.ts';

test('plain text pasted into a paper comes in with its headings, lists and căn cứ, every word in its place', async ({ window, faults }) => {
  await openReportingBook(window);
  const [committee] = await callFrom(window, 'committees.list', {});
  const source = { planId: null, period: null, asOf: null };
  const { id } = await callFrom(window, 'papers.create', { committeeId: committee!.id, kind: 'letter', form: 'state', source });
  await show(window, `#/van-ban/${committee!.id}?mo=${id}`);
  const editor = window.getByRole('textbox', { name: 'Nội dung văn bản' });
  await editor.click();
  await window.keyboard.press('Control+a');
  const text = [
    'I. KẾT QUẢ',
    '1. Xuất khẩu',
    'Kim ngạch đạt 12,5 triệu USD.',
    '- Nông sản: 3 triệu USD;',
    '- Khoáng sản: 5 triệu USD.',
    '+ Trong đó quặng: 2 triệu USD.',
  ].join('\r\n');
  await editor.evaluate((target, plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await expect
    .poll(async () => (await callFrom(window, 'papers.read', { paperId: id })).content.body)
    .toEqual([
      { kind: 'heading', level: 1, runs: [{ text: 'I. KẾT QUẢ' }] },
      { kind: 'heading', level: 2, runs: [{ text: '1. Xuất khẩu' }] },
      { kind: 'paragraph', runs: [{ text: 'Kim ngạch đạt 12,5 triệu USD.' }] },
      { kind: 'list', marker: 'dash', items: [[{ text: 'Nông sản: 3 triệu USD;' }], [{ text: 'Khoáng sản: 5 triệu USD.' }]] },
      { kind: 'list', marker: 'plus', items: [[{ text: 'Trong đó quặng: 2 triệu USD.' }]] },
    ]);
  expect(faults).toEqual([]);
});

test('a table pasted into a paper comes in a line for each row, and that stands there until it is closed', async ({ window, faults }) => {
  await openReportingBook(window);
  const [committee] = await callFrom(window, 'committees.list', {});
  const source = { planId: null, period: null, asOf: null };
  const { id } = await callFrom(window, 'papers.create', { committeeId: committee!.id, kind: 'letter', form: 'state', source });
  await show(window, `#/van-ban/${committee!.id}?mo=${id}`);
  const editor = window.getByRole('textbox', { name: 'Nội dung văn bản' });
  await editor.click();
  await window.keyboard.press('Control+a');
  await editor.evaluate((target) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'TT\tNội dung\r\n1\tKiểm tra\r\n');
    clipboardData.setData('text/html', '<html><body><table><tr><td>TT</td><td>Nội dung</td></tr><tr><td>1</td><td>Kiểm tra</td></tr></table></body></html>');
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect
    .poll(async () => (await callFrom(window, 'papers.read', { paperId: id })).content.body)
    .toEqual([
      { kind: 'paragraph', runs: [{ text: 'TT; Nội dung' }] },
      { kind: 'paragraph', runs: [{ text: '1; Kiểm tra' }] },
    ]);
  await expect(window.getByRole('alert').filter({ hasText: 'Khi dán: 1 bảng không giữ được ô kẻ' })).toBeVisible();
  expect(faults).toEqual([]);
});
