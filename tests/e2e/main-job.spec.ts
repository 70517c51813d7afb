import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readPdfPages } from '../../electron/core/typesetting/read-back/pdf-text.ts';
import type { PlanRows } from '../../shared/api/tasks.api.ts';
import { wordsOf } from '../../shared/domain/text/words.ts';
import { expect, test } from './app.ts';
import { PAPER_MS } from './rest.ts';

const annex = path.join(import.meta.dirname, '..', 'fixtures', 'imports', 'plan-hatinh-2025.docx');
const headings = ['STT', 'NỘI DUNG', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian thực hiện'];

test('from the Word file to the printed annex: import, correct a deadline, undo, redo, search, print', async ({ window, faults }) => {
  await window.getByRole('button', { name: /^Nhập từ Word\/Excel/ }).click();
  await window.locator('input[type=file]').setInputFiles(annex);
  for (let step = 0; step < 3; step += 1) await window.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
  await window.getByLabel('Tên Ban Chỉ đạo', { exact: true }).fill('Ban Chỉ đạo hoạt động thương mại biên giới tỉnh Hà Tĩnh');
  await window.getByRole('button', { name: 'Nhập 32 nhiệm vụ' }).click();
  await expect(window.getByRole('grid')).toHaveAttribute('aria-rowcount', '33');

  const deadline = window.locator('[role=row][aria-rowindex="6"] [role=gridcell][aria-colindex="5"]');
  await deadline.click();
  await window.keyboard.press('F2');
  await window.keyboard.press('Control+A');
  await window.keyboard.type('Trước ngày 30/9/2025');
  await window.keyboard.press('Enter');
  await expect(deadline).toContainText('Trước ngày 30/9/2025');
  await window.keyboard.press('Control+z');
  await expect(deadline).toContainText('Năm 2025');
  await window.keyboard.press('Control+y');
  await expect(deadline).toContainText('Trước ngày 30/9/2025');

  await window.getByRole('searchbox').fill('xuat xu');
  await expect(window.getByRole('gridcell', { name: /xuất xứ hàng hóa/ })).toBeVisible();
  await expect(window.getByRole('grid')).not.toHaveAttribute('aria-rowcount', '33');

  await window.getByRole('button', { name: 'In phụ lục' }).click();
  await expect(window.getByText('Đã đối chiếu')).toBeVisible({ timeout: PAPER_MS });
  const download = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Lưu PDF' }).click();
  const printed = await wordsOfTable(await (await download).path());
  expect(printed).toEqual(await wordsOfPlan(window));
  expect(printed).toContain('30/9/2025');
  expect(faults).toEqual([]);
});

/** Every word of the tables, sorted: title, repeated headings and page numbers left out. */
async function wordsOfTable(file: string): Promise<string[]> {
  const words: string[] = [];
  for await (const { number, texts } of readPdfPages(await readFile(file))) {
    const page = texts.flatMap(({ text }) => wordsOf(text));
    // The page number is drawn first, from the second page on.
    if (number > 1) expect(page.shift()).toBe(String(number));
    const heading = wordsOf(headings.join(' '));
    const at = page.findIndex((_, index) => heading.every((word, step) => page[index + step] === word));
    expect(at).toBeGreaterThanOrEqual(0);
    words.push(...page.slice(at + heading.length));
  }
  return words.sort();
}

async function wordsOfPlan(window: Page): Promise<string[]> {
  const planId = /#\/in\/([^?]+)/.exec(window.url())?.[1];
  const rows = await window.evaluate(async (id) => {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${sessionStorage.getItem('bcd.session')}` };
    const body = JSON.stringify({ operation: 'tasks.list', input: { planId: id } });
    return ((await (await fetch('/api/call', { method: 'POST', headers, body })).json()) as { value: PlanRows }).value;
  }, planId);
  return rows.tasks
    .flatMap(({ number, content, leadText, coordinatorText, deadlineText }) => [number, content, leadText, coordinatorText, deadlineText])
    .flatMap(wordsOf)
    .sort();
}
