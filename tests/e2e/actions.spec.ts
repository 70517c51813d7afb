import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { fillForm } from '../kit/fill-form.ts';
import { expect, test as onEmptyBook } from './app.ts';
import { CountedHand } from './counted-hand.ts';
import { cell, COLUMN } from './plan-window.ts';
import { callFrom, openReportingBook, record, show, test as onReportingBook } from './reporting-book.ts';
import { PAPER_MS } from './rest.ts';
import { test as onSample } from './sample-window.ts';

const annex = path.join(import.meta.dirname, '..', 'fixtures', 'imports', 'plan-hatinh-2025.docx');

/** The table of README.md says of each job how many actions it takes here, and with Word and Excel: no more than half. */
async function isAsTold(hand: CountedHand, job: string): Promise<void> {
  const readme = await readFile(path.join(import.meta.dirname, 'README.md'), 'utf8');
  const [, before = '', here = ''] = new RegExp(`^\\| ${job} \\|[^|]*\\| ([^|]*) \\| ([^|]*) \\|$`, 'm').exec(readme) ?? [];
  expect(hand.actions, `${job} as the table tells it`).toBe(Number(here));
  if (before !== '–') expect(hand.actions, `${job}: at most half of what Word and Excel take`).toBeLessThanOrEqual(Number(before) / 2);
}

onEmptyBook('J1: the plan’s annex comes in from Word and goes out as PDF', async ({ window }) => {
  const hand = new CountedHand(window);
  await hand.click(window.getByRole('button', { name: /^Nhập từ Word\/Excel/ }));
  await hand.pick(window.locator('input[type=file]'), annex);
  for (let step = 0; step < 3; step += 1) await hand.click(window.getByRole('button', { name: 'Tiếp tục', exact: true }));
  await hand.fill(window.getByLabel('Tên Ban Chỉ đạo', { exact: true }), 'Ban Chỉ đạo hoạt động thương mại biên giới');
  await hand.click(window.getByRole('button', { name: 'Nhập 32 nhiệm vụ' }));
  await hand.click(window.getByRole('button', { name: 'In phụ lục' }));
  await expect(window.getByText('Đã đối chiếu')).toBeVisible({ timeout: PAPER_MS });
  const saved = window.waitForEvent('download');
  await hand.click(window.getByRole('button', { name: 'Lưu PDF' }));
  expect((await saved).suggestedFilename()).toMatch(/\.pdf$/);
  await isAsTold(hand, 'J1');
});

onSample('J2, J4: a deadline is corrected in its cell, and taken back', async ({ window }) => {
  const hand = new CountedHand(window);
  const deadline = cell(window, 5, COLUMN.deadline);
  await hand.click(deadline);
  await hand.type('Trước ngày 30/9/2025');
  await hand.press('Enter');
  await expect(deadline).toContainText('Trước ngày 30/9/2025');
  await isAsTold(hand, 'J2');

  const back = new CountedHand(window);
  await back.press('Control+z');
  await expect(deadline).toContainText('Năm 2025');
  await isAsTold(back, 'J4');
});

onSample('J3: a task is granted another day', async ({ window }) => {
  const hand = new CountedHand(window);
  await hand.click(cell(window, 5, COLUMN.deadline));
  await hand.press('Control+g');
  await expect(window.getByLabel('Gia hạn đến ngày')).toBeFocused();
  await hand.type('30/9/2026');
  await hand.press('Enter');
  await expect(window.getByRole('row').filter({ hasText: 'gia hạn đến 30/09/2026' })).toBeVisible();
  await isAsTold(hand, 'J3');
});

onSample('J5, J6: a form for each agency, and what comes back from all of them', async ({ window }) => {
  onSample.setTimeout(180_000);
  const hand = new CountedHand(window);
  await hand.click(window.getByRole('link', { name: 'Báo cáo', exact: true }));
  await hand.select(window.getByLabel('Kỳ báo cáo'), '2025-H1');
  await hand.click(window.getByRole('button', { name: 'Tạo mẫu báo cáo…' }));
  await hand.click(window.getByRole('button', { name: 'Tạo 14 mẫu' }));
  const saved = window.waitForEvent('download');
  await hand.click(window.getByRole('button', { name: 'Lưu tất cả (.zip)' }));
  const forms = unzipSync(await readFile(await (await saved).path()));
  await isAsTold(hand, 'J5');

  const returned = Object.entries(forms).map(([name, blank], at) => {
    const bytes = fillForm(blank, {
      documentNumber: `${at + 1}/BC`,
      documentDate: '18/06/2025',
      task: () => ({ E: 'Đã hoàn thành phần việc.', G: 60, H: 'Đạt' }),
    });
    return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  });
  await show(window, '#/');
  const merging = new CountedHand(window);
  await merging.click(window.getByRole('link', { name: 'Báo cáo', exact: true }));
  await merging.select(window.getByLabel('Kỳ báo cáo'), '2025-H1');
  await merging.click(window.getByRole('button', { name: 'Nhập báo cáo gửi về…' }));
  await merging.pick(window.getByLabel('Chọn tệp…').and(window.locator('input')), returned);
  await expect(window.getByRole('heading', { name: '14 tệp' })).toBeVisible();
  for (let step = 0; step < 2; step += 1) await merging.click(window.getByRole('button', { name: 'Tiếp tục', exact: true }));
  await merging.click(window.getByRole('button', { name: 'Nhập báo cáo của 14 cơ quan' }));
  await expect(window.getByRole('alert').filter({ hasText: 'Đã nhập báo cáo của 14 cơ quan' })).toBeVisible();
  await isAsTold(merging, 'J6');
});

onReportingBook('J7, J10: the list of those who have not sent goes out with a reminder, the overview to the chair', async ({ window }) => {
  const book = await openReportingBook(window);
  await window.clock.setFixedTime(new Date('2025-06-30T09:00:00+07:00'));
  await record(window, book, { reports: [{ taskId: book.taskIds[0]!, result: 'Đang làm', percent: 40 }] });
  await show(window, '#/');
  const hand = new CountedHand(window);
  await hand.click(window.getByRole('region', { name: 'Việc cần làm' }).getByRole('link', { name: /13 cơ quan chưa gửi/ }));
  await hand.click(window.getByRole('button', { name: 'In, lưu danh sách' }));
  const list = window.waitForEvent('download');
  await hand.click(window.getByRole('menuitem', { name: 'Lưu Word' }));
  expect((await list).suggestedFilename()).toMatch(/\.docx$/);
  await isAsTold(hand, 'J7');

  const page = new CountedHand(window);
  await page.click(window.getByRole('link', { name: 'Tổng quan' }));
  await page.click(window.getByRole('button', { name: 'In, lưu một trang' }));
  const printed = window.waitForEvent('download');
  await page.click(window.getByRole('menuitem', { name: 'Lưu PDF' }));
  expect((await printed).suggestedFilename()).toMatch(/\.pdf$/);
  await isAsTold(page, 'J10');
});

onReportingBook('J8: a report on paper is typed in, three tasks with result and percentage', async ({ window }) => {
  const book = await openReportingBook(window);
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1`);
  const hand = new CountedHand(window);
  await hand.click(window.getByRole('button', { name: 'Nhập báo cáo giấy…' }));
  await hand.fill(window.getByPlaceholder('Chọn cơ quan…'), 'so cong thuong');
  await hand.click(window.getByRole('option', { name: 'Sở Công Thương' }));
  await hand.fill(window.getByLabel('Số văn bản'), '118/BC-SCT');
  await hand.fill(window.getByLabel('Ngày văn bản'), '10/6/2025');
  for (const task of [1, 2, 3]) {
    await expect(window.getByRole('heading', { name: new RegExp(`^Nhiệm vụ ${task} `) })).toBeVisible();
    await hand.fill(window.getByLabel('Kết quả thực hiện trong kỳ'), `Kết quả của nhiệm vụ ${task}`);
    await hand.fill(window.getByLabel('Tỷ lệ %'), String(20 * task));
    if (task < 3) await hand.press('Control+Enter');
  }
  await hand.click(window.getByRole('button', { name: 'Ghi báo cáo 3 nhiệm vụ' }));
  await expect(window.getByText('Đã ghi báo cáo của Sở Công Thương: 3 nhiệm vụ')).toBeVisible();
  await isAsTold(hand, 'J8');
});

onSample('J9: a task is found by some of its words, typed without marks, wherever one is', async ({ window }) => {
  const hand = new CountedHand(window);
  await hand.press('Control+k');
  await hand.type('xuat xu');
  await expect(window.getByRole('option', { selected: true })).toContainText('xuất xứ hàng hóa');
  await hand.press('Enter');
  await expect(cell(window, 2, COLUMN.content)).toHaveAttribute('data-active');
  await isAsTold(hand, 'J9');
});

onSample('J11: an adopted plan is amended, with what changes told on paper', async ({ window }) => {
  const [plan] = await callFrom(window, 'plans.list', {});
  await callFrom(window, 'planLife.adopt', {
    planId: plan!.id,
    revision: plan!.revision,
    document: { number: 'Quyết định số 3201/QĐ-UBND', date: '2024-12-20', issuer: 'UBND tỉnh' },
  });
  await show(window, `#/ke-hoach/${plan!.id}`);
  const hand = new CountedHand(window);
  for (const [row, column, text] of [
    [1, COLUMN.lead, 'Sở Tài chính'],
    [5, COLUMN.deadline, 'Trước ngày 30/6/2025'],
  ] as const) {
    await hand.click(cell(window, row, column));
    await hand.type(text);
    await hand.press('Enter');
    await expect(cell(window, row, column)).toContainText(text);
  }
  await hand.click(window.getByRole('link', { name: 'Đã sửa 2 nhiệm vụ từ khi ban hành' }));
  await hand.click(window.getByRole('button', { name: 'Sửa đổi…' }));
  await hand.fill(window.getByLabel('Số văn bản'), 'Quyết định số 15/QĐ-UBND');
  await hand.fill(window.getByLabel('Ngày ban hành'), '10/01/2025');
  await hand.click(window.getByRole('button', { name: 'Ghi sửa đổi', exact: true }));
  await expect(window.getByText('Đã ghi 2 điểm sửa đổi theo Quyết định số 15/QĐ-UBND')).toBeVisible();
  await isAsTold(hand, 'J11');
});

onSample('J12: next year’s plan is made of this one', async ({ window }) => {
  const hand = new CountedHand(window);
  await hand.click(window.getByRole('button', { name: 'Ban hành, sửa đổi' }));
  await hand.click(window.getByRole('menuitem', { name: 'Sang năm mới…' }));
  await hand.click(window.getByRole('button', { name: /^Đổi 2025 thành 2026 ở cả \d+ ô$/ }));
  await hand.click(window.getByRole('button', { name: /^Lập kế hoạch 2026 với \d+ nhiệm vụ$/ }));
  await expect(window.getByRole('button', { name: /^Chọn kế hoạch/ })).toHaveText('Kế hoạch 2026');
  await isAsTold(hand, 'J12');
});
