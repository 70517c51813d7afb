import { expect, it } from 'vitest';
import { papers } from '../../electron/core/store/migrations/0017-papers.ts';
import { bookBefore } from '../kit/older-book.ts';
import { testCore } from '../kit/test-core.ts';

it('a book from before there were papers opens with its register; papers are made, issued into it, found, and results ticked off', async () => {
  const before = await testCore();
  const { id: committeeId } = await before.call('committees.create', { name: 'Ban Chỉ đạo', seriesAbbreviation: 'BCĐ', placeName: 'Hà Tĩnh' });
  const { id: planId } = await before.call('plans.create', { committeeId, title: 'KẾ HOẠCH', year: 2026 });
  await before.call('register.record', { committeeId, form: 'state', kind: 'CV', span: '2026', date: '2026-01-05', subject: 'Mời họp' });
  await before.close();
  bookBefore(papers, before.dataFolder).close();

  const test = await testCore(before.dataFolder);
  expect(await test.call('papers.list', { committeeId })).toEqual([]);
  // What was in the book before is found by what is found now.
  expect((await test.call('search.everywhere', { text: 'mời họp' })).map(({ kind }) => kind)).toEqual(['outgoing']);
  const { id } = await test.call('papers.create', { committeeId, kind: 'letter', form: 'state', source: { planId: null, period: null, asOf: null } });
  const content = { addressees: ['Sở Y tế'], body: [{ kind: 'paragraph' as const, runs: [{ text: 'Đề nghị báo cáo' }] }], signer: 'Nguyễn Văn An' };
  await test.call('papers.edit', { id, revision: 0, about: 'báo cáo', content });
  expect((await test.call('papers.issue', { id, revision: 1, date: '2026-01-06' })).symbol).toBe('02/BCĐ');
  expect((await test.call('retyping.list', { planId, period: '2026-H1' })).rows).toEqual([]);
});
