import { expect, it } from 'vitest';
import { indicatorsAndProposals } from '../../electron/core/store/migrations/0019-indicators-and-proposals.ts';
import { bookBefore } from '../kit/older-book.ts';
import { testCore } from '../kit/test-core.ts';

it('a book from before there were figures opens with its plans; figures and proposals are kept in it and found', async () => {
  const before = await testCore();
  const { id: committeeId } = await before.call('committees.create', { name: 'Ban Chỉ đạo' });
  await before.call('plans.create', { committeeId, title: 'KẾ HOẠCH', year: 2026 });
  await before.close();
  bookBefore(indicatorsAndProposals, before.dataFolder).close();

  const test = await testCore(before.dataFolder);
  expect(await test.call('plans.list', {})).toHaveLength(1);
  expect((await test.call('indicators.list', { committeeId, period: '2026-H1' })).rows).toEqual([]);
  await test.call('indicators.set', { committeeId, period: '2026-H1', added: [{ name: 'Số tờ khai', value: '8.788' }] });
  await test.call('proposals.add', { committeeId, proposals: [{ content: 'Bố trí vốn' }] });
  expect((await test.call('search.everywhere', { text: 'tờ khai' })).map(({ kind }) => kind)).toEqual(['indicator']);
  expect(await test.call('proposals.list', { committeeId })).toHaveLength(1);
});
