import Database from 'better-sqlite3';
import path from 'node:path';
import { expect, it } from 'vitest';
import { planWith, testCore } from '../../kit/test-core.ts';

it('tasks of an older book get the day within their recurrence from their words, the clerk’s own word and earlier steps kept', async () => {
  const before = await testCore();
  const { plan, tasks } = await planWith(before, ['Báo cáo quý', 'Báo cáo tháng', 'Họp', 'Tổng kết']);
  const [quarterly, chosen, other, plain] = tasks;
  const edits = [
    { id: quarterly!.id, revision: quarterly!.revision, texts: { deadlineText: 'Hằng quý, trước ngày 25 của tháng cuối quý' } },
    { id: chosen!.id, revision: chosen!.revision, texts: { deadlineText: 'Hằng tháng, ngày 20' } },
    { id: other!.id, revision: other!.revision, texts: { deadlineText: 'Hằng tháng, ngày 5' } },
  ];
  await before.call('tasks.edit', { edits });
  const { revision } = (await before.call('tasks.list', { planId: plan.id })).tasks[1]!;
  await before.call('tasks.confirmDeadline', { id: chosen!.id, revision, deadline: { kind: 'recurring', start: null, due: null, frequency: 'monthly' } });
  await before.close();
  const file = new Database(path.join(before.dataFolder, 'bcd.sqlite'));
  // As books held them; one says otherwise than its words are read today.
  file.exec(`UPDATE tasks SET deadline = json_remove(deadline, '$.periodDays');
    UPDATE audit_changes SET before = json_set(before, '$.deadline', json_remove(before ->> '$.deadline', '$.periodDays') || ''),
      after = json_set(after, '$.deadline', json_remove(after ->> '$.deadline', '$.periodDays') || '') WHERE table_name = 'tasks' AND after IS NOT NULL;
    UPDATE tasks SET deadline = json_set(deadline, '$.frequency', 'yearly') WHERE id = '${other!.id}'`);
  const stored = file.prepare('SELECT deadline FROM tasks ORDER BY id').pluck().all();
  file.close();

  const test = await testCore(before.dataFolder);
  const listed = (await test.call('tasks.list', { planId: plan.id })).tasks;
  expect(listed.map(({ deadline }) => deadline.periodDays?.map(({ days, before: earlier }) => [days, earlier]) ?? null)).toEqual([
    [[[25], true]],
    null,
    null,
    null,
  ]);
  expect(listed[3]).toMatchObject({ id: plain!.id, deadlineText: 'Hằng năm' });
  await test.close();
  const after = new Database(path.join(before.dataFolder, 'bcd.sqlite'));
  expect(after.prepare('SELECT deadline FROM tasks ORDER BY id').pluck().all()).toEqual(stored);
  after.close();

  const again = await testCore(before.dataFolder);
  await again.call('history.undo', {});
  expect((await again.call('tasks.list', { planId: plan.id })).tasks[1]).toMatchObject({ deadlineConfirmed: false, deadlineText: 'Hằng tháng, ngày 20' });
});
