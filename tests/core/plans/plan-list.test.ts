import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { readSheet } from '../../../electron/core/typesetting/read-back/sheet-text.ts';
import { planWith, testCore, type TestCore } from '../../kit/test-core.ts';

async function listOf(test: TestCore, format: 'xlsx' | 'pdf') {
  const { planId } = await test.call('imports.sample', {});
  const { tasks } = await test.call('tasks.list', { planId });
  const [first, second, third] = [tasks[6]!, tasks[4]!, tasks[0]!];
  const printed = await test.call('documents.planList', {
    planId,
    title: 'Danh sách nhiệm vụ theo bộ lọc: chủ trì Sở Công Thương',
    parts: [
      { heading: { number: 'I', title: 'Thực hiện trong kỳ' }, taskIds: [first.id, second.id] },
      { heading: { number: 'II', title: 'Không còn nhiệm vụ' }, taskIds: ['019e0000-0000-7000-8000-000000000009'] },
      { heading: { number: 'III', title: 'Thường xuyên' }, taskIds: [third.id] },
    ],
    columns: ['deadline'],
    format,
  });
  return { printed, tasks: [first, second, third], bytes: (await test.core.files.read(printed.file)).bytes };
}

it('prints rows in the order shown, under their heads, in the columns shown', async () => {
  const { printed, tasks, bytes } = await listOf(await testCore(), 'xlsx');
  expect(printed).toMatchObject({ rows: 3, verified: true, fileName: 'Danh sach nhiem vu 2025.xlsx' });
  // A heading is broken where its column is narrow; its words are what counts.
  const texts = readSheet(bytes)
    .map((row) => row.flatMap((text) => text?.replaceAll('\n', ' ') || []))
    .filter((row) => row.length > 0);
  const [a, b, c] = tasks.map(({ number, content, deadlineText }) => [number, content, deadlineText]);
  expect(texts.slice(-6)).toEqual([['STT', 'NỘI DUNG', 'Thời gian thực hiện'], ['I', 'Thực hiện trong kỳ'], a, b, ['III', 'Thường xuyên'], c]);
  expect(texts.flat().join(' ')).toContain('CHỦ TRÌ SỞ CÔNG THƯƠNG');
  expect(texts.flat().join(' ')).not.toContain('Phụ lục');
});

it('is read back as a PDF too, and refuses to print nothing', async () => {
  const test = await testCore();
  expect((await listOf(test, 'pdf')).printed).toMatchObject({ rows: 3, verified: true, pages: 1 });
  const [plan] = await test.call('plans.list', {});
  expect(await test.refusal('documents.planList', { planId: plan!.id, title: 'X', parts: [], columns: [], format: 'pdf' })).toBe('documents.nothingToPrint');
});

it('prints rows and heads that the adopted text does not number, read back in each format', async () => {
  const made = await testCore();
  const { plan, tasks } = await planWith(
    made,
    Array.from({ length: 30 }, (_, at) => `Việc thứ ${at + 1}: ${'rà soát, tổng hợp '.repeat((at * 7) % 40)}`),
  );
  await made.close();
  const file = new Database(path.join(made.dataFolder, 'bcd.sqlite'));
  for (const { id } of tasks.filter((_, at) => at % 3 > 0)) file.prepare("UPDATE tasks SET number_text = '' WHERE id = ?").run(id);
  file.close();
  const test = await testCore(made.dataFolder);
  const parts = [tasks.slice(0, 2), tasks.slice(2)].map((some) => ({ heading: { number: '', title: 'Mục không đánh số' }, taskIds: some.map(({ id }) => id) }));
  for (const format of ['pdf', 'docx', 'xlsx'] as const) {
    const list = { planId: plan.id, title: 'Danh sách', parts, columns: ['lead', 'deadline'] as const, format };
    expect(await test.call('documents.planList', { ...list, columns: [...list.columns] })).toMatchObject({ rows: 30, verified: true });
  }
});
