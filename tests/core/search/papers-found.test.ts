import { expect, it } from 'vitest';
import { papersBook } from '../papers/papers-book.ts';

it('papers and rows of the registers are found by number, subject, addressee and the words of their bodies, and follow what changes', async () => {
  const book = await papersBook();
  const find = async (text: string) => (await book.test.call('search.everywhere', { text })).map(({ kind, title }) => [kind, title]);
  const { id } = await book.make('letter');
  const body = [{ kind: 'paragraph' as const, runs: [{ text: 'Đề nghị cung cấp số liệu xăng dầu' }] }];
  await book.test.call('papers.edit', { id, revision: 0, about: 'cung cấp số liệu', content: { addressees: ['Cục Hải quan'], body } });
  expect(await find('xang dau')).toEqual([['paper', 'cung cấp số liệu']]);
  expect(await find('hải quan')).toEqual([['paper', 'cung cấp số liệu']]);
  await book.test.call('papers.issue', { id, revision: 1, date: '2025-07-02' });
  expect(await find('01/BCĐ')).toEqual([
    ['paper', '01/BCĐ · cung cấp số liệu'],
    ['outgoing', '01/BCĐ · cung cấp số liệu'],
  ]);
  await book.test.call('register.receive', {
    committeeId: book.committeeId,
    receivedOn: '2025-07-09',
    sender: 'Cục Hải quan',
    documentNumber: '77/HQ',
    subject: 'Số liệu',
  });
  expect(await find('77/HQ')).toEqual([['incoming', '77/HQ · Số liệu']]);
  await book.test.call('papers.remove', { ids: [id] });
  expect(await find('xăng dầu')).toEqual([]);
});
