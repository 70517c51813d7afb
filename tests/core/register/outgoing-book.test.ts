import { expect, it } from 'vitest';
import { testCore, type TestCore } from '../../kit/test-core.ts';

async function office() {
  const test = await testCore();
  const { id: committeeId } = await test.call('committees.create', { name: 'Ban Chỉ đạo', seriesAbbreviation: 'BCĐTMBG' });
  const record = (kind: string, more: object = {}) =>
    test.call('register.record', { committeeId, form: 'state', kind, span: '2026', date: '2026-03-02', ...more });
  return { test, committeeId, record };
}

const linesOf = async (test: TestCore, committeeId: string, form: 'state' | 'party' = 'state', span = '2026') =>
  (await test.call('register.outgoing', { committeeId, form, span })).lines.map((line) =>
    line.kind === 'gap'
      ? `${line.of} ${line.from}-${line.to} ${line.gone?.how ?? 'never'}`
      : `${line.paper.symbol} ${line.paper.state}${line.twice ? ' twice' : ''}`,
  );

it('numbers run apart by kind, form, and year or term, and the symbol goes on as the clerk spelt it last', async () => {
  const { test, committeeId, record } = await office();
  expect((await record('KH')).symbol).toBe('01/KH-BCĐTMBG');
  expect((await record('KH', { symbol: '02/KH-BCĐ389' })).symbol).toBe('02/KH-BCĐ389');
  expect((await record('kh')).symbol).toBe('03/kh-BCĐ389');
  expect((await record('CV', { symbol: '01/BCĐ-SCT' })).symbol).toBe('01/BCĐ-SCT');
  expect((await record('CV')).symbol).toBe('02/BCĐ-SCT');
  expect((await record('BC')).symbol).toMatch(/^01\/BC-/);
  expect((await record('KH', { span: '2027', date: '2027-01-04' })).symbol).toBe('01/KH-BCĐ389');
  const party = (more: object = {}) => test.call('register.record', { committeeId, form: 'party', kind: 'KH', span: '2025-2030', date: '2026-03-02', ...more });
  expect((await party()).symbol).toBe('01-KH/BCĐTMBG');
  expect((await party({ number: 11, despite: ['register.numberSkips'] })).symbol).toBe('11-KH/BCĐTMBG');
  expect((await party({ date: '2027-05-04' })).number).toBe(12);
  expect(await test.refusal('register.record', { committeeId, form: 'party', kind: 'KH', span: '2026', date: '2026-03-02' })).toBe('register.noSuchSpan');
});

it('a number typed by hand is asked about when it is taken, gone or far ahead, and written as typed once the clerk says so', async () => {
  const { test, committeeId, record } = await office();
  await record('KH', { subject: 'Kiểm tra biên giới' });
  const typed = { committeeId, form: 'state', kind: 'KH', span: '2026', date: '2026-03-02' } as const;
  expect(await test.refusal('register.record', { ...typed, number: 1 })).toBe('register.numberTaken');
  await test.call('register.record', { ...typed, number: 1, symbol: '01a/KH-BCĐ', despite: ['register.numberTaken'] });
  expect(await test.refusal('register.record', { ...typed, number: 5 })).toBe('register.numberSkips');
  const far = await test.call('register.record', { ...typed, number: 5, despite: ['register.numberSkips'] });
  expect(await linesOf(test, committeeId)).toEqual(['01/KH-BCĐTMBG issued twice', '01a/KH-BCĐ issued twice', 'KH 2-4 never', '05/KH-BCĐTMBG issued']);
  // A number never given before needs no question.
  await test.call('register.record', { ...typed, number: 3 });
  await test.call('register.remove', { ids: [far.id] });
  expect(await test.refusal('register.record', { ...typed, number: 5 })).toBe('register.numberGone');
  expect((await record('KH')).number).toBe(6);
  expect(await linesOf(test, committeeId)).toEqual([
    '01/KH-BCĐTMBG issued twice',
    '01a/KH-BCĐ issued twice',
    'KH 2-2 never',
    '03/KH-BCĐTMBG issued',
    'KH 4-4 never',
    'KH 5-5 removed',
    '06/KH-BCĐTMBG issued',
  ]);
});

it('a gap tells when and by whom its number went, what it was for, and what it became', async () => {
  const { test, committeeId, record } = await office();
  const [one, two] = [await record('KH', { subject: 'Một' }), await record('KH', { subject: 'Hai' })];
  await record('KH', { subject: 'Ba' });
  await test.call('history.undo', { committeeId });
  await test.call('register.edit', { id: two.id, revision: two.revision, number: 7, despite: ['register.numberSkips'] });
  expect((await test.call('register.outgoing', { committeeId, form: 'state', span: '2026' })).lines).toContainEqual(
    expect.objectContaining({ paper: expect.objectContaining({ number: 7, symbol: '07/KH-BCĐTMBG' }) as unknown }),
  );
  await test.call('register.remove', { ids: [one.id] });
  const gaps = (await test.call('register.outgoing', { committeeId, form: 'state', span: '2026' })).lines.flatMap((line) =>
    line.kind === 'gap' ? [line] : [],
  );
  expect(gaps.map(({ from, to, gone }) => [from, to, gone && { how: gone.how, subject: gone.subject, now: gone.now, actor: gone.actor }])).toEqual([
    [1, 1, { how: 'removed', subject: 'Một', now: null, actor: 'văn thư' }],
    [2, 2, { how: 'renumbered', subject: 'Hai', now: 7, actor: 'văn thư' }],
    [3, 3, { how: 'undone', subject: 'Ba', now: null, actor: 'văn thư' }],
    [4, 6, null],
  ]);
  const [trashed] = await test.call('trash.list', {});
  expect(trashed).toMatchObject({ kind: 'outgoing', title: '01/KH-BCĐTMBG, Một' });
  await test.call('trash.restore', { ids: [one.id] });
  expect((await linesOf(test, committeeId))[0]).toBe('01/KH-BCĐTMBG issued');
});

it('reserved numbers stand without a day and are issued by it; a cancelled one keeps its number and its reason', async () => {
  const { test, committeeId, record } = await office();
  const { papers } = await test.call('register.reserve', { committeeId, form: 'state', kind: 'GM', span: '2026', count: 3, note: 'Họp quý I' });
  expect(papers.map(({ symbol, state, note }) => [symbol, state, note])).toEqual(['01', '02', '03'].map((no) => [`${no}/GM-BCĐTMBG`, 'reserved', 'Họp quý I']));
  const issued = await test.call('register.edit', { id: papers[1]!.id, revision: 0, date: '2026-03-05', subject: 'Mời họp' });
  expect(issued).toMatchObject({ state: 'issued', symbol: '02/GM-BCĐTMBG', subject: 'Mời họp' });
  const cancelled = await test.call('register.cancel', { id: issued.id, revision: issued.revision, reason: 'In nhầm' });
  expect(cancelled).toMatchObject({ state: 'cancelled', cancelReason: 'In nhầm', date: '2026-03-05' });
  expect(await test.refusal('register.cancel', { id: issued.id, revision: cancelled.revision, reason: 'Lần nữa' })).toBe('register.cancelled');
  expect((await record('GM')).number).toBe(4);
  expect(await test.call('register.uncancel', { id: issued.id, revision: cancelled.revision })).toMatchObject({ state: 'issued', cancelReason: '' });
});

it('days that cross the numbers, and days of another year, are asked about', async () => {
  const { test, committeeId, record } = await office();
  await record('KH', { date: '2026-03-02' });
  const typed = { committeeId, form: 'state', kind: 'KH', span: '2026' } as const;
  expect(await test.refusal('register.record', { ...typed, date: '2026-03-01' })).toBe('register.daysCross');
  const two = await test.call('register.record', { ...typed, date: '2026-03-01', despite: ['register.daysCross'] });
  expect(await test.refusal('register.record', { ...typed, date: '2027-01-02' })).toBe('register.dayOutside');
  // Corrected words ask nothing anew.
  expect(await test.call('register.edit', { id: two.id, revision: two.revision, subject: 'Kiểm tra' })).toMatchObject({ date: '2026-03-01' });
  expect(await test.refusal('register.edit', { id: two.id, revision: two.revision + 1, date: '2026-02-01' })).toBe('register.daysCross');
  // The other way round: a gap filled with a day later than the next number's.
  await test.call('register.record', { ...typed, number: 9, date: '2026-06-01', despite: ['register.numberSkips'] });
  expect(await test.refusal('register.record', { ...typed, number: 8, date: '2026-07-01' })).toBe('register.daysCross');
});

it('an edit of an older state is refused, and everything of the committee comes back with it', async () => {
  const { test, committeeId, record } = await office();
  const one = await record('KH', { subject: 'Một' });
  await test.call('register.edit', { id: one.id, revision: one.revision, subject: 'Một, sửa' });
  expect(await test.refusal('register.edit', { id: one.id, revision: one.revision, subject: 'Khác' })).toBe('system.staleRevision');
  await test.call('register.receive', { committeeId, receivedOn: '2026-03-03', sender: 'Sở Y tế' });
  await test.call('committees.remove', { id: committeeId });
  await test.call('trash.restore', { ids: [committeeId] });
  expect(await linesOf(test, committeeId)).toEqual(['01/KH-BCĐTMBG issued']);
  expect((await test.call('register.incoming', { committeeId, year: 2026 })).next).toBe(2);
});

it('a file kept with a paper is counted, belongs to its committee, and undo shows the paper', async () => {
  const { test, committeeId, record } = await office();
  const one = await record('KH');
  const file = await test.core.files.put('KH 01.pdf', new Uint8Array([1, 2, 3]));
  await test.call('evidence.attach', { subject: { kind: 'outgoing', id: one.id }, file });
  const [line] = (await test.call('register.outgoing', { committeeId, form: 'state', span: '2026' })).lines;
  expect(line).toMatchObject({ paper: { files: 1 } });
  expect(await test.call('history.undo', { committeeId })).toMatchObject({
    operation: 'evidence.attach',
    place: { committee: { id: committeeId } },
    shown: { kind: 'outgoing', id: one.id },
  });
});
