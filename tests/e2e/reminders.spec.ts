import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { readWordBody } from '../../electron/core/typesetting/read-back/word-text.ts';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { askHost } from './plan-window.ts';
import { openReportingBook, record, show, test } from './reporting-book.ts';
import { PAPER_MS } from './rest.ts';

test('letters to late agencies: from the list to the very pages, reworded, kept over a reload, saved a file each', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  // One has sent in time and left tasks out; all others have sent nothing.
  await record(window, book, { reports: [{ taskId: book.taskIds[0] ?? '', result: 'Đã tổ chức 02 hội nghị.', percent: 60 }] });
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1&ngay=2025-07-01&xem=cham`);
  await window.getByRole('link', { name: 'Soạn công văn đôn đốc…' }).click();
  await expect(window.getByRole('heading', { name: 'Công văn đôn đốc' })).toBeVisible();
  await expect(window.getByText('14/14 cơ quan')).toBeVisible();
  await expect(window.getByText('Đã đối chiếu')).toBeVisible({ timeout: PAPER_MS });
  await expectAccessible(window);
  // How they are saved is in sight without scrolling.
  await expect(window.getByRole('checkbox', { name: 'Lưu mỗi cơ quan một tệp' })).toBeInViewport({ ratio: 1 });

  await window.getByRole('button', { name: new RegExp(`^${book.addressee.name} còn nợ`) }).click();
  const text = window.getByRole('textbox', { name: `Lời văn gửi ${book.addressee.name}` });
  await expect(text).toHaveValue(/đã gửi báo cáo ngày 12\/06\/2025; đến hết ngày 01\/07\/2025 còn 0\d nhiệm vụ/);
  await window.getByRole('textbox', { name: 'Trả lời trước ngày' }).fill('10/7/2025');
  await expect(text).toHaveValue(/trước ngày 10\/07\/2025/);
  const proposed = await text.inputValue();
  await text.fill('Đề nghị quý Sở báo cáo bổ sung.');
  await expect(window.getByRole('button', { name: /nhiệm vụ · lời văn đã sửa$/ })).toBeVisible();

  await window.reload();
  await expect(text).toHaveValue('Đề nghị quý Sở báo cáo bổ sung.');
  await window.getByRole('button', { name: 'Viết lại từ dữ liệu' }).click();
  await expect(text).toHaveValue(proposed);
  await text.fill('Đề nghị quý Sở báo cáo bổ sung.');

  // Said to all: what was typed by hand stays, and says that it does not follow.
  await window.getByLabel('Nói thêm với mọi cơ quan').fill('Báo cáo gửi kèm bản mềm.');
  await expect(text).toHaveValue('Đề nghị quý Sở báo cáo bổ sung.');
  await expect(window.getByText('◆ Số liệu, mức, ngày trả lời hoặc lời nói thêm đã đổi')).toBeVisible();

  await window.getByText('14/14 cơ quan').click();
  await expect(window.getByRole('button', { name: 'In 0 công văn…' })).toBeDisabled();
  await window.getByRole('checkbox', { name: `Soạn cho ${book.addressee.name}` }).check();
  await window.getByRole('checkbox', { name: 'Soạn cho Công an tỉnh' }).check();
  await expect(window.getByRole('button', { name: 'In 2 công văn…' })).toBeEnabled();
  const download = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Lưu Word' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('Cong van don doc 2 co quan.zip');
  const files = unzipSync(await readFile(await saved.path()));
  expect(Object.keys(files).map((name) => name.replace(/^\d+ /, ''))).toEqual(expect.arrayContaining(['Cong an tinh.docx']));
  const words = Object.values(files).map((bytes) => JSON.stringify(readWordBody(bytes)));
  expect(words.filter((each) => each.includes('Đề nghị quý Sở báo cáo bổ sung./.'))).toHaveLength(1);
  expect(words.filter((each) => each.includes('Kính gửi: Công an tỉnh'))).toHaveLength(1);
  expect(words.filter((each) => each.includes('Báo cáo gửi kèm bản mềm.')).map((each) => each.includes('Kính gửi: Công an tỉnh'))).toEqual([true]);
  expect(faults).toEqual([]);
});

test('nobody is reminded before the day has passed, and the screen says when it does', async ({ window }) => {
  const book = await openReportingBook(window);
  await show(window, `#/don-doc/${book.planId}?ky=2025-H1&ngay=2025-06-10`);
  await expect(window.getByText('Hạn gửi báo cáo là 19/06/2025')).toBeVisible();
  await expectAccessible(window);
  await window.getByRole('link', { name: 'Về danh sách chậm' }).click();
  await expect(window.getByRole('heading', { name: 'Báo cáo của cơ quan' })).toBeVisible();
});

test('the panel of one agency leads to its own letter', async ({ window }) => {
  const book = await openReportingBook(window);
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1&ngay=2025-07-01`);
  await window.getByRole('row', { name: /^Sở Y tế/ }).click();
  await window.getByRole('link', { name: 'Soạn công văn đôn đốc…' }).click();
  await expect(window.getByRole('textbox', { name: 'Lời văn gửi Sở Y tế' })).toBeVisible();
  await expect(window.getByRole('button', { name: /^Sở Y tế còn nợ/ })).toBeInViewport();
});

test('who is in sight stays in sight: one that leaves the list takes its words with it; who was left out stays out', async ({ window, served }) => {
  const book = await openReportingBook(window);
  const { kind, id, name } = book.addressee;
  await show(window, `#/don-doc/${book.planId}?ky=2025-H1&ngay=2025-07-01&chon=${id}`);
  const text = window.getByRole('textbox', { name: `Lời văn gửi ${name}` });
  await text.fill('Đề nghị quý Sở báo cáo.');
  await window.getByRole('checkbox', { name: 'Soạn cho Công an tỉnh' }).uncheck();
  await expect(window.getByRole('button', { name: 'In 13 công văn…' })).toBeVisible();
  const reports = book.taskIds.map((taskId) => ({ taskId, result: 'Đã thực hiện.', percent: 60 }));
  const input = { planId: book.planId, period: '2025-H1', addressee: { kind, id }, receivedOn: '2025-06-13', reports };
  await askHost(window, new URL(served.address).origin, 'reporting.record', input);
  await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  await expect(window.getByText('không còn nợ báo cáo nên không còn công văn')).toBeVisible();
  await expect(text).toHaveCount(0);
  await expectAccessible(window);
  await window.reload();
  await expect(window.getByRole('button', { name: 'In 12 công văn…' })).toBeVisible();
  await expect(window.getByRole('checkbox', { name: 'Soạn cho Công an tỉnh' })).not.toBeChecked();
});
