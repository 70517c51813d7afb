import { expect, it } from 'vitest';
import { levelOf } from '../../../shared/domain/proposals/proposal-level.ts';
import { papersBook } from '../papers/papers-book.ts';

it('a proposal is followed until an answer is written down, dated, or comes as a paper of the register', async () => {
  const { test, committeeId } = await papersBook();
  const { ids } = await test.call('proposals.add', {
    committeeId,
    proposals: [
      { content: 'Bố trí vốn làm bãi đỗ xe quá cảnh', addressee: 'UBND tỉnh', period: '2025-H1', sentOn: '2025-06-20', sentWith: '15/BC-BCĐ' },
      { content: 'Sửa nghị định về cư dân biên giới', addressee: 'Bộ Công Thương', proposer: 'Sở Công Thương' },
    ],
  });
  const [roads, decree] = ids as [string, string];
  const states = async () =>
    Object.fromEntries((await test.call('proposals.list', { committeeId })).map(({ content, level, state }) => [content.slice(0, 6), [level, state]]));
  expect(await states()).toEqual({ 'Bố trí': ['province', 'waiting'], 'Sửa ng': ['central', 'unsent'] });
  const paper = await test.call('register.receive', {
    committeeId,
    receivedOn: '2025-07-09',
    sender: 'UBND tỉnh',
    documentNumber: '77/UBND',
    subject: 'Trả lời kiến nghị',
  });
  expect((await test.call('proposals.answers', { committeeId, text: 'ubnd' })).map(({ id }) => id)).toEqual([paper.id]);
  const edit = (input: object) => test.call('proposals.edit', { id: roads, revision: 0, ...input });
  // The paper alone is an answer.
  const answered = await edit({ answerPaperId: paper.id });
  expect([answered.state, answered.answeredBy]).toEqual(['answered', { id: paper.id, document: '77/UBND, UBND tỉnh' }]);
  // Open ones stand first.
  expect((await test.call('proposals.list', { committeeId })).map(({ id }) => id)).toEqual([decree, roads]);
  // The paper may go: what it answered stays answered.
  await test.call('register.removeIncoming', { ids: [paper.id] });
  expect((await test.call('proposals.list', { committeeId }))[1]).toMatchObject({ state: 'answered', answeredBy: { document: null } });
  expect(await test.refusal('proposals.edit', { id: roads, revision: 0, answer: 'x' })).toBe('system.staleRevision');
  expect(await test.refusal('proposals.edit', { id: roads, revision: 1, answeredOn: '2025-06-01' })).toBe('proposals.answeredBeforeSent');
  expect(await test.refusal('proposals.edit', { id: decree, revision: 0, answerPaperId: paper.id })).toBe('system.notFound');
  await test.call('proposals.remove', { ids: [roads] });
  expect((await test.call('trash.list', {}))[0]).toMatchObject({ kind: 'proposal', title: 'UBND tỉnh, Bố trí vốn làm bãi đỗ xe quá cảnh' });
  await test.call('trash.restore', { ids: [roads] });
  expect((await test.call('search.everywhere', { text: 'quá cảnh' })).map(({ kind, id }) => [kind, id])).toEqual([['proposal', roads]]);
  await test.call('history.undo', {});
  expect(await states()).toEqual({ 'Sửa ng': ['central', 'unsent'] });
});

it('offers what the agencies ask for in their reports, until it is followed', async () => {
  const { test, committeeId, plan } = await papersBook();
  const offered = () => test.call('proposals.offered', { planId: plan.id, period: '2025-H1' });
  const [first] = await offered();
  expect(first).toMatchObject({ proposer: 'Sở Y tế', content: 'Bổ sung máy đo thân nhiệt' });
  await test.call('proposals.add', { committeeId, proposals: [{ content: first!.content, proposer: first!.proposer }] });
  expect(await offered()).toEqual([]);
});

it.each([
  ['UBND tỉnh', 'province'],
  ['Kính đề nghị UBND tỉnh', 'province'],
  ['Thường trực Tỉnh ủy', 'province'],
  ['Bộ Công Thương', 'central'],
  ['Ban Chỉ đạo 389 Quốc gia, Thủ tướng Chính phủ', 'central'],
  ['Ban Chỉ đạo Trung ương', 'central'],
  ['Đoàn đại biểu Quốc hội tỉnh', 'province'],
  ['Bộ Chỉ huy Bộ đội Biên phòng tỉnh', 'agency'],
  ['Sở Lao động - Thương binh và Xã hội', 'agency'],
  ['UBND các xã biên giới', 'commune'],
  ['Ban Chỉ đạo', 'committee'],
  ['Hiệp hội Logistics', 'other'],
])('tells the level of %s', (addressee, level) => {
  expect(levelOf(addressee)).toBe(level);
});
