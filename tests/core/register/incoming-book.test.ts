import { expect, it } from 'vitest';
import { planWith, testCore } from '../../kit/test-core.ts';

it('numbers in the order of arrival, with what it answers and what it is about', async () => {
  const test = await testCore();
  const { plan, tasks } = await planWith(test, ['Kiểm tra', 'Báo cáo']);
  const { committeeId } = plan;
  const sent = await test.call('register.record', { committeeId, form: 'state', kind: 'CV', span: '2026', date: '2026-03-02', subject: 'Đôn đốc' });
  const [one, two] = tasks;
  const stored = await test.call('register.receive', {
    committeeId,
    receivedOn: '2026-03-09',
    sender: 'Sở Y tế',
    documentNumber: '118/BC-SYT',
    documentDate: '2026-03-08',
    subject: 'Kết quả kiểm tra',
    answersId: sent.id,
    taskIds: [one!.id, two!.id],
  });
  expect(stored).toMatchObject({
    number: 1,
    year: 2026,
    subject: 'Kết quả kiểm tra',
    answers: { id: sent.id, symbol: sent.symbol },
    tasks: [{ content: 'Kiểm tra' }, { content: 'Báo cáo' }],
  });
  // What is gone is said; what comes back is linked again.
  await test.call('register.remove', { ids: [sent.id] });
  await test.call('tasks.remove', { ids: [one!.id] });
  const [line] = (await test.call('register.incoming', { committeeId, year: 2026 })).lines;
  expect(line).toMatchObject({ paper: { answers: { id: sent.id, symbol: null }, tasks: [{ content: 'Báo cáo' }] } });
  await test.call('trash.restore', { ids: [sent.id] });
  await test.call('trash.restore', { ids: [one!.id] });
  const [again] = (await test.call('register.incoming', { committeeId, year: 2026 })).lines;
  expect(again).toMatchObject({ paper: { answers: { symbol: sent.symbol }, tasks: [{ content: 'Kiểm tra' }, { content: 'Báo cáo' }] } });
  expect(await test.call('register.answerable', { committeeId, text: 'don doc' })).toMatchObject([{ id: sent.id }]);
});

it('nothing is recorded twice silently: the same sender, number and day ask, however they are spelt', async () => {
  const test = await testCore();
  const { id: committeeId } = await test.call('committees.create', { name: 'Ban Chỉ đạo' });
  const agency = await test.call('agencies.create', { name: 'Sở Nông nghiệp và Môi trường' });
  await test.call('agencies.learnAlias', { id: agency.id, alias: 'Sở NN&MT' });
  const paper = { committeeId, receivedOn: '2026-03-09', documentNumber: '05/BC-SNNMT', documentDate: '2026-03-06' } as const;
  await test.call('register.receive', { ...paper, sender: 'Sở Nông nghiệp và Môi trường' });
  for (const [sender, documentNumber] of [
    ['sở nông nghiệp và môi trường', '05/BC-SNNMT'],
    ['Sở NN&MT', '5/BC-SNNMT'],
    ['Sở NN&MT', 'Số: 05 / bc–snnmt'],
  ] as const)
    expect(await test.refusal('register.receive', { ...paper, sender, documentNumber }), `${sender} ${documentNumber}`).toBe('register.sameIncoming');
  // Another sender, another number, another day are other papers.
  await test.call('register.receive', { ...paper, sender: 'Sở Y tế' });
  await test.call('register.receive', { ...paper, sender: 'Sở NN&MT', documentNumber: '15/BC-SNNMT' });
  const other = await test.call('register.receive', { ...paper, sender: 'Sở NN&MT', documentDate: '2026-03-05' });
  expect(await test.refusal('register.editIncoming', { id: other.id, revision: other.revision, documentDate: '2026-03-06' })).toBe('register.sameIncoming');
  // Papers without number and date are like no other.
  await test.call('register.receive', { committeeId, receivedOn: '2026-03-10', sender: 'Sở Y tế' });
  await test.call('register.receive', { committeeId, receivedOn: '2026-03-10', sender: 'Sở Y tế' });
  expect(await test.call('register.receive', { ...paper, sender: 'Sở NN&MT', despite: ['register.sameIncoming'] })).toMatchObject({ number: 7 });
});

it('the book of a year goes on from its highest number; another year begins anew, and a day of another year is asked about', async () => {
  const test = await testCore();
  const { id: committeeId } = await test.call('committees.create', { name: 'Ban Chỉ đạo' });
  const receive = (receivedOn: string, more: object = {}) => test.call('register.receive', { committeeId, receivedOn, sender: 'UBND tỉnh', ...more });
  expect(await receive('2026-12-31', { number: 640, despite: ['register.numberSkips'] })).toMatchObject({ number: 640, year: 2026 });
  expect(await receive('2027-01-04')).toMatchObject({ number: 1, year: 2027 });
  expect(await test.refusal('register.receive', { committeeId, receivedOn: '2027-01-04', sender: 'UBND tỉnh', year: 2026 })).toBe('register.dayOutside');
  expect(await receive('2027-01-04', { year: 2026, despite: ['register.dayOutside'] })).toMatchObject({ number: 641, year: 2026 });
  const { lines } = await test.call('register.incoming', { committeeId, year: 2026 });
  expect(lines.map((line) => (line.kind === 'gap' ? [line.from, line.to] : line.paper.number))).toEqual([[1, 639], 640, 641]);
  expect(await test.call('register.spans', { committeeId })).toEqual({
    outgoing: [],
    incoming: [
      { year: 2027, papers: 1 },
      { year: 2026, papers: 2 },
    ],
  });
});
