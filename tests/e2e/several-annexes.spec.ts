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
