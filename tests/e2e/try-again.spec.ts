import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { askHost } from './plan-window.ts';
import { openReportingBook, show, test } from './reporting-book.ts';

/** Until it is taken off again, what the window asks by this name finds no host. */
async function cutOff(window: Page, operation: string): Promise<void> {
  await window.route('**/api/call', (route) => (route.request().postData()?.includes(`"${operation}"`) ? route.abort() : route.fallback()));
}

const firstLead = (window: Page): Locator => window.getByRole('gridcell', { name: 'Sở Công Thương', exact: true }).first();

const places = [
  { operation: 'reporting.overview', address: 'tong-quan', shown: (window: Page) => window.getByRole('heading', { name: 'Theo cơ quan chủ trì' }) },
  { operation: 'reporting.grid', address: 'theo-doi', shown: firstLead },
  { operation: 'tasks.list', address: 'ke-hoach', shown: firstLead },
];

for (const { operation, address, shown } of places)
  test(`what could not be read (${operation}) is asked for again`, async ({ window }) => {
    const book = await openReportingBook(window);
    await cutOff(window, operation);
    await show(window, `#/${address}/${book.planId}`);
    await expect(window.getByRole('alert')).toContainText('mất liên lạc với chương trình');
    await expectAccessible(window);
    await window.unroute('**/api/call');
    await window.getByRole('button', { name: 'Thử lại' }).click();
    await expect(shown(window)).toBeVisible();
    await expect(window.getByRole('button', { name: 'Thử lại' })).toHaveCount(0);
  });

test('the button stays under the hand while the window asks again by itself', async ({ window }) => {
  const book = await openReportingBook(window);
  await cutOff(window, 'reporting.overview');
  await show(window, `#/tong-quan/${book.planId}`);
  const again = window.getByRole('button', { name: 'Thử lại' });
  await expect(again).toBeVisible();
  await window.unroute('**/api/call');

  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await window.route('**/api/call', async (route) => {
    if (route.request().postData()?.includes('reporting.overview')) await held;
    await route.fallback();
  });
  const asked = window.waitForRequest((request) => request.postData()?.includes('reporting.overview') === true);
  // What a browser says when the person comes back to its tab.
  await window.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await asked;
  await expect(again).toHaveAttribute('aria-busy', 'true');
  await expect(window.getByRole('alert')).toContainText('mất liên lạc với chương trình');
  release();
  await expect(window.getByText('Theo cơ quan chủ trì')).toBeVisible();
});

test('what could not be read again keeps what stands and takes one line', async ({ window, served }) => {
  const book = await openReportingBook(window);
  await show(window, `#/tong-quan/${book.planId}`);
  const figures = window.getByRole('heading', { name: 'Theo cơ quan chủ trì' });
  await expect(figures).toBeVisible();
  const before = await figures.evaluate((element) => element.getBoundingClientRect().top);
  await cutOff(window, 'reporting.overview');
  const report = { taskId: book.taskIds[0] ?? '', result: 'Đã tổ chức 02 hội nghị.', percent: 60 };
  const { kind, id } = book.addressee;
  const input = { planId: book.planId, period: '2025-H1', addressee: { kind, id }, receivedOn: '2025-06-13', reports: [report] };
  await askHost(window, new URL(served.address).origin, 'reporting.record', input);
  await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  const line = window.getByRole('alert');
  await expect(line).toContainText('Đang hiện những gì đã đọc trước đó');
  const pushed = await figures.evaluate((element) => element.getBoundingClientRect().top);
  expect(pushed - before).toBeLessThan(36);
  await expectAccessible(window);
  await line.getByText('Chi tiết').click();
  await expect(line).toContainText('mất liên lạc với chương trình');
  await window.unroute('**/api/call');
  await line.getByRole('button', { name: 'Thử lại' }).click();
  await expect(line).toHaveCount(0);
  await expect(window.getByText('1 đúng hạn')).toBeVisible();
});
