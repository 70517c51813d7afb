import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { askHost, cell, COLUMN, status, test } from './plan-window.ts';

interface Plan {
  readonly id: string;
  readonly revision: number;
  readonly columns: readonly object[];
}

/** Own columns behind those of the annex, as another window would add them. */
async function widen(window: Page, origin: string, headings: readonly string[]): Promise<void> {
  const [plan] = await askHost<Plan[]>(window, origin, 'plans.list', {});
  if (!plan) throw new Error('no plan');
  const columns = [...plan.columns, ...headings.map((label) => ({ field: 'own', label }))];
  await askHost(window, origin, 'plans.update', { id: plan.id, revision: plan.revision, columns });
  await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  await expect(window.getByRole('columnheader', { name: headings.at(-1)! })).toBeAttached();
}

/** Takes the plan's own columns out, as another window would. */
async function narrow(window: Page, origin: string): Promise<void> {
  const [plan] = await askHost<(Omit<Plan, 'columns'> & { readonly columns: readonly { readonly field: string }[] })[]>(window, origin, 'plans.list', {});
  const columns = plan?.columns.filter(({ field }) => !field.startsWith('own:'));
  await askHost(window, origin, 'plans.update', { id: plan?.id, revision: plan?.revision, columns });
}

const headings = ['Kinh phí', 'Nguồn vốn', 'Cán bộ theo dõi', 'Lãnh đạo phụ trách', 'Căn cứ giao việc', 'Ý kiến chỉ đạo', 'Khó khăn', 'Kiến nghị'];
const LAST = 4 + headings.length;

/** Whether what is chosen (or open) stands whole in the view, beside the columns that stand still. */
const isWhole = (window: Page, selector: string): Promise<boolean> =>
  window.getByRole('grid').evaluate((grid, wanted) => {
    const scroller = grid.closest('[data-grid-scroller]')!;
    const at = scroller.querySelector(wanted);
    if (!at) return false;
    const view = scroller.getBoundingClientRect();
    const box = at.getBoundingClientRect();
    const frozen = at.matches('[data-frozen], [data-frozen] *') ? [] : grid.querySelectorAll('[role=columnheader][data-frozen]');
    const from = Math.max(view.left, ...[...frozen].map((each) => each.getBoundingClientRect().right));
    return box.left >= from - 1 && box.right <= view.left + scroller.clientWidth + 1;
  }, selector);

const chosen = '[role=gridcell][data-active]';
const open = 'textarea[data-editing]';

test('the chosen cell of a wide plan stands in view sideways, by keys, mouse and search, and while it is typed into', async ({ window, served }) => {
  await widen(window, new URL(served.address).origin, headings);
  await cell(window, 2, COLUMN.content).click();
  for (let column = 2; column <= LAST; column += 1) {
    await window.keyboard.press(column % 2 === 0 ? 'ArrowRight' : 'Tab');
    await expect(cell(window, 2, column)).toHaveAttribute('data-active');
    await expect.poll(() => isWhole(window, chosen)).toBe(true);
  }
  await window.keyboard.type('1.500 triệu đồng');
  await expect.poll(() => isWhole(window, open)).toBe(true);
  await window.keyboard.press('Enter');
  await expect(cell(window, 2, LAST)).toHaveText('1.500 triệu đồng');
  await expect(status(window)).toContainText('Đang chọn: Nhiệm vụ 3, Kiến nghị');
  for (let column = LAST - 1; column >= 2; column -= 1) {
    await window.keyboard.press('ArrowLeft');
    await expect.poll(() => isWhole(window, chosen)).toBe(true);
  }

  // A place found leads to its cell.
  await window.keyboard.press('Control+h');
  const panel = window.getByRole('complementary', { name: 'Tìm và thay thế' });
  await panel.getByLabel('Tìm', { exact: true }).fill('1.500 triệu');
  await panel.getByRole('button', { name: 'Nhiệm vụ 2 · Kiến nghị' }).click();
  await expect(cell(window, 2, LAST)).toHaveAttribute('data-active');
  await expect.poll(() => isWhole(window, chosen)).toBe(true);
  await panel.getByRole('button', { name: 'Đóng' }).click();

  // Scrolled away by hand it is left alone, until something is typed.
  await window.keyboard.press('End');
  await expect.poll(() => isWhole(window, chosen)).toBe(true);
  await window.locator('[data-grid-scroller]').evaluate((scroller) => scroller.scrollTo(0, 0));
  await expect.poll(() => isWhole(window, chosen)).toBe(false);
  await window.keyboard.type('x');
  await expect.poll(() => isWhole(window, open)).toBe(true);
  await window.keyboard.press('Escape');

  // A whole row leads nowhere; its number, typed over, stands still beside the scrolled columns.
  const before = await window.locator('[data-grid-scroller]').evaluate(({ scrollLeft }) => scrollLeft);
  expect(before).toBeGreaterThan(0);
  await cell(window, 4, COLUMN.number).click();
  await expect(status(window)).toContainText('1 dòng');
  await window.keyboard.type('4a');
  await expect.poll(() => isWhole(window, open)).toBe(true);
  expect(await window.locator('[data-grid-scroller]').evaluate(({ scrollLeft }) => scrollLeft)).toBe(before);
  await window.keyboard.press('Escape');

  // A cell that stands out of the view by half is shown whole once the press is over.
  await window.locator('[data-grid-scroller]').evaluate((scroller) => scroller.scrollTo(0, 0));
  const half = await window.getByRole('grid').evaluate((grid) => {
    const { right } = grid.closest('[data-grid-scroller]')!.getBoundingClientRect();
    return [...grid.querySelectorAll('[role=columnheader]')].findIndex((each) => each.getBoundingClientRect().right > right + 20);
  });
  const box = await cell(window, 3, half).boundingBox();
  await window.mouse.click(box!.x + 4, box!.y + 10);
  await expect(cell(window, 3, half)).toHaveAttribute('data-active');
  await expect.poll(() => isWhole(window, chosen)).toBe(true);
});

test('a column added or a panel opened beside a wide plan leaves the chosen cell in view', async ({ window, served }) => {
  const { origin } = new URL(served.address);
  await widen(window, origin, headings.slice(0, 4));
  await cell(window, 2, COLUMN.content).click();
  await window.keyboard.press('End');
  await expect.poll(() => isWhole(window, chosen)).toBe(true);
  await window.keyboard.press('F6');
  await expect(window.getByRole('complementary')).toBeVisible();
  await expect.poll(() => isWhole(window, chosen)).toBe(true);
  await widen(window, origin, headings.slice(4));
  await expect.poll(() => isWhole(window, chosen)).toBe(true);
});

test('what is typed into a column that another window removes stays in sight, and is stored once the column is back', async ({ window, served }) => {
  const { origin } = new URL(served.address);
  await widen(window, origin, ['Kinh phí']);
  const money = cell(window, 2, 5);
  const kept = window.getByRole('list', { name: 'Chữ đã gõ chưa có chỗ ghi' });
  await money.click();
  await window.keyboard.type('1.500 triệu đồng');
  await narrow(window, origin);
  await window.keyboard.press('Enter');
  await expect(kept).toContainText('Chữ vừa gõ chưa được ghi và còn đây. Nhiệm vụ 2: “1.500 triệu đồng”.');
  await expect(window.getByRole('alert')).toHaveCount(0);
  await expectAccessible(window);

  await window.keyboard.press('Control+z');
  await expect(kept).toBeHidden();
  await money.getByRole('button', { name: 'Ghi bản vừa gõ' }).click();
  await expect(money).toHaveText('1.500 triệu đồng');

  // The window has heard of it while the cell is open.
  await money.dblclick();
  await window.keyboard.type(' và 20 triệu');
  await narrow(window, origin);
  await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  await expect(window.getByRole('columnheader', { name: 'Kinh phí' })).toHaveCount(0);
  await window.keyboard.press('Enter');
  await expect(kept).toContainText('Nhiệm vụ 2: “1.500 triệu đồng và 20 triệu”.');
  await kept.getByRole('button', { name: 'Bỏ nội dung vừa gõ' }).click();
  await expect(kept).toBeHidden();
});
