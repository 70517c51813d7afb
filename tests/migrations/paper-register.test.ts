import { expect, it } from 'vitest';
import { paperRegister } from '../../electron/core/store/migrations/0016-paper-register.ts';
import { bookBefore } from '../kit/older-book.ts';
import { testCore } from '../kit/test-core.ts';

it('a book from before there were registers opens with its committees, and papers are numbered from 01', async () => {
  const before = await testCore();
  const { id: committeeId } = await before.call('committees.create', { name: 'Ban Chỉ đạo', seriesAbbreviation: 'BCĐ' });
  await before.call('plans.create', { committeeId, title: 'KẾ HOẠCH', year: 2026 });
  await before.close();
  bookBefore(paperRegister, before.dataFolder).close();

  const test = await testCore(before.dataFolder);
  expect(await test.call('plans.list', {})).toHaveLength(1);
  expect(await test.call('register.outgoing', { committeeId, form: 'state', span: '2026' })).toEqual({ lines: [], kinds: [], body: 'BCĐ' });
  const stored = await test.call('register.record', { committeeId, form: 'state', kind: 'KH', span: '2026', date: '2026-01-05' });
  expect(stored.symbol).toBe('01/KH-BCĐ');
  // What is remembered outlives the program.
  await test.call('register.remove', { ids: [stored.id] });
  const again = await test.reopen();
  expect((await again.call('register.record', { committeeId, form: 'state', kind: 'KH', span: '2026', date: '2026-01-05' })).number).toBe(2);
});
