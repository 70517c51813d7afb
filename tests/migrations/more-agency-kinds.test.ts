import { expect, it } from 'vitest';
import { moreAgencyKinds } from '../../electron/core/store/migrations/0015-more-agency-kinds.ts';
import { bookBefore } from '../kit/older-book.ts';
import { testCore } from '../kit/test-core.ts';

it('what the first guess put among others gets its own kind; what was chosen by hand stays, and so do the rows that name it', async () => {
  const before = await testCore();
  const names = ['Văn phòng Tỉnh ủy', 'Tòa án nhân dân tỉnh', 'Hội Luật gia tỉnh', 'Hội Nông dân tỉnh', 'Công ty Cổ phần Môi trường', 'Ban Tổ chức Tỉnh ủy'];
  const made = [];
  for (const name of names) made.push(await before.call('agencies.create', { name, kind: 'other' }));
  const { id: committeeId } = await before.call('committees.create', { name: 'Ban Chỉ đạo' });
  const { id: planId } = await before.call('plans.create', { committeeId, title: 'KẾ HOẠCH', year: 2026 });
  await before.call('tasks.add', { planId, rows: [{ content: 'Phổ biến pháp luật', leadText: 'Hội Luật gia tỉnh' }] });
  await before.close();
  const file = bookBefore(moreAgencyKinds, before.dataFolder);
  const set = file.prepare('UPDATE agencies SET kind = ? WHERE id = ?');
  for (const [at, kind] of ['department', 'vertical', 'organisation', 'organisation', 'other', 'central'].entries()) set.run(kind, made[at]!.id);
  file.close();

  const test = await testCore(before.dataFolder);
  const kinds = new Map((await test.call('agencies.list', { limit: 100 })).map(({ name, kind }) => [name, kind]));
  expect(names.map((name) => kinds.get(name))).toEqual(['party', 'judicial', 'association', 'organisation', 'enterprise', 'central']);
  expect((await test.call('tasks.list', { planId })).tasks[0]?.assignments[0]?.refId).toBe(made[2]!.id);
});
