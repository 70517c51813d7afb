import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { cell, COLUMN, test } from './plan-window.ts';

const notices = (window: Page): Locator => window.getByRole('alert');
const actions = (window: Page): Locator => window.getByRole('button', { name: 'Hoàn tác', exact: true });

/** Whether the two share a pixel on screen. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([one.boundingBox(), other.boundingBox()]);
  if (!a || !b) throw new Error('One of them is not on screen.');
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('the latest notice takes the place of the one before, and covers nothing of the table', async ({ window }) => {
  await cell(window, 8, COLUMN.lead).click();
  await window.keyboard.press('Control+Delete');
  await expect(notices(window)).toHaveText(/^Đã xóa 1 nhiệm vụ/);
  expect(await overlap(notices(window), window.getByRole('grid').locator('xpath=ancestor::*[@data-grid-scroller]'))).toBe(false);
  expect(
    await overlap(
      notices(window),
      window
        .getByRole('link', { name: 'In phụ lục' })
        .or(window.getByRole('button', { name: 'In phụ lục' }))
        .first(),
    ),
  ).toBe(false);

  await window.keyboard.press('Control+z');
  await expect(notices(window)).toHaveText(/^Đã hoàn tác: xóa 1 nhiệm vụ$/);
  await window.keyboard.press('Control+y');
  await expect(notices(window)).toHaveText(/^Đã làm lại: xóa 1 nhiệm vụ$/);
  // A step that cannot be taken is said like one that was, and takes its place.
  await window.keyboard.press('Control+y');
  await expect(notices(window)).toHaveText(/^Bạn không có thao tác nào ở đây để làm lại/);
});

test('a notice is reached and closed by the keyboard, which goes back to the cell; it stays while it is held', async ({ window }) => {
  await window.clock.install();
  await cell(window, 2, COLUMN.lead).click();
  await window.keyboard.press('Control+Delete');
  await expect(actions(window)).toBeVisible();
  await window.keyboard.press('F8');
  await expect(actions(window)).toBeFocused();
  await window.clock.runFor(60_000);
  await expect(actions(window)).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(notices(window)).toHaveCount(0);
  await expect(window.getByRole('textbox', { name: /^Đơn vị chủ trì/ })).toBeFocused();

  await window.keyboard.press('Control+z');
  await expect(notices(window)).toHaveText(/^Đã hoàn tác/);
  await window.clock.runFor(60_000);
  await expect(notices(window)).toHaveCount(0);
});

test('a long notice is read whole, below the table and not over it', async ({ window }) => {
  await cell(window, 2, COLUMN.coordinator).click();
  await window.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/html', '<table><tr><td>Công an tỉnh</td><td>Quý I</td><td>thừa</td></tr><tr><td></td><td><s>cũ</s>Quý II</td></tr></table>');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  const said = notices(window).locator('span').first();
  await expect(said).toContainText('Không dán chữ bị gạch ngang, chữ ẩn hoặc đã xoá, ý kiến bên lề và chú thích ở 1 chỗ.');
  const cut = await said.evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => scrollWidth > clientWidth || scrollHeight > clientHeight);
  expect(cut).toBe(false);
  expect((await said.boundingBox())!.height).toBeGreaterThan(30);
  await expect.poll(() => overlap(notices(window), window.locator('[data-grid-scroller]'))).toBe(false);
});

test('a refusal goes when its place is left, when the same act goes through, and a failed save with the next one', async ({ window }) => {
  const refusal = notices(window).filter({ hasText: 'mất liên lạc' });
  const fail = (operation: string) =>
    window.route('**/api/call', (route) => (route.request().postData()?.includes(operation) ? route.abort() : route.fallback()));
  const mend = () => window.unroute('**/api/call');
  const edit = async (text: string): Promise<void> => {
    await cell(window, 3, COLUMN.lead).click();
    await window.keyboard.type(text);
    await window.keyboard.press('Enter');
  };
  const open = (name: RegExp) => window.getByRole('navigation').getByRole('link', { name }).click();

  // Another save that goes through answers a save that did not.
  await fail('tasks.remove');
  await cell(window, 8, COLUMN.lead).click();
  await window.keyboard.press('Control+Delete');
  await expect(refusal).toBeVisible();
  await edit('Sở Tư pháp');
  await expect(refusal).toHaveCount(0);

  // The same act.
  await cell(window, 8, COLUMN.lead).click();
  await window.keyboard.press('Control+Delete');
  await expect(refusal).toBeVisible();
  await mend();
  await cell(window, 8, COLUMN.lead).click();
  await window.keyboard.press('Control+Delete');
  await expect(refusal).toHaveCount(0);
  await expect(notices(window)).toHaveText(/^Đã xóa 1 nhiệm vụ/);

  // Its place.
  await fail('tasks.remove');
  await cell(window, 8, COLUMN.lead).click();
  await window.keyboard.press('Control+Delete');
  await expect(refusal).toBeVisible();
  await cell(window, 2, COLUMN.lead).click();
  await expect(refusal).toBeVisible();
  await open(/^Cơ quan/);
  await expect(refusal).toHaveCount(0);
  await open(/^Kế hoạch/);
  await expect(cell(window, 2, COLUMN.lead)).toBeVisible();
  await expect(refusal).toHaveCount(0);
});

test('a refusal stands below the screen, and the row worked on stays in sight above it', async ({ window }) => {
  const row = cell(window, 8, COLUMN.lead);
  const pane = window.getByRole('grid').locator('xpath=ancestor::*[@data-grid-scroller]');
  await row.click();
  // A busy browser may not tell what a request sends: such a one is lost as well.
  await window.route('**/api/call', (route) => (route.request().postData()?.includes('tasks.remove') === false ? route.fallback() : route.abort()));
  await expect(row).toHaveAttribute('data-active');
  await window.keyboard.press('Control+Delete');
  const refusal = notices(window).filter({ hasText: 'mất liên lạc' });
  await expect(refusal).toBeVisible();
  await expect.poll(() => overlap(refusal, pane)).toBe(false);
  await expect
    .poll(async () => {
      const [inner, outer] = [await row.boundingBox(), await pane.boundingBox()];
      return inner && outer ? inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height : false;
    })
    .toBe(true);
  await window.getByRole('button', { name: 'Đóng' }).last().click();
  await expect(refusal).toHaveCount(0);
});
