import { expect, it } from 'vitest';
import { readSheet } from '../../../electron/core/documents/read-back/sheet-text.ts';
import { testCore, type TestCore } from '../../kit/test-core.ts';

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
  const texts = readSheet(bytes).map((row) => row.filter((text) => text)).filter((row) => row.length > 0);
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
