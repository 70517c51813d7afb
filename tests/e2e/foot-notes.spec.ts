import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { askHost } from './plan-window.ts';
import { callFrom, openReportingBook, show, test } from './reporting-book.ts';
import { PAPER_MS } from './rest.ts';

const editor = (window: Page) => window.getByRole('textbox', { name: 'Nội dung văn bản' });
const mark = (window: Page, number: number) => editor(window).getByRole('button', { name: new RegExp(`^Chú thích số ${number}:`) });
const field = (window: Page, number: number) => window.getByRole('textbox', { name: `Chú thích số ${number}`, exact: true });

/** A letter with one line, open on its desk. */
async function openLetter(window: Page): Promise<string> {
  await openReportingBook(window);
  const [committee] = await callFrom(window, 'committees.list', {});
  const { id } = await callFrom(window, 'papers.create', {
    committeeId: committee!.id,
    kind: 'letter',
    form: 'state',
    source: { planId: null, period: null, asOf: null },
  });
  await callFrom(window, 'papers.edit', { id, revision: 0, content: { body: [{ kind: 'paragraph', runs: [{ text: 'Theo báo cáo của các sở.' }] }] } });
  await show(window, `#/van-ban?mo=${id}`);
  await expect(editor(window)).toContainText('Theo báo cáo của các sở.');
  return id;
}

const runsOf = async (window: Page, paperId: string) => {
  const [block] = (await callFrom(window, 'papers.read', { paperId })).content.body;
  return block?.kind === 'paragraph' ? block.runs : [];
};

test('a footnote is put in with its key, edited, numbered by its place, removed and brought back', async ({ window }) => {
  const paperId = await openLetter(window);
  await editor(window).locator('p').first().click();
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Control+Alt+f');
  await expect(field(window, 1)).toBeFocused();
  await window.keyboard.type('Báo cáo số 12/BC-STC.');
  await expectAccessible(window);
  await window.keyboard.press('Enter');
  await expect(mark(window, 1)).toHaveText('1');
  await expect.poll(() => runsOf(window, paperId)).toEqual([{ text: 'Theo báo cáo của các sở.' }, { note: 'Báo cáo số 12/BC-STC.' }]);
  await expect(window.getByText('Đã đối chiếu')).toBeVisible({ timeout: PAPER_MS });

  // The key again, right behind it, opens it; the cursor then goes on behind it.
  await window.keyboard.press('Control+Alt+f');
  await expect(field(window, 1)).toHaveValue('Báo cáo số 12/BC-STC.');
  await window.keyboard.press('End');
  await window.keyboard.type(' Bản điện tử.');
  await window.keyboard.press('Escape');
  await window.keyboard.type(' Hết.');
  await expect
    .poll(() => runsOf(window, paperId))
    .toEqual([{ text: 'Theo báo cáo của các sở.' }, { note: 'Báo cáo số 12/BC-STC. Bản điện tử.' }, { text: ' Hết.' }]);

  // What was written into a field is one step, a new note with its words another.
  await window.keyboard.press('Control+z');
  await window.keyboard.press('Control+z');
  await expect(mark(window, 1)).toHaveAttribute('title', 'Báo cáo số 12/BC-STC.');
  await window.keyboard.press('Control+z');
  await expect(editor(window).getByRole('button')).toHaveCount(0);
  for (let step = 0; step < 3; step += 1) await window.keyboard.press('Control+y');
  await expect(editor(window)).toContainText('Hết.');

  // One before it takes its number.
  await window.keyboard.press('Control+Home');
  await window.keyboard.press('Control+ArrowRight');
  await window.getByRole('button', { name: 'Chú thích cuối trang' }).click();
  await expect(field(window, 1)).toBeFocused();
  await window.keyboard.type('Đầu.');
  await window.getByRole('button', { name: 'Xong' }).click();
  await expect(mark(window, 1)).toHaveAttribute('title', 'Đầu.');
  await expect(mark(window, 2)).toHaveAttribute('title', 'Báo cáo số 12/BC-STC. Bản điện tử.');

  // Left without words it goes; Backspace takes one away, and a step back brings it.
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Control+Alt+f');
  await expect(field(window, 3)).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(editor(window).getByRole('button')).toHaveCount(2);
  await mark(window, 1).click();
  await window.getByRole('button', { name: 'Xóa chú thích' }).click();
  await expect(editor(window).getByRole('button')).toHaveCount(1);
  await expect(mark(window, 1)).toHaveText('1');
  await window.keyboard.press('Control+z');
  await expect(mark(window, 2)).toHaveText('2');
  await expect.poll(async () => (await runsOf(window, paperId)).filter((run) => 'note' in run)).toHaveLength(2);
});

test('a footnote being written stays where its number goes out of sight, and keeps every letter', async ({ window }) => {
  const paperId = await openLetter(window);
  await editor(window).locator('p').first().click();
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Control+Alt+f');
  await expect(field(window, 1)).toBeFocused();
  await window.keyboard.type('Báo cáo ');
  // As when the list of what is to be looked at grows above the text.
  await window.getByRole('region', { name: 'Soát lỗi' }).evaluate((list) => {
    list.style.paddingBottom = '300px';
  });
  await expect(mark(window, 1)).not.toBeInViewport();
  await window.keyboard.type('số 12/BC-STC.', { delay: 30 });
  await expect(field(window, 1)).toBeFocused();
  await expect(field(window, 1)).toBeInViewport();
  await window.keyboard.press('Enter');
  await expect.poll(() => runsOf(window, paperId)).toEqual([{ text: 'Theo báo cáo của các sở.' }, { note: 'Báo cáo số 12/BC-STC.' }]);
});

test('footnotes pasted from Word are footnotes, and a change made elsewhere is taken over', async ({ window, served }) => {
  const paperId = await openLetter(window);
  await editor(window).locator('p').first().click();
  await window.keyboard.press('Control+a');
  await editor(window).evaluate((element) => {
    const data = new DataTransfer();
    const reference = '<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>';
    const said = '<div style="mso-element:footnote" id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Nguồn: STC</p></div>';
    data.setData('text/html', `<p class=MsoNormal>Đã xong${reference}.</p><div style="mso-element:footnote-list"><hr>${said}</div>`);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect.poll(() => runsOf(window, paperId)).toEqual([{ text: 'Đã xong' }, { note: 'Nguồn: STC' }, { text: '.' }]);
  const { revision } = await callFrom(window, 'papers.read', { paperId });
  await askHost(window, new URL(served.address).origin, 'papers.edit', {
    id: paperId,
    revision,
    content: { body: [{ kind: 'paragraph', runs: [{ text: 'Đã xong' }, { note: 'Nguồn: Sở Tài chính' }, { text: '.' }] }] },
  });
  await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  await expect(mark(window, 1)).toHaveAttribute('title', 'Nguồn: Sở Tài chính');
  // A reload within the field loses no letter.
  await mark(window, 1).click();
  await expect(field(window, 1)).toBeFocused();
  await window.keyboard.press('End');
  await window.keyboard.type(' tỉnh');
  await window.reload();
  await expect(mark(window, 1)).toHaveAttribute('title', 'Nguồn: Sở Tài chính tỉnh');
  await expect.poll(() => runsOf(window, paperId)).toEqual([{ text: 'Đã xong' }, { note: 'Nguồn: Sở Tài chính tỉnh' }, { text: '.' }]);
});

test('the key on a passage of the data notes the text before it; letters typed at once are the note’s', async ({ window }) => {
  const book = await openReportingBook(window);
  const [committee] = await callFrom(window, 'committees.list', {});
  const { id } = await callFrom(window, 'papers.create', {
    committeeId: committee!.id,
    kind: 'report',
    form: 'state',
    source: { planId: book.planId, period: '2025-H1', asOf: null },
  });
  await show(window, `#/van-ban?mo=${id}`);
  const passage = editor(window).getByRole('button', { name: 'Bảng gửi báo cáo' });
  await expect(passage).toBeVisible();
  await editor(window).getByRole('cell', { name: 'Chưa gửi' }).first().click();
  await window.keyboard.press('Control+Alt+f');
  await window.keyboard.type('Tính đến hết ngày gửi.');
  await expect(field(window, 1)).toHaveValue('Tính đến hết ngày gửi.');
  await window.keyboard.press('Enter');
  await expect(mark(window, 1)).toHaveText('1');
  await expect(passage).toBeVisible();
});
