import { expect, it } from 'vitest';
import { testCore, type TestCore } from '../../kit/test-core.ts';

const parts = async (test: TestCore, planId: string): Promise<string[][]> =>
  (await test.call('tasks.list', { planId })).tasks.map(({ assignments }) => assignments.map(({ role, name }) => `${role}: ${name}`).sort());

it('a cell that says who leads and who helps gives both parts; its words stay, and editing it takes the parts along', async () => {
  const test = await testCore();
  for (const name of ['Sở Nội vụ', 'Sở Tài chính', 'Công an tỉnh']) await test.call('agencies.create', { name });
  const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo thử' });
  const plan = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2025 });
  const both = 'Chủ trì: Sở Nội vụ. Phối hợp: Sở Tài chính; các phòng, khoa';
  await test.call('tasks.add', { planId: plan.id, rows: [{ content: 'Việc', leadText: both, coordinatorText: 'Sở Tài chính, Công an tỉnh' }] });
  // Whoever helps by both cells helps once.
  expect(await parts(test, plan.id)).toEqual([['coordinator: Công an tỉnh', 'coordinator: Sở Tài chính', 'coordinator: các phòng, khoa', 'lead: Sở Nội vụ']]);
  const [task] = (await test.call('tasks.list', { planId: plan.id })).tasks;
  expect(task!.leadText).toBe(both);

  await test.call('tasks.edit', { edits: [{ id: task!.id, revision: task!.revision, texts: { leadText: 'Công an tỉnh' } }] });
  expect(await parts(test, plan.id)).toEqual([['coordinator: Công an tỉnh', 'coordinator: Sở Tài chính', 'lead: Công an tỉnh']]);
  await test.call('tasks.edit', { edits: [{ id: task!.id, revision: task!.revision + 1, texts: { coordinatorText: 'Chủ trì: Sở Tài chính' } }] });
  expect(await parts(test, plan.id)).toEqual([['lead: Công an tỉnh', 'lead: Sở Tài chính']]);
  await test.call('history.undo', {});
  await test.call('history.undo', {});
  expect(await parts(test, plan.id)).toEqual([['coordinator: Công an tỉnh', 'coordinator: Sở Tài chính', 'coordinator: các phòng, khoa', 'lead: Sở Nội vụ']]);
});
