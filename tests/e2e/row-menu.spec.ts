import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { askHost, cell, COLUMN, status, test } from './plan-window.ts';
import { watchRest } from './rest.ts';

const menu = (window: Page): Locator => window.getByRole('menu');
const item = (window: Page, name: string): Locator => menu(window).getByRole('menuitem', { name });
const editor = (window: Page): Locator => window.locator('textarea[data-editing]');
const alert = (window: Page): Locator => window.getByRole('alert');

/** The plan's rows as stored, without what differs between two runs of the same. */
async function storedRows(window: Page, origin: string): Promise<string> {
  const [plan] = await askHost<{ id: string }[]>(window, origin, 'plans.list', {});
  const { sections, tasks } = await askHost<{ sections: { id: string; title: string }[]; tasks: Record<string, unknown>[] }>(window, origin, 'tasks.list', {
    planId: plan?.id,
  });
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  const fields = ['number', 'level', 'content', 'leadText', 'coordinatorText', 'deadlineText'];
  return [[...titles.values()], ...tasks.map((task) => [titles.get(String(task['sectionId'])), ...fields.map((field) => task[field])])]
    .map((row) => row.join(' ¦ '))
    .join('\n');
}

/** What a verb does that a clerk can see: the rows, the clipboard, what opened, and what was said. */
async function seen(window: Page, origin: string): Promise<string> {
  return JSON.stringify({
    rows: await storedRows(window, origin),
    clipboard: await window.evaluate(() => navigator.clipboard.readText()),
    open: await editor(window).count(),
    dialogs: await window.getByRole('dialog').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label'))),
    panels: await window.getByRole('complementary').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label'))),
    chosen: await window.locator('[data-active]').evaluateAll((all) => all.map((each) => each.closest('[data-index]')?.getAttribute('data-index'))),
  });
}

const keyNames: Record<string, string> = { Ctrl: 'Control', '↑': 'ArrowUp', '↓': 'ArrowDown', '←': 'ArrowLeft', '→': 'ArrowRight' };
const playwrightKey = (chord: string): string =>
  chord
    .split('+')
    .map((part) => keyNames[part] ?? (part.length === 1 ? part.toLowerCase() : part))
    .join('+');

test('each verb of the row menu does the same by its key', async ({ window, served }) => {
  test.setTimeout(400_000);
  const { origin } = new URL(served.address);
  await window.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  // A sub-task among two tasks chosen: every verb has something to do.
  await cell(window, 4, COLUMN.content).click();
  await window.keyboard.press('Alt+Shift+ArrowRight');
  await expect(cell(window, 4, COLUMN.number)).toHaveText('3.1');
  const start = await storedRows(window, origin);

  const rested = watchRest(window);
  const fromStart = async (): Promise<void> => {
    await window.keyboard.press('Escape');
    await window.keyboard.press('Escape');
    const close = window.getByRole('button', { name: 'Đóng tìm và thay thế' });
    if (await close.isVisible()) await close.click();
    if ((await storedRows(window, origin)) !== start) {
      await cell(window, 1, COLUMN.lead).click();
      // Each is one step of undo.
      await window.keyboard.press('Control+z');
      await expect.poll(() => storedRows(window, origin)).toBe(start);
      // What was taken back is pointed at before anything else is chosen.
      await rested();
    }
    await expect(status(window)).toContainText(/^32 nhiệm vụ/);
    await window.evaluate(() => navigator.clipboard.writeText('Sở Y tế'));
    await cell(window, 3, COLUMN.content).click();
    await cell(window, 4, COLUMN.content).click({ modifiers: ['Shift'] });
  };
  const openMenu = (): Promise<void> => cell(window, 4, COLUMN.content).click({ button: 'right' });

  await fromStart();
  const before = await seen(window, origin);
  /** What stands when nothing more comes: a verb that answers from the host shows its row before its cell is open. */
  const seenAtRest = async (expected?: string): Promise<string> => {
    let last = '';
    const rests = async (): Promise<boolean> => {
      const now = await seen(window, origin);
      const done = now === expected || (now !== before && now === last);
      last = now;
      return done;
    };
    // A verb that does nothing, or never rests, is told by what is compared below.
    await expect
      .poll(rests, { intervals: [100, 400], timeout: 10_000 })
      .toBe(true)
      .catch(() => undefined);
    return last;
  };
  await openMenu();
  await expect(item(window, 'In bảng đang xem…')).toBeVisible();
  const verbs = await menu(window)
    .getByRole('menuitem')
    .evaluateAll((all) =>
      all.map((each) => ({
        name: each.querySelector('[data-menu-item-label]')?.textContent ?? '',
        key: each.querySelector('kbd')?.textContent ?? '',
        off: each.hasAttribute('aria-disabled'),
      })),
    );
  expect(verbs.map(({ name }) => name)).toEqual([
    'Sửa ô',
    'Chép',
    'Cắt',
    'Dán',
    'Điền xuống các ô đã chọn',
    'Xóa nội dung ô',
    'Thêm nhiệm vụ bên trên',
    'Thêm nhiệm vụ bên dưới',
    'Chuyển lên',
    'Chuyển xuống',
    'Thành việc con của dòng trên',
    'Lên một bậc',
    'Sửa 2 dòng…',
    'Gia hạn 2 nhiệm vụ…',
    'Xác nhận kết quả…',
    'Thêm mục bên trên',
    'Xóa 2 nhiệm vụ',
    'Tìm và thay thế…',
    'Thêm, đổi tên, xếp cột…',
    'In bảng đang xem…',
  ]);
  expect(verbs.filter(({ off }) => off)).toEqual([]);

  const differing: string[] = [];
  for (const { name, key } of verbs.filter((verb) => verb.key !== '')) {
    await fromStart();
    await window.keyboard.press(playwrightKey(key));
    const byKey = await seenAtRest();
    await fromStart();
    await openMenu();
    await item(window, name).click();
    await expect(menu(window)).toBeHidden();
    const byMenu = await seenAtRest(byKey);
    if (byMenu !== byKey) differing.push(`${name}: by key ${byKey}, by menu ${byMenu}`);
    if (byMenu === before) differing.push(`${name}: does nothing`);
  }
  expect(differing).toEqual([]);
});

test('a row is added above, beside its own task, and a heading is renamed and dropped from the menu', async ({ window }) => {
  await cell(window, 2, COLUMN.content).click();
  await window.keyboard.press('Alt+Shift+ArrowRight');
  await expect(cell(window, 2, COLUMN.number)).toHaveText('1.1');
  await cell(window, 3, COLUMN.content).click({ button: 'right' });
  await item(window, 'Thêm nhiệm vụ bên trên').click();
  await expect(editor(window)).toBeFocused();
  await window.keyboard.type('Việc chen vào');
  await window.keyboard.press('Enter');
  // Above task 2 stands a sub-task of 1; the new row is no part of it.
  await expect(cell(window, 3, COLUMN.number)).toHaveText('2');
  await expect(cell(window, 3, COLUMN.content)).toHaveText('Việc chen vào');
  await expect(cell(window, 4, COLUMN.number)).toHaveText('3');
  await cell(window, 2, COLUMN.content).click();
  await window.keyboard.press('Control+Shift+Enter');
  await expect(editor(window)).toBeVisible();
  await window.keyboard.type('Việc con mới');
  await window.keyboard.press('Enter');
  await expect(cell(window, 2, COLUMN.number)).toHaveText('1.1');
  await expect(cell(window, 2, COLUMN.content)).toHaveText('Việc con mới');

  await cell(window, 4, COLUMN.content).click({ button: 'right' });
  await item(window, 'Thêm mục bên trên').click();
  await expect(window.getByRole('textbox', { name: /Mục mới/ })).toBeFocused();
  await expect(editor(window)).toHaveValue('Mục mới');
  // Its first name is there to be typed over.
  await window.keyboard.type('Nông nghiệp');
  await window.keyboard.press('Enter');
  const heading = window.locator('[data-heading]');
  await expect(heading).toContainText('Nông nghiệp');
  await expect(heading).not.toContainText('Mục mới');
  await heading.click({ button: 'right' });
  await item(window, 'Đổi tên mục').click();
  await window.keyboard.press('Control+A');
  await window.keyboard.type('Thương mại');
  await window.keyboard.press('Enter');
  await expect(heading).toContainText('Thương mại');
  await heading.click({ button: 'right' });
  await item(window, 'Thêm nhiệm vụ bên trên').click();
  await expect(editor(window)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(heading).toHaveAttribute('data-index', '4');
  await heading.click({ button: 'right' });
  await item(window, 'Bỏ mục, giữ nhiệm vụ').click();
  await expect(heading).toBeHidden();
});

test('what cannot be done says why: in the menu under the pointer and under the keyboard, and by its key', async ({ window }) => {
  await cell(window, 1, COLUMN.content).click({ button: 'right' });
  const up = item(window, 'Chuyển lên');
  await expect(up).toHaveAttribute('aria-disabled', 'true');
  await up.hover();
  await expect(window.getByRole('tooltip', { name: 'Nhiệm vụ đã ở đầu kế hoạch.' })).toBeVisible();
  await up.click({ force: true });
  await expect(menu(window)).toBeVisible();
  await window.mouse.move(5, 5);
  await item(window, 'Thành việc con của dòng trên').focus();
  await window.keyboard.press('ArrowDown');
  await expect(window.getByRole('tooltip', { name: /không phải việc con/ })).toBeVisible();
  await expectAccessible(window);
  await window.keyboard.press('Escape');

  await window.keyboard.press('Alt+ArrowUp');
  await expect(alert(window)).toContainText('Nhiệm vụ đã ở đầu kế hoạch.');
  await window.keyboard.press('Control+d');
  await expect(alert(window)).toContainText('Hãy chọn từ hai dòng trở lên');
  await window.keyboard.press('Control+e');
  await expect(alert(window)).toContainText('Hãy chọn từ hai nhiệm vụ trở lên để sửa chung.');
  await window.getByRole('searchbox').fill('Sở');
  await expect(status(window)).toContainText('trên 32 nhiệm vụ');
  await cell(window, 2, COLUMN.content).click();
  await window.keyboard.press('Alt+Shift+ArrowRight');
  await expect(alert(window)).toContainText('Đang lọc nên chưa đổi thứ tự được.');
});

test('the menu fits the smallest screen wherever it opens, and is worked by the keyboard alone', async ({ window }) => {
  // The details take their room once a row is chosen.
  await cell(window, 1, COLUMN.content).click();
  await expect(window.getByRole('complementary')).toBeVisible();
  const table = (await window.locator('[data-grid-scroller]').boundingBox())!;
  for (const [right, down] of [
    [0.02, 0.1],
    [0.5, 0.5],
    [0.97, 0.96],
  ] as const) {
    await window.mouse.click(table.x + table.width * right, table.y + table.height * down, { button: 'right' });
    // It is laid where it fits once it has been measured.
    await expect(async () => {
      const box = (await menu(window).boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(1366);
      expect(box.y + box.height).toBeLessThanOrEqual(768);
    }).toPass();
    expect(await menu(window).evaluate((each) => each.scrollHeight - each.clientHeight)).toBe(0);
    await window.keyboard.press('Escape');
    await expect(menu(window)).toBeHidden();
  }

  await cell(window, 2, COLUMN.lead).click();
  await window.keyboard.press('Shift+F10');
  await expect(item(window, 'Sửa ô')).toBeFocused();
  for (let steps = 0; steps < 5; steps += 1) await window.keyboard.press('ArrowDown');
  await expect(item(window, 'Xóa nội dung ô')).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(menu(window)).toBeHidden();
  await expect(cell(window, 2, COLUMN.lead)).toHaveText('');
  // The table has the keyboard again, at the same cell.
  await window.keyboard.press('Control+z');
  await expect(cell(window, 2, COLUMN.lead)).toHaveText('Sở Công Thương');
  await window.keyboard.press('Shift+F10');
  await expect(menu(window)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(menu(window)).toBeHidden();
  await window.keyboard.press('ArrowDown');
  await expect(cell(window, 3, COLUMN.lead)).toHaveAttribute('data-active');

  const button = window.getByRole('button', { name: 'Thao tác' });
  await button.focus();
  await window.keyboard.press('Enter');
  await expect(item(window, 'Sửa ô')).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('a table of Word is pasted from the menu as by the key, and a browser that refuses names the key', async ({ window }) => {
  const rested = watchRest(window);
  await window.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await window.evaluate(async () => {
    const html = '<table><tr><td>Sở Y tế</td><td><p style="mso-list:l0">Sở A,<del> Sở B,</del></p><p>Sở C</p></td></tr></table>';
    const data = { 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob(['khác'], { type: 'text/plain' }) };
    await navigator.clipboard.write([new ClipboardItem(data)]);
  });
  const pasted = async (): Promise<string[]> => Promise.all([COLUMN.lead, COLUMN.coordinator].map((column) => cell(window, 3, column).innerText()));
  await cell(window, 3, COLUMN.lead).click();
  const before = await pasted();
  await window.keyboard.press('Control+v');
  await expect(cell(window, 3, COLUMN.lead)).toContainText('Sở Y tế');
  // What the directory says of the names is asked after they are stored.
  await rested();
  const byKey = await pasted();
  await window.keyboard.press('Control+z');
  await expect.poll(pasted).toEqual(before);
  await cell(window, 3, COLUMN.lead).click({ button: 'right' });
  await item(window, 'Dán').click();
  await expect.poll(pasted).toEqual(byKey);

  await window.context().clearPermissions();
  await cell(window, 5, COLUMN.lead).click({ button: 'right' });
  const kept = await cell(window, 5, COLUMN.lead).innerText();
  await item(window, 'Dán').click();
  await expect(alert(window)).toContainText('Trình duyệt không cho đọc nội dung đã chép. Bảng chưa đổi gì; hãy chọn ô rồi bấm Ctrl+V để dán.');
  await expect(cell(window, 5, COLUMN.lead)).toHaveText(kept);
});

test('the help lists the keys by where they work, and fits the window', async ({ window }) => {
  await window.getByRole('button', { name: 'Trợ giúp' }).click();
  const help = window.getByRole('dialog', { name: 'Trợ giúp' });
  await expect(help.getByRole('region', { name: 'Dòng của kế hoạch' })).toContainText('Alt+Shift+→Thành việc con của dòng trên');
  await expect(help).toContainText('Thêm nhiệm vụ bên trên');
  await expectAccessible(window);
  const box = (await help.boundingBox())!;
  expect(box.y + box.height).toBeLessThanOrEqual(768);
  expect(await help.evaluate((each) => each.scrollHeight - each.clientHeight)).toBe(0);
});
