import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { cell, COLUMN } from './plan-window.ts';
import { callFrom, openReportingBook, test, type ReportingBook } from './reporting-book.ts';

const goTo = (window: Page, hash: string): Promise<void> =>
  window.evaluate((to) => {
    location.hash = to;
  }, hash);

/** What is set up from outside the window's own client is noticed on coming back to it. */
const comeBack = (window: Page): Promise<boolean> => window.evaluate(() => globalThis.dispatchEvent(new Event('focus')));

const tasksAskedOf = (window: Page) => window.getByRole('navigation', { name: 'Nhiệm vụ của cơ quan' }).getByRole('button');

async function openPaperReport(window: Page, book: ReportingBook): Promise<void> {
  await comeBack(window);
  await goTo(window, `#/nhap-bao-cao/${book.planId}?ky=2025-H1&co-quan=${book.addressee.id}`);
  await expect(tasksAskedOf(window).first()).toBeVisible();
}

async function giveTaskOneTo(window: Page, lead: string): Promise<void> {
  await cell(window, 1, COLUMN.lead).click();
  await window.keyboard.type(lead);
  await window.keyboard.press('Enter');
  await expect(cell(window, 1, COLUMN.lead)).toContainText(lead);
}

test('a paper report no longer asks an agency for a task that the plan has given to another meanwhile', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  await openPaperReport(window, book);
  const before = await tasksAskedOf(window).count();
  await goTo(window, `#/ke-hoach/${book.planId}`);
  await giveTaskOneTo(window, 'Sở Ngoại vụ');

  await window.goBack();
  await expect(tasksAskedOf(window)).toHaveCount(before - 1);
  // And the agency that leads it now is asked.
  const { id } = (await callFrom(window, 'reporting.senders', { planId: book.planId })).find(({ name }) => name === 'Sở Ngoại vụ')!;
  await goTo(window, `#/nhap-bao-cao/${book.planId}?ky=2025-H1&co-quan=${id}`);
  await expect(window.getByRole('heading', { name: /^Nhiệm vụ 1\b/ })).toBeVisible();
  expect(faults).toEqual([]);
});

test('a window follows what another one changes where it matters to it, and reads nothing else anew', async ({ window, context }) => {
  const book = await openReportingBook(window);
  await comeBack(window);
  const opened = context.waitForEvent('page');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('cua so moi');
  await window.getByRole('option', { name: 'Mở cửa sổ mới' }).click();
  const second = await opened;
  await second
    .getByRole('navigation')
    .getByRole('link', { name: /^Kế hoạch/ })
    .click();
  await expect(second.getByRole('grid')).toBeVisible();
  await openPaperReport(second, book);
  const before = await tasksAskedOf(second).count();
  const asked: string[] = [];
  second.on('request', (request) => asked.push((JSON.parse(request.postData() ?? '{}') as { operation?: string }).operation ?? ''));

  await goTo(window, `#/ke-hoach/${book.planId}`);
  await giveTaskOneTo(window, 'Sở Ngoại vụ');
  await expect(tasksAskedOf(second)).toHaveCount(before - 1);
  expect(asked).toContain('reporting.asked');
  expect(asked, 'the plan’s rows came with the news').not.toContain('tasks.list');
  expect(asked).not.toContain('committees.list');
  expect(asked).not.toContain('periods.list');

  await goTo(second, `#/ke-hoach/${book.planId}`);
  await expect(cell(second, 1, COLUMN.lead)).toContainText('Sở Ngoại vụ');
  expect(asked).not.toContain('tasks.list');
});

test('what was opened from outside the book, as the help is, stands in no change’s way', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  await comeBack(window);
  await goTo(window, `#/ke-hoach/${book.planId}`);
  await expect(cell(window, 1, COLUMN.lead)).toBeVisible();
  await window.getByRole('button', { name: 'Trợ giúp' }).click();
  await expect(window.getByRole('dialog', { name: 'Trợ giúp' })).toBeVisible();
  await window.keyboard.press('Escape');
  for (const lead of ['Sở Ngoại vụ', 'Sở Công Thương']) {
    await giveTaskOneTo(window, lead);
    await expect(window.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();
    await expect(window.getByText('Chưa ghi')).toBeHidden();
  }
  expect(faults).toEqual([]);
});
