import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { serveApp } from '../kit/serve.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test as base } from './app.ts';
import { askHost, cell, COLUMN, importInto, openPlan, status, test } from './plan-window.ts';

const search = (window: Page): Locator => window.getByRole('searchbox');

test('a deadline is edited, undone and done again', async ({ window }) => {
  const deadline = cell(window, 5, COLUMN.deadline);
  await deadline.click();
  await window.keyboard.press('F2');
  await window.keyboard.press('Control+A');
  await window.keyboard.type('Trước ngày 30/6/2025');
  await window.keyboard.press('Enter');
  await expect(deadline).toHaveText('Trước ngày 30/6/2025Hạn 30/06/2025');
  await expect(window.getByText(/Đã lưu \d\d:\d\d/)).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(deadline).toContainText('Năm 2025');
  await window.keyboard.press('Control+y');
  await expect(deadline).toContainText('Trước ngày 30/6/2025');
  await window.reload();
  await expect(deadline).toContainText('Trước ngày 30/6/2025');
});

test('Escape leaves a cell as it was, Tab saves and goes on, Alt+Enter breaks the line', async ({ window }) => {
  await cell(window, 1, COLUMN.lead).click();
  await window.keyboard.type('bỏ');
  await window.keyboard.press('Escape');
  await expect(cell(window, 1, COLUMN.lead)).toHaveText('Sở Công Thương');
  await window.keyboard.type('Sở A');
  await window.keyboard.press('Alt+Enter');
  await window.keyboard.type('Sở B');
  await window.keyboard.press('Tab');
  await expect(cell(window, 1, COLUMN.lead)).toContainText('Sở A\nSở B', { useInnerText: true });
  await expect(cell(window, 1, COLUMN.coordinator)).toHaveAttribute('data-active');
});

test('text composed by an input method arrives letter for letter', async ({ window }) => {
  const keyboard = await window.context().newCDPSession(window);
  const compose = async (steps: readonly string[]): Promise<void> => {
    for (const text of steps) {
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await keyboard.send('Input.insertText', { text: steps.at(-1) ?? '' });
  };
  await cell(window, 7, COLUMN.deadline).click();
  await compose(['H', 'Ha', 'Hă', 'Hằ', 'Hằn', 'Hằng']);
  await window.keyboard.type(' ');
  await compose(['q', 'qu', 'quy', 'quý']);
  await window.keyboard.press('Enter');
  await expect(cell(window, 7, COLUMN.deadline)).toHaveText('Hằng quýLặp lại hằng quý');
});

test('search without marks, filters, and the address that keeps them', async ({ window }) => {
  await expect(cell(window, 1, COLUMN.content)).toBeVisible();
  await window.keyboard.press('Control+f');
  await expect(search(window)).toBeFocused();
  await window.keyboard.type('xuat xu hang hoa');
  await expect(status(window)).toContainText('trên 32 nhiệm vụ');
  await expect(cell(window, 1, COLUMN.content)).toContainText('xuất xứ hàng hóa');
  await expect(window.locator('mark').first()).toHaveText('xuất');
  await search(window).fill('');
  await window.getByRole('button', { name: 'Chủ trì' }).click();
  await window.getByPlaceholder('Tìm cơ quan…').fill('ke hoach');
  await window.getByRole('option', { name: 'Sở Kế hoạch và Đầu tư' }).click();
  await expect(status(window)).toContainText('chủ trì Sở Kế hoạch và Đầu tư');
  const filtered = await status(window).textContent();
  await window.reload();
  await expect(status(window)).toHaveText(filtered ?? '');
  await window.goBack();
  await expect(status(window)).toContainText(/^32 nhiệm vụ/);
});

test('rows are added, moved and deleted, numbers follow, and the notice gives them back', async ({ window }) => {
  await cell(window, 1, COLUMN.content).click();
  await window.keyboard.press('Control+Enter');
  await expect(status(window)).toContainText('33 nhiệm vụ');
  await expect(cell(window, 2, COLUMN.content)).toHaveAttribute('data-active');
  await window.keyboard.type('Nhiệm vụ mới');
  await window.keyboard.press('Enter');
  await expect(cell(window, 2, COLUMN.content)).toHaveText('Nhiệm vụ mới');
  await expect(cell(window, 3, COLUMN.number)).toHaveText('3');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Alt+ArrowUp');
  await expect(cell(window, 1, COLUMN.content)).toHaveText('Nhiệm vụ mới');
  await expect(cell(window, 1, COLUMN.number)).toHaveText('1');
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Control+Delete');
  await expect(status(window)).toContainText('31 nhiệm vụ');
  await window.getByRole('alert').filter({ hasText: 'Đã xóa 2 nhiệm vụ' }).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(status(window)).toContainText('33 nhiệm vụ');
  await expect(cell(window, 1, COLUMN.content)).toHaveText('Nhiệm vụ mới');
});

test('a row is dragged by its number', async ({ window }) => {
  const first = await cell(window, 1, COLUMN.content).textContent();
  await cell(window, 1, COLUMN.number).hover();
  await window.mouse.down();
  await cell(window, 3, COLUMN.number).hover();
  const third = await cell(window, 3, COLUMN.number).boundingBox();
  await window.mouse.move((third?.x ?? 0) + 10, (third?.y ?? 0) + (third?.height ?? 0) - 3);
  await window.mouse.up();
  await expect(cell(window, 3, COLUMN.content)).toHaveText(first ?? '');
  await expect(cell(window, 3, COLUMN.number)).toHaveText('3');
});

test('a range is copied, pasted over others as one step, and undone as one', async ({ window }) => {
  await window.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await cell(window, 2, COLUMN.lead).click();
  await cell(window, 3, COLUMN.deadline).click({ modifiers: ['Shift'] });
  await expect(status(window)).toContainText('2 dòng, 6 ô');
  await window.keyboard.press('Control+c');
  await cell(window, 7, COLUMN.lead).click();
  await window.keyboard.press('Control+v');
  await expect(cell(window, 7, COLUMN.coordinator)).toContainText('Cục xuất nhập khẩu – Bộ Công Thương');
  await expect(cell(window, 7, COLUMN.deadline)).toContainText('Hàng năm');
  await window.keyboard.press('Control+z');
  await expect(cell(window, 7, COLUMN.deadline)).toContainText('Quý IV/2025');
  await expect(cell(window, 7, COLUMN.coordinator)).not.toContainText('Cục xuất nhập khẩu');
});

test('the drawer tells who changed what, and a deadline is confirmed by hand', async ({ window }) => {
  const groups = window.getByRole('button', { name: /^Nhóm/ });
  const before = await groups.boundingBox();
  await cell(window, 5, COLUMN.deadline).click();
  await window.keyboard.type('Trong thời gian tới');
  await window.keyboard.press('Enter');
  await cell(window, 5, COLUMN.content).click();
  const drawer = window.getByRole('complementary', { name: 'Chi tiết nhiệm vụ' });
  await expect(drawer.getByRole('listitem').first()).toContainText('Thời hạn: Năm 2025 → Trong thời gian tới');
  await expect(window.getByRole('button', { name: 'Cần làm rõ 1' })).toBeVisible();
  // The tools stay on their line and the table below them where it was.
  await expect.poll(() => groups.boundingBox()).toEqual(before);
  await window.getByRole('button', { name: 'Chủ trì', exact: true }).click();
  await window.getByRole('option', { name: /^Ngân hàng nhà nước chi nhánh tỉnh/ }).click();
  await expect(window.getByRole('button', { name: /^Chủ trì: Ngân hàng/ })).toBeVisible();
  await expect.poll(() => groups.boundingBox()).toEqual(before);
  await window.getByRole('button', { name: /^Tất cả/ }).click();
  await cell(window, 5, COLUMN.deadline).getByRole('button').click();
  // A deadline of one day asks for one day.
  await expect(window.getByLabel('Từ ngày')).toHaveCount(0);
  await window.getByLabel('Ngày hết hạn').fill('31/02/2025');
  await window.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await expect(window.getByText('Cần ngày có thật')).toBeVisible();
  await window.getByLabel('Ngày hết hạn').fill('30/6/2025');
  await window.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await expect(cell(window, 5, COLUMN.deadline)).toContainText('Hạn 30/06/2025 · đã xác nhận');
  await expect(cell(window, 5, COLUMN.deadline)).toContainText('Trong thời gian tới');
  await expect(window.getByRole('button', { name: /Cần làm rõ/ })).toBeHidden();
});

test('a name met for the first time is marked; its mark asks what it is, and the answer can be taken back', async ({ window }) => {
  const lead = cell(window, 4, COLUMN.lead);
  const mark = lead.getByRole('button', { name: 'Chưa có trong danh bạ' });
  const question = window.getByRole('dialog', { name: 'Cho biết là cơ quan nào' });
  await lead.click();
  await window.keyboard.type('Trung tâm Khuyến công tỉnh');
  await window.keyboard.press('Enter');

  // Beside the mark's words a press only chooses the cell.
  const [box, room] = [(await mark.boundingBox())!, (await lead.boundingBox())!];
  expect(room.x + room.width).toBeGreaterThan(box.x + box.width + 8);
  await window.mouse.click((box.x + box.width + room.x + room.width) / 2, box.y + box.height / 2);
  await expect(lead).toHaveAttribute('data-active');
  await expect(question).toBeHidden();

  // The mark asks, and writes nothing by itself.
  await mark.click();
  await expect(question).toContainText('Danh bạ chưa có “Trung tâm Khuyến công tỉnh”');
  await expectAccessible(window);
  await question.getByRole('button', { name: 'Để nguyên, chưa trả lời' }).click();
  await expect(question).toBeHidden();
  await expect(mark).toBeVisible();
  // The keyboard is the table's again.
  await window.keyboard.press('ArrowDown');
  await expect(cell(window, 5, COLUMN.lead)).toHaveAttribute('data-active');

  await mark.click();
  await question.getByRole('button', { name: 'Cơ quan mới, thêm vào danh bạ' }).click();
  const told = window.getByRole('alert').filter({ hasText: 'Đã thêm “Trung tâm Khuyến công tỉnh” vào danh bạ' });
  await expect(mark).toBeHidden();
  await expect(lead).toHaveText('Trung tâm Khuyến công tỉnh');
  await told.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(mark).toBeVisible();
});

test('a misspelt agency is said to be the known one from its cell', async ({ window }) => {
  const lead = cell(window, 4, COLUMN.lead);
  await lead.click();
  await window.keyboard.type('Sở Công Thươg');
  await window.keyboard.press('Enter');
  await lead.getByRole('button', { name: 'Chưa có trong danh bạ' }).click();
  const question = window.getByRole('dialog', { name: 'Cho biết là cơ quan nào' });
  // One that was not proposed is found in the register.
  await question.getByRole('button', { name: 'Là tên khác của…' }).click();
  await question.getByRole('combobox', { name: 'Tìm trong danh bạ…' }).fill('tai chinh');
  await expect(question.getByRole('option', { name: 'Sở Tài chính' })).toBeVisible();
  await question.getByRole('button', { name: 'Là tên khác của…' }).click();
  await question.getByRole('button', { name: 'Là tên khác của Sở Công Thương' }).click();
  await expect(window.getByRole('alert').filter({ hasText: 'Đã ghi “Sở Công Thươg”' })).toBeVisible();
  await expect(lead).toHaveText('Sở Công Thươg');
});

test('a heading is put above a row, named, and taken away again with its tasks kept', async ({ window }) => {
  await cell(window, 3, COLUMN.content).click();
  await window.getByRole('button', { name: 'Thao tác' }).click();
  await window.getByRole('menuitem', { name: 'Thêm mục bên trên' }).click();
  const heading = window.locator('[data-heading]');
  await expect(window.getByRole('textbox', { name: /Mục mới/ })).toBeFocused();
  await window.keyboard.press('Control+A');
  await window.keyboard.type('Quản lý thị trường');
  await window.keyboard.press('Enter');
  await expect(heading).toHaveText(/^I\s*Quản lý thị trường\s*30 nhiệm vụ$/);
  await heading.click();
  await window.keyboard.press('Control+Delete');
  await expect(heading).toBeHidden();
  await expect(status(window)).toContainText('32 nhiệm vụ');
});

test('a row changed in another window keeps what was typed and shows both texts', async ({ window, served }) => {
  await cell(window, 6, COLUMN.lead).click();
  const { origin } = new URL(served.address);
  const [plan] = await askHost<{ id: string }[]>(window, origin, 'plans.list', {});
  const { tasks } = await askHost<{ tasks: { id: string; revision: number }[] }>(window, origin, 'tasks.list', { planId: plan?.id });
  await askHost(window, origin, 'tasks.edit', { edits: [{ id: tasks[5]?.id, revision: tasks[5]?.revision, texts: { leadText: 'Bản của người khác' } }] });
  await window.keyboard.type('Bản của tôi');
  await window.keyboard.press('Enter');
  const lead = cell(window, 6, COLUMN.lead);
  await expect(lead).toContainText('Bản của tôi');
  await expect(lead).toContainText('Bản của người khác');
  // What else is stored meanwhile is not said in green beside it.
  const saved = window.getByRole('region', { name: 'Sổ đang mở' }).getByRole('status');
  await cell(window, 9, COLUMN.lead).click();
  await window.keyboard.type('Sở Y tế');
  await window.keyboard.press('Enter');
  await expect(saved).toHaveText('1 dòng chưa ghi');
  await lead.getByRole('button', { name: 'Ghi bản vừa gõ' }).click();
  await expect(lead).not.toContainText('Bản của người khác');
  await expect(saved).toHaveText(/^Đã lưu \d\d:\d\d$/);
  await window.reload();
  await expect(lead).toContainText('Bản của tôi');
});

test('a row deleted in another window gives back what was typed into it, with the row', async ({ window, served }) => {
  const { origin } = new URL(served.address);
  const [plan] = await askHost<{ id: string }[]>(window, origin, 'plans.list', {});
  const { tasks } = await askHost<{ tasks: { id: string }[] }>(window, origin, 'tasks.list', { planId: plan?.id });
  await cell(window, 4, COLUMN.content).click();
  await window.keyboard.press('F2');
  await window.keyboard.type(' và chữ mới gõ');
  await askHost(window, origin, 'tasks.remove', { ids: [tasks[3]?.id] });
  await window.keyboard.press('Enter');
  const kept = window.getByRole('list', { name: 'Chữ đã gõ chưa có chỗ ghi' });
  await expect(kept).toContainText('và chữ mới gõ');
  await expect(status(window)).toContainText('31 nhiệm vụ');
  await expectAccessible(window);
  await kept.getByRole('button', { name: 'Khôi phục nhiệm vụ và ghi' }).click();
  await expect(kept).toBeHidden();
  await expect(cell(window, 4, COLUMN.content)).toContainText('và chữ mới gõ');
  await window.reload();
  await expect(cell(window, 4, COLUMN.content)).toContainText('và chữ mới gõ');
});

test('a cell written anew while it is open here is not overwritten unseen', async ({ window, served }) => {
  const { origin } = new URL(served.address);
  const [plan] = await askHost<{ id: string }[]>(window, origin, 'plans.list', {});
  const { tasks } = await askHost<{ tasks: { id: string; revision: number }[] }>(window, origin, 'tasks.list', { planId: plan?.id });
  let answerMove = (): void => undefined;
  const late = new Promise<void>((resolve) => (answerMove = resolve));
  await window.route('**/api/call', async (route) => {
    if (!route.request().postData()?.includes('tasks.move')) return route.fallback();
    const response = await route.fetch();
    await late;
    return route.fulfill({ response });
  });
  await cell(window, 1, COLUMN.lead).click();
  await window.keyboard.press('Alt+ArrowDown');
  await cell(window, 4, COLUMN.lead).click();
  await window.keyboard.press('F2');
  await window.keyboard.type(' của tôi');
  await askHost(window, origin, 'tasks.edit', { edits: [{ id: tasks[3]?.id, revision: tasks[3]?.revision, texts: { leadText: 'Bản của người khác' } }] });
  // The late answer reads the rows anew under the open cell.
  answerMove();
  await expect(cell(window, 4, COLUMN.lead)).toContainText('Bản của người khác');
  await window.keyboard.press('Enter');
  await expect(cell(window, 4, COLUMN.lead)).toContainText('của tôi');
  await expect(cell(window, 4, COLUMN.lead)).toContainText('Bản đang lưu: Bản của người khác');
});

test('nothing for axe to object to, with the drawer, a filter list and a question open', async ({ window }) => {
  await cell(window, 5, COLUMN.deadline).click();
  await expect(window.getByRole('complementary')).toBeVisible();
  await expectAccessible(window);
  await window.getByRole('button', { name: 'Thao tác' }).click();
  await expect(window.getByRole('menu')).toBeVisible();
  await expectAccessible(window);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Chủ trì' }).click();
  await expect(window.getByRole('listbox')).toBeVisible();
  await expectAccessible(window);
  await window.keyboard.press('Escape');
  await window.getByRole('complementary', { name: 'Chi tiết nhiệm vụ' }).getByRole('button', { name: 'Xác nhận thời hạn' }).click();
  await expect(window.getByLabel('Loại thời hạn', { exact: true })).toBeFocused();
  await expectAccessible(window);
  await window.keyboard.press('Escape');
  await cell(window, 2, COLUMN.content).click({ button: 'right' });
  await expect(window.getByRole('menu')).toBeVisible();
  await expectAccessible(window);
});

base('the way to the plan leads nowhere else while it is still being asked whether there is one', async ({ page }) => {
  const served = await serveApp();
  let answer = (): void => undefined;
  const late = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/call', async (route) => {
    if (route.request().postData()?.includes('plans.list')) await late;
    return route.fallback();
  });
  await page.goto(served.address);
  const link = page.getByRole('navigation').getByRole('link', { name: /^Kế hoạch/ });
  await expect(link).toHaveAttribute('aria-disabled', 'true');
  await expect(link).not.toHaveAttribute('href');
  answer();
  await expect(link).toHaveAttribute('href');
  await served.stop();
});

base('a plan of 10,000 rows scrolls without an empty frame', async ({ page }) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bcd-e2e-'));
  const file = path.join(folder, 'lon.tsv');
  const rows = Array.from({ length: 10_000 }, (_, index) =>
    [index + 1, `Nhiệm vụ số ${index + 1} ${'về thương mại biên giới '.repeat(1 + (index % 9))}`, 'Sở Công Thương', 'Các sở, ngành liên quan', 'Hằng năm'].join(
      '\t',
    ),
  );
  await writeFile(file, ['STT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian thực hiện', ...rows].join('\n'));
  await importInto(folder, file);
  const served = await serveApp(folder);
  await page.goto(served.address);
  await openPlan(page);
  await expect(page.locator('footer')).toContainText('10.000 nhiệm vụ');
  await expect(cell(page, 1, COLUMN.content)).toBeVisible();
  const emptyFrames = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const scroller = document.querySelector('[data-grid-scroller]') as HTMLElement;
        const box = scroller.getBoundingClientRect();
        let [frames, empty] = [0, 0];
        const step = (): void => {
          const filled = [60, box.height / 2, box.height - 20].every((y) => document.elementFromPoint(box.left + 200, box.top + y)?.closest('[data-index]'));
          if (!filled) empty += 1;
          frames += 1;
          if (frames === 90) resolve(empty);
          else {
            scroller.scrollTop += 600;
            requestAnimationFrame(step);
          }
        };
        requestAnimationFrame(step);
      }),
  );
  expect(emptyFrames).toBe(0);
  // Thrown to a far place by the scroll bar, the rows of that place come up.
  await page.locator('[data-grid-scroller]').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight / 2));
  // Which of them stands in the middle depends on how tall those above turn out to be.
  const middle = (): Promise<number> =>
    page.evaluate(() => {
      const box = document.querySelector('[data-grid-scroller]')!.getBoundingClientRect();
      const row = document.elementFromPoint(box.left + 200, box.top + box.height / 2)?.closest('[role=row]');
      return Number(row?.getAttribute('aria-rowindex') ?? 0);
    });
  await expect.poll(async () => Math.abs((await middle()) - 5_000)).toBeLessThan(100);
  await page.locator('[role=gridcell][aria-colindex="2"]').first().click();
  await page.keyboard.press('Control+End');
  await expect(cell(page, 10_000, COLUMN.content)).toContainText('Nhiệm vụ số 10000');
  await served.stop();
  await rm(folder, { recursive: true, force: true });
});
