import { expect, it } from 'vitest';
import { readSheets } from '../../../electron/core/typesetting/read-back/sheet-text.ts';
import { annexOptions } from '../../../shared/api/documents.api.ts';
import { papersBook } from './papers-book.ts';

it('an annex takes what was reported in a period beside the plan’s own columns, each of several leads by its name', async () => {
  const book = await papersBook();
  const { test, plan, ids } = book;
  const { tasks } = await test.call('tasks.add', {
    planId: plan.id,
    rows: [{ content: 'Diễn tập chung', leadText: 'Sở Y tế; Sở Công Thương', deadlineText: '31/5/2025' }],
  });
  for (const name of ['Sở Y tế', 'Sở Công Thương'] as const)
    await book.record(name, tasks[0]!.id, { result: `${name} đã tập.`, percent: 70.5 }, { message: 'correction', receivedOn: '2025-06-13' });
  expect(ids.size).toBe(4);
  const options = annexOptions.parse({ progress: { columns: ['result', 'percent', 'status'], period: '2025-H1' } });
  const made = await test.call('documents.annex', { planId: plan.id, format: 'xlsx', options });
  const shown = readSheets((await test.core.files.read(made.file)).bytes)
    .flat(2)
    .join('\n');
  expect(shown).toContain('Kết quả thực hiện 6 tháng đầu năm 2025');
  expect(shown).toMatch(/Sở Y tế: Sở Y tế đã tập\..*Sở Công Thương: Sở Công Thương đã tập\./s);
  expect(shown).toContain('Sở Y tế: 70,5\u00a0%');
  expect(shown).toContain('Quá hạn');
  // What is not asked for is not there.
  const plain = await test.call('documents.annex', { planId: plan.id, format: 'xlsx', options: annexOptions.parse({}) });
  expect(plain.rows).toBe(made.rows);
});
