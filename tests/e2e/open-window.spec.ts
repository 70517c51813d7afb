import { serveByCommand } from '../kit/serve-command.ts';
import { expect, test as base } from './app.ts';

/** Here it is the command itself that serves, in a process of its own. */
const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  served: async ({}, use) => {
    const served = await serveByCommand();
    await use(served);
    await served.stop();
  },
});

test('the address opens a window in Vietnamese, leaves no code behind and nothing is refused by its policy', async ({ window, faults }) => {
  await expect(window.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(window.locator('#root')).not.toBeEmpty();
  await expect(window).not.toHaveURL(/[0-9a-f]{64}/);
  expect(faults).toEqual([]);
});

test('a reload keeps the window signed in; the used address opens no second one', async ({ window, served, browser }) => {
  await expect(window.locator('#root')).not.toBeEmpty();
  const info = (): Promise<number> =>
    window.evaluate(async () => {
      const bearer = sessionStorage.getItem('bcd.session') ?? '';
      const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}` };
      return (await fetch('/api/call', { method: 'POST', headers, body: JSON.stringify({ operation: 'system.info', input: {} }) })).status;
    });
  await expect.poll(info).toBe(200);
  await window.reload();
  await expect.poll(info).toBe(200);
  const stranger = await (await browser.newContext()).newPage();
  const refused = stranger.waitForResponse((response) => response.url().endsWith('/api/session'));
  await stranger.goto(served.address);
  expect((await refused).status()).toBe(401);
});

test('a second window is opened by a command, has a session of its own, and each sees what the other writes', async ({ window, context }) => {
  await window.getByRole('button', { name: /^Mở sổ mẫu/ }).click();
  await expect(window.getByRole('grid')).toBeVisible();
  await window.evaluate(() => sessionStorage.setItem('bcd.probe', 'typed and not stored'));
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
  await expect(second).not.toHaveURL(/[0-9a-f]{64}/);
  expect(await second.evaluate(() => sessionStorage.getItem('bcd.probe'))).toBeNull();

  await second.locator('[role=row][aria-rowindex="3"] [role=gridcell][aria-colindex="3"]').click();
  await second.keyboard.type('Sở Tài chính');
  await second.keyboard.press('Enter');
  await expect(window.locator('[role=row][aria-rowindex="3"] [role=gridcell][aria-colindex="3"]')).toContainText('Sở Tài chính');
});

test('another site cannot read or call the host through the browser', async ({ served, window, browser }) => {
  await expect(window.locator('#root')).not.toBeEmpty();
  const { origin } = new URL(served.address);
  const evil = await (await browser.newContext()).newPage();
  await evil.route('http://evil.example/', (route) => route.fulfill({ contentType: 'text/html', body: '<title>evil</title>' }));
  await evil.goto('http://evil.example/');
  const attempt = await evil.evaluate(async (host) => {
    const tries = [
      fetch(`${host}/`),
      fetch(`${host}/api/call`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }),
      fetch(`${host}/api/session`, { method: 'POST', body: '{}' }),
    ];
    return (await Promise.allSettled(tries)).map(({ status }) => status);
  }, origin);
  expect(attempt).toEqual(['rejected', 'rejected', 'rejected']);
  await evil.setContent(`<iframe src="${origin}/"></iframe>`);
  const frame = evil.frameLocator('iframe').locator('#root');
  await expect(frame).toHaveCount(0);
});
