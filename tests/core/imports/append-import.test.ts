import { expect, it } from 'vitest';
import { testCore } from '../../kit/test-core.ts';

it('appends to a plan with a column for every word that comes in, and one undo takes all of it back', async () => {
  const test = await testCore();
  const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo thử' });
  const plan = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2025 });
  await test.call('tasks.add', { planId: plan.id, rows: [{ content: 'Việc có sẵn', leadText: 'Sở Y tế' }] });
  const fields = async () => (await test.call('plans.list', {})).find(({ id }) => id === plan.id)!.columns.map(({ field }) => field);
  const before = await fields();
  const append = async (...lines: string[]) => {
    const file = await test.core.files.put('them.tsv', new TextEncoder().encode(lines.join('\n')));
    const { draftId, best } = await test.call('imports.read', { file });
    await test.call('imports.preview', { draftId, table: best });
    return test.call('imports.confirm', { draftId, target: { kind: 'append', planId: plan.id }, edits: [], leaveOut: [] });
  };

  await append('STT\tNội dung\tChủ trì\tThời hạn\tGhi chú', '1\tHọp\tSở Y tế\tQuý I\t');
  expect(await fields()).toEqual(before);
  await append('STT\tNội dung\tChủ trì\tThời hạn\tGhi chú', '1\tHọp\tSở Y tế\tQuý I\tlần hai');
  const { entryId } = await append('STT\tNội dung\tChủ trì\tThời hạn\tSản phẩm', '1\tBáo cáo\tSở Y tế\tQuý II\tBáo cáo năm');
  expect(await fields()).toEqual([...before, 'product', 'note']);
  expect((await test.call('tasks.list', { planId: plan.id })).tasks.map(({ content, product, note }) => [content, product, note])).toEqual([
    ['Việc có sẵn', '', ''],
    ['Họp', '', ''],
    ['Họp', '', 'lần hai'],
    ['Báo cáo', 'Báo cáo năm', ''],
  ]);

  await test.call('history.undo', { entryId });
  expect(await fields()).toEqual([...before, 'note']);
});
