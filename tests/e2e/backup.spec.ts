import { expectAccessible } from './accessible.ts';
import { expect, test as base } from './app.ts';
import { sampleBook } from './books.ts';
import { callFrom } from './reporting-book.ts';

const test = base.extend({ book: sampleBook });

test('a copy is made, looked at beside the book, restored, and the book before is taken back', async ({ window, faults }) => {
  await window.getByRole('link', { name: /^Chưa sao lưu|^Sao lưu: / }).click();
  await expect(window.getByRole('heading', { name: 'Sao lưu và khôi phục', level: 1 })).toBeVisible();
  await window.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await expect(window.getByText(/^Đã sao lưu và đọc lại: 1 kế hoạch, 32 nhiệm vụ/)).toBeVisible();
  await expect(window.getByRole('link', { name: /^Sao lưu: hôm nay/ })).toBeVisible();
  const [plan] = await callFrom(window, 'plans.list', {});
  const { tasks } = await callFrom(window, 'tasks.list', { planId: plan!.id });
  await callFrom(window, 'tasks.remove', { ids: [tasks[0]!.id] });
  await expectAccessible(window);

  await window
    .getByRole('row', { name: /Bấm sao lưu/ })
    .getByRole('button')
    .click();
  const ask = window.getByRole('dialog');
  await expect(ask.getByRole('row', { name: /^Nhiệm vụ 32 31$/ })).toBeVisible();
  await expect(ask.getByText('Sổ đang mở có 1 thao tác mới hơn', { exact: false })).toBeVisible();
  await expectAccessible(window);
  await ask.getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await expect(window.getByText(/^Đã khôi phục\./)).toBeVisible();
  expect((await callFrom(window, 'plans.list', {}))[0]!.tasks).toBe(32);
  await window.getByRole('button', { name: 'Lấy lại sổ trước đó' }).click();
  await expect.poll(async () => (await callFrom(window, 'plans.list', {}))[0]!.tasks).toBe(31);
  await expect(window.getByRole('row', { name: /Sổ trước khi khôi phục/ })).not.toHaveCount(0);
  expect(faults).toEqual([]);
});
