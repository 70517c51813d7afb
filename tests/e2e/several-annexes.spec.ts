import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { callFrom, show } from './reporting-book.ts';
import { test } from './sample-window.ts';
import { PAPER_MS } from './rest.ts';

test('an annex for each main section, or plans one behind the other, in one file', async ({ window, faults }) => {
  const [sample] = await callFrom(window, 'plans.list', {});
  const { id: planId } = await callFrom(window, 'plans.create', { committeeId: sample!.committeeId, title: 'Kế hoạch cải cách hành chính', year: 2025 });
  const rows = ['Rà soát thủ tục', 'Số hóa hồ sơ', 'Bồi dưỡng cán bộ'].map((content) => ({ content, leadText: 'Sở Tư pháp' }));
  const { tasks } = await callFrom(window, 'tasks.add', { planId, rows });
  for (const [title, at] of [
    ['Thủ tục hành chính', 0],
    ['Cán bộ, công chức', 2],
  ] as const)
    await callFrom(window, 'sections.add', { planId, title, beforeTaskId: tasks[at]!.id });
  await show(window, `#/in/${planId}`);
  const proof = (words: RegExp) => expect(window.getByText(words)).toBeVisible({ timeout: PAPER_MS });
  await proof(/1 trang · 3 nhiệm vụ/);
  const several = window.getByLabel('Số phụ lục trong tệp');
  await several.selectOption('Mỗi mục lớn một phụ lục (2 phụ lục)');
  await proof(/2 trang · 3 nhiệm vụ/);
  await several.selectOption('Nhiều kế hoạch, nhiều bản');
  await window.getByLabel('Thêm kế hoạch…').selectOption(sample!.title.replaceAll('\n', ' '));
  await proof(/trang · 35 nhiệm vụ/);
  await expectAccessible(window);
  const saved = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Lưu PDF' }).click();
  expect((await saved).suggestedFilename()).toBe('Phu luc I-II - Ke hoach 2025.pdf');
  await window.getByRole('button', { name: /^Bỏ KẾ HOẠCH/ }).click();
  await proof(/1 trang · 3 nhiệm vụ/);
  expect(faults).toEqual([]);
});

test('no version is offered twice, and the list of plans ends at the last annex of a file', async ({ window, faults }) => {
  const [sample] = await callFrom(window, 'plans.list', {});
  const { id: planId } = await callFrom(window, 'plans.create', { committeeId: sample!.committeeId, title: 'Kế hoạch 1', year: 2025 });
  await callFrom(window, 'tasks.add', { planId, rows: [{ content: 'Rà soát thủ tục', leadText: 'Sở Tư pháp' }] });
  await show(window, `#/in/${planId}`);
  await window.getByLabel('Số phụ lục trong tệp').selectOption('Nhiều kế hoạch, nhiều bản');
  const more = window.getByLabel('Thêm kế hoạch…');
  const offered = async (): Promise<string[]> => (await more.locator('option').allTextContents()).slice(1);
  await expect.poll(offered).toEqual([sample!.title.replaceAll('\n', ' ')]);
  await more.selectOption({ index: 1 });
  await expect(window.getByText('Các kế hoạch và các bản của Ban Chỉ đạo này đều đã có trong tệp.')).toBeVisible();
  await expect(more).toHaveCount(0);
  for (let at = 2; at <= 20; at += 1) await callFrom(window, 'plans.create', { committeeId: sample!.committeeId, title: `Kế hoạch ${at}`, year: 2025 });
  await window.reload();
  for (let at = 3; at <= 20; at += 1) {
    await more.selectOption({ index: 1 });
    await expect(window.getByRole('button', { name: /^Bỏ / })).toHaveCount(at - 1);
  }
  await expect(window.getByText(/^Đã đủ 20 phụ lục/)).toBeVisible();
  await expect(more).toHaveCount(0);
  await window.getByRole('button', { name: /^Bỏ / }).last().click();
  await expect(more).toBeVisible();
  await expect(window.getByText('several.others')).toHaveCount(0);
  expect(faults).toEqual([]);
});
