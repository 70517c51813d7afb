import { expect, it } from 'vitest';
import { papersBook } from '../papers/papers-book.ts';

it('each task reported on has its words to be pasted; the tick falls behind when they change, and goes with undo', async () => {
  const book = await papersBook();
  const list = async () => book.test.call('retyping.list', { planId: book.plan.id, period: '2025-H1' });
  const { rows, silent } = await list();
  expect(silent).toBe(2);
  expect(rows.map(({ content, text, retyped }) => [content, text, retyped])).toEqual([
    ['Khảo sát chợ biên giới', 'Kết quả trong kỳ: Đã khảo sát 7 chợ.\nTỷ lệ: 40%\nNguyên nhân: Mưa lũ kéo dài', null],
    [
      'Kiểm dịch y tế biên giới',
      'Kết quả trong kỳ: Đã kiểm dịch 1.200 lượt người, đạt 85 % kế hoạch.\nTỷ lệ: 100%\nĐề xuất, kiến nghị: Bổ sung máy đo thân nhiệt\nNgày hoàn thành: 28/04/2025',
      null,
    ],
  ]);
  const mark = (on: string | null) =>
    book.test.call('retyping.mark', { planId: book.plan.id, period: '2025-H1', tasks: rows.map(({ taskId, digest }) => ({ taskId, digest })), on });
  await mark('2025-06-30');
  expect((await list()).rows.map(({ retyped }) => retyped)).toEqual([
    { on: '2025-06-30', stale: false },
    { on: '2025-06-30', stale: false },
  ]);
  await book.record('Sở Công Thương', book.tasks[0]!.id, { result: 'Đã khảo sát 8 chợ.' }, { message: 'correction', receivedOn: '2025-06-27' });
  expect((await list()).rows.map(({ retyped }) => retyped?.stale)).toEqual([true, false]);
  await mark(null);
  expect((await list()).rows.map(({ retyped }) => retyped)).toEqual([null, null]);
  await book.test.call('history.undo', {});
  expect((await list()).rows.map(({ retyped }) => retyped?.on)).toEqual(['2025-06-30', '2025-06-30']);
  // A committee taken out and put back brings its ticks.
  await book.test.call('committees.remove', { id: book.committeeId });
  await book.test.call('trash.restore', { ids: [book.committeeId] });
  expect((await list()).rows.map(({ retyped }) => retyped?.on)).toEqual(['2025-06-30', '2025-06-30']);
});
