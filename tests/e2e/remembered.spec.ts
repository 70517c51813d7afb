import { expect } from './app.ts';
import { openPlan } from './plan-window.ts';
import { callFrom, openReportingBook, test } from './reporting-book.ts';

test('a window opened anew shows the screen, the committee, the plan, the period and the columns left last', async ({ window, context }) => {
  const book = await openReportingBook(window);
  await openPlan(window);
  await callFrom(window, 'committees.create', { name: 'Ban Chỉ đạo chuyển đổi số' });
  await window.getByRole('button', { name: /^Cột/ }).click();
  await window.getByRole('menuitemcheckbox', { name: 'Phối hợp' }).click();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('columnheader', { name: 'Phối hợp' })).toHaveCount(0);
  await window.evaluate((planId) => (location.hash = `#/bao-cao/${planId}?ky=2025-Y&ngay=2025-06-20`), book.planId);
  await expect(window.getByLabel('Kỳ báo cáo', { exact: true })).toHaveValue('2025-Y');

  // The browser is closed and the program started again: a new tab with an address of its own.
  const { code } = await window.evaluate(async () => {
    const headers = { Authorization: `Bearer ${sessionStorage.getItem('bcd.session')}` };
    return ((await (await fetch('/api/launch-code', { method: 'POST', headers })).json()) as { value: { code: string } }).value;
  });
  const origin = new URL(window.url()).origin;
  await window.close();
  const later = await context.newPage();
  await later.goto(`${origin}/#${code}`);
  await expect(later.getByRole('heading', { level: 1, name: 'Báo cáo của cơ quan' })).toBeVisible();
  await expect(later.getByLabel('Kỳ báo cáo', { exact: true })).toHaveValue('2025-Y');
  // The day is today again: yesterday's figures must not be read as today's.
  await expect(later).not.toHaveURL(/ngay=/);
  await later
    .getByRole('navigation')
    .getByRole('link', { name: /^Kế hoạch/ })
    .click();
  await expect(later.getByRole('columnheader', { name: 'Chủ trì' })).toBeVisible();
  await expect(later.getByRole('columnheader', { name: 'Phối hợp' })).toHaveCount(0);
});
