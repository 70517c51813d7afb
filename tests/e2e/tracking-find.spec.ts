import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { watchRest } from './rest.ts';
import { callFrom, openReportingBook, record, show, test } from './reporting-book.ts';

const asOf = '2025-12-20';

const grid = (window: Page) => window.getByRole('grid');
const field = (window: Page) => window.getByRole('searchbox', { name: 'Tìm trong bảng…' });
const chips = (window: Page) => window.getByRole('group', { name: 'Lọc nhiệm vụ' });

/** The sample's tasks under two headings, the second of them from task 20 on; what a chip needs to count has been reported. */
async function underHeadings(window: Page) {
  const book = await openReportingBook(window);
  const { rows } = await callFrom(window, 'reporting.grid', { planId: book.planId, asOf });
  const at = (number: number) => rows[number - 1]!.taskId;
  await callFrom(window, 'sections.add', { planId: book.planId, title: 'Quản lý thị trường', beforeTaskId: at(1) });
  await callFrom(window, 'sections.add', { planId: book.planId, title: 'Hạ tầng thương mại biên giới', beforeTaskId: at(20) });
  await record(window, book, {
    period: '2025-Y',
    receivedOn: '2025-12-15',
    reports: [
      { taskId: book.taskIds[0]!, result: 'Đã tổ chức 4 hội nghị', percent: 100, completedOn: '2025-12-01', evidence: 'Báo cáo số 12/BC-SCT' },
      { taskId: book.taskIds[1]!, result: 'Chưa bố trí kinh phí', percent: 40, progress: 'behind' },
    ],
  });
  return { ...book, rows, at };
}

/** A press on each chip leaves as many rows as it counts, whatever else filters. */
async function everyChipIsTrue(window: Page, atRest: () => Promise<void>, headings: number): Promise<void> {
  await atRest();
  for (const name of await chips(window).getByRole('button').allTextContents()) {
    const count = Number(/ (\d+)$/.exec(name)?.[1] ?? 0);
    if (count === 0) continue;
    const chip = chips(window).getByRole('button', { name, exact: true });
    await chip.click();
    await expect(window.locator('footer')).toContainText(new RegExp(`^${count} (?:trên|nhiệm vụ)`));
    await expect(grid(window).locator('[role=row]:not([data-over])'), name).toHaveCount(count + 1);
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'false');
  }
  await expect(grid(window).locator('[data-over]')).toHaveCount(headings);
}

test('headings stand over the tasks, and every filter leaves what it counted', async ({ window, faults }) => {
  const book = await underHeadings(window);
  await window.setViewportSize({ width: 1366, height: 1600 });
  const atRest = watchRest(window);
  await show(window, `#/theo-doi/${book.planId}?ngay=${asOf}`);
  await expect(grid(window)).toHaveAttribute('aria-rowcount', '35');
  await expect(grid(window).getByRole('gridcell', { name: 'I Quản lý thị trường 19 nhiệm vụ' })).toBeVisible();
  await expect(grid(window).getByRole('gridcell', { name: 'II Hạ tầng thương mại biên giới 13 nhiệm vụ' })).toBeVisible();
  await everyChipIsTrue(window, atRest, 2);

  await window.getByRole('button', { name: 'Mục', exact: true }).click();
  await window.getByPlaceholder('Tìm mục…').fill('ha tang');
  await window.getByRole('option', { name: 'II. Hạ tầng thương mại biên giới 13' }).click();
  await expect(window).toHaveURL(/muc=/);
  await expect(grid(window)).toHaveAttribute('aria-rowcount', '15');
  await everyChipIsTrue(window, atRest, 1);

  await window.getByRole('button', { name: 'Chủ trì', exact: true }).click();
  await window.getByPlaceholder('Tìm cơ quan…').fill('y te');
  await window.getByRole('option', { name: 'Sở Y tế 2', exact: true }).click();
  await expect(grid(window)).toHaveAttribute('aria-rowcount', '4');
  await expectAccessible(window);

  await window.reload();
  await expect(window.locator('footer')).toContainText('2 trên 32 nhiệm vụ');
  await expect(window.getByRole('button', { name: 'Mục: II. Hạ tầng thương mại biên giới 2' })).toBeVisible();
  await window.getByRole('button', { name: 'Tất cả 32' }).click();
  await expect(grid(window)).toHaveAttribute('aria-rowcount', '35');
  expect(faults).toEqual([]);
});

test('Ctrl+F searches, Esc empties the field and gives the keyboard back, nothing found is said with one press to clear', async ({ window, faults }) => {
  const book = await underHeadings(window);
  await show(window, `#/theo-doi/${book.planId}?ngay=${asOf}`);
  await expect(grid(window)).toBeVisible();
  await window.keyboard.press('Control+f');
  await expect(field(window)).toBeFocused();
  await window.keyboard.type('xuat xu hang hoa');
  await expect(window).toHaveURL(/tim=xuat\+xu\+hang\+hoa/);
  await expect(window.locator('footer')).toContainText('trên 32 nhiệm vụ');
  await expect(grid(window).locator('mark').first()).toHaveText('xuất');
  // In a long task they stand far behind what one line holds.
  await expect(grid(window).locator('mark').last()).toBeInViewport();
  await expect(grid(window).locator('[data-over]')).toHaveCount(0);
  await expectAccessible(window);

  await window.keyboard.press('Escape');
  await expect(field(window)).toHaveValue('');
  await expect(grid(window)).toBeFocused();
  await expect(grid(window)).toHaveAttribute('aria-rowcount', '35');

  // Row 1 speaks of both, far from each other.
  await window.keyboard.press('Control+f');
  await window.keyboard.type('pho bien thanh vien');
  await expect(window.getByText('Không có nhiệm vụ nào khớp với bộ lọc.')).toBeVisible();
  await expect(window.locator('footer')).toContainText('không hiện 1 nhiệm vụ có các từ đứng rời nhau');
  await window.keyboard.press('Escape');
  await expect(grid(window)).toBeFocused();

  await window.keyboard.press('Control+f');
  await window.keyboard.type('chữ này không có');
  await window.getByRole('main').getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(grid(window)).toBeFocused();
  await expect(grid(window)).toHaveAttribute('aria-rowcount', '35');
  expect(faults).toEqual([]);
});

test('the tools take two lines on a laptop with a period, a lead and a heading chosen, and chips keep their words', async ({ window }) => {
  const book = await underHeadings(window);
  const { sections } = await callFrom(window, 'reporting.grid', { planId: book.planId, asOf });
  // The narrowest stands for a laptop with every chip there is: those take a second line, rather than that their words are cut.
  for (const width of [1210, 1366, 1920]) {
    await window.setViewportSize({ width, height: width === 1920 ? 1080 : 768 });
    for (const more of ['', `&chu-tri=${book.addressee.id}&muc=${sections[0]!.id}&tim=hang&loai=half-year&loc=dung-han`]) {
      await show(window, `#/theo-doi/${book.planId}?ngay=${asOf}&ky=2025-Y${more}`);
      await expect(window.getByTitle('Bỏ lọc: Năm 2025')).toBeVisible();
      await expect(chips(window).getByRole('button', { name: /^Chờ xác nhận/ })).toBeVisible();
      await expect
        .poll(() =>
          window.evaluate(() => {
            const tools = document.querySelectorAll('main > header > :last-child :is(button, input)');
            const boxes = Array.from(tools, (each) => each.getBoundingClientRect()).filter((box) => box.width > 0);
            const labels = document.querySelectorAll('main [role=group][aria-label="Lọc nhiệm vụ"] span');
            return {
              cut: Array.from(labels).flatMap((label) => (label.scrollWidth > label.clientWidth ? [label.textContent] : [])),
              lines: new Set(boxes.map(({ top, height }) => Math.round((top + height / 2) / 12))).size,
              inside: boxes.every(({ right }) => right <= innerWidth),
            };
          }),
        )
        .toEqual({ cut: [], lines: width === 1210 && more !== '' ? 3 : 2, inside: true });
    }
  }
});

test('a copied table carries the day granted, and F9 on an open row confirms at once', async ({ window, context, faults }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const book = await underHeadings(window);
  await callFrom(window, 'extensions.extend', { taskIds: [book.at(5)], decidedOn: '2025-12-01', grantedDue: '2026-03-31' });
  await show(window, `#/theo-doi/${book.planId}?ngay=${asOf}`);
  await window.getByRole('button', { name: 'Sao chép' }).click();
  await expect.poll(() => window.evaluate(() => navigator.clipboard.readText())).toContain('gia hạn đến 31/03/2026');
  await expect.poll(() => window.evaluate(() => navigator.clipboard.readText())).toContain('II. Hạ tầng thương mại biên giới');

  await chips(window)
    .getByRole('button', { name: /^Chờ xác nhận 1/ })
    .click();
  await grid(window).focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  const drawer = window.getByRole('complementary');
  await expect(drawer.getByRole('button', { name: 'Xác nhận 1 kết quả' })).toBeVisible();
  await window.keyboard.press('F9');
  await expect(window.getByText('Đã xác nhận 1 kết quả')).toBeVisible();
  await expect(chips(window).getByRole('button', { name: /^Chờ xác nhận/ })).toHaveText('Chờ xác nhận 0');
  expect(faults).toEqual([]);
});
