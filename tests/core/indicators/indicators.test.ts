import { expect, it } from 'vitest';
import { formatNumber } from '../../../shared/domain/figures/vietnamese-number.ts';
import { papersBook } from '../papers/papers-book.ts';
import { madeUpFigures, madeUpSlips } from './made-up-report.ts';

const PERIOD = '2025-Y';

async function figuresBook() {
  const book = await papersBook();
  const { test, committeeId } = book;
  const set = (input: { edits?: object[]; added?: object[] }, period = PERIOD) => test.call('indicators.set', { committeeId, period, ...input } as never);
  const list = (period = PERIOD) => test.call('indicators.list', { committeeId, period });
  return { ...book, set, list };
}

it('of a report of fifteen figures it finds each planted slip and nothing else, and keeps every text as typed', async () => {
  const book = await figuresBook();
  await book.set({ added: [...madeUpFigures] });
  const { rows, unchecked, before } = await book.list();
  expect(rows.map(({ name, value, before: then }) => ({ name, value, before: then }))).toEqual(
    madeUpFigures.map(({ name, value, before: then }) => ({ name, value, before: then })),
  );
  const found = Object.fromEntries(rows.filter(({ findings }) => findings.length > 0).map(({ name, findings }) => [name, findings.map(({ kind }) => kind)]));
  expect(found).toEqual(madeUpSlips);
  expect(rows.find(({ name }) => name === 'Kim ngạch nhập khẩu')?.findings[0]?.text).toBe(
    'Nguồn ghi “giảm 13,5 %”, tính ra giảm 13,6 %: (84,15 − 97,4) : 97,4 = −13,60 %.',
  );
  expect(rows.map(({ growth }) => growth)).toEqual([
    '+4,74 %',
    '+2,87 %',
    '−13,60 %',
    '+19,22 %',
    '',
    '−17,18 %',
    '+1,30 điểm %',
    '+10,23 %',
    '+10,00 %',
    '−25,00 %',
    '',
    '',
    '',
    '',
    '',
  ]);
  // Stated, and no figure of last year to compare with.
  expect(unchecked).toBe(2);
  expect(before).toEqual({ code: '2024-Y', label: 'Năm 2024' });
  // Last year's figures are those of last year's own table.
  expect((await book.list('2024-Y')).rows.map(({ value }) => value)).toEqual(madeUpFigures.map(({ before: then }) => then));
  const series = await book.test.call('indicators.series', { id: rows[1]!.id });
  expect(series.map(({ label, text, number }) => [label, text, number])).toEqual([
    ['Năm 2024', '498.3', 498.3],
    ['Năm 2025', '512,6', 512.6],
  ]);
});

it('cells are typed, taken back and done again; what another window wrote meanwhile is not written over', async () => {
  const book = await figuresBook();
  const { added } = await book.set({ added: [{ name: 'Số tờ khai', unit: 'tờ khai', value: '8.788' }] });
  const [id] = added as [string];
  const shown = async () => (await book.list()).rows.map(({ value, before, source, growth }) => [value, before, source, growth]);
  await book.set({ edits: [{ id, texts: { before: '8.094', source: '12/BC' }, was: { before: '', source: '' } }] });
  expect(await shown()).toEqual([['8.788', '8.094', '12/BC', '+8,57 %']]);
  await book.test.call('history.undo', {});
  expect(await shown()).toEqual([['8.788', '', '', '']]);
  await book.test.call('history.redo', {});
  expect(await shown()).toEqual([['8.788', '8.094', '12/BC', '+8,57 %']]);
  const stale = { committeeId: book.committeeId, period: PERIOD, edits: [{ id, texts: { value: '9' }, was: { value: '8.000' } }] };
  expect(await book.test.refusal('indicators.set', stale)).toBe('system.staleRevision');
  // Emptied, the value is none.
  await book.set({ edits: [{ id, texts: { value: '', source: '' }, was: { value: '8.788', source: '12/BC' } }] });
  expect(await shown()).toEqual([['', '8.094', '', '']]);
  expect(await book.test.call('indicators.series', { id })).toHaveLength(1);
});

it('one name, unit and agency is one row, by whichever of its names the agency is called', async () => {
  const book = await figuresBook();
  await book.test.call('agencies.update', { id: book.ids.get('Sở Y tế')!, revision: 0, abbreviation: 'SYT' });
  await book.set({
    added: [
      { name: 'Số ca mắc', unit: 'ca', agency: 'Sở Y tế' },
      { name: 'Số ca mắc', unit: 'ca' },
    ],
  });
  const twice = { committeeId: book.committeeId, period: PERIOD, added: [{ name: 'số ca mắc', unit: 'Ca', agency: 'SYT' }] };
  expect(await book.test.refusal('indicators.set', twice)).toBe('indicators.twice');
  expect((await book.list()).rows).toHaveLength(2);
  // Rows whose name is still to be typed may be several.
  await book.set({ added: [{}, {}] });
  expect((await book.list()).rows).toHaveLength(4);
});

it('rows are moved, go into the trash with their figures, come back, are found, and go with their committee', async () => {
  const book = await figuresBook();
  const { added } = await book.set({ added: [{ name: 'A', value: '1', before: '2' }, { name: 'B', source: 'Cục Hải quan' }, { name: 'C' }] });
  const [a, b, c] = added as [string, string, string];
  const names = async () => (await book.list()).rows.map(({ name }) => name).join('');
  await book.test.call('indicators.move', { ids: [c], beforeId: a });
  expect(await names()).toBe('CAB');
  await book.test.call('indicators.move', { ids: [c, a], beforeId: null });
  expect(await names()).toBe('BCA');
  await book.test.call('history.undo', {});
  expect(await names()).toBe('CAB');
  await book.test.call('indicators.remove', { ids: [a] });
  expect((await book.test.call('trash.list', {})).map(({ kind, title }) => [kind, title])).toEqual([['indicator', 'A']]);
  await book.test.call('trash.restore', { ids: [a] });
  expect((await book.list()).rows.map(({ name, value, before }) => [name, value, before])).toEqual([
    ['C', '', ''],
    ['A', '1', '2'],
    ['B', '', ''],
  ]);
  expect((await book.test.call('search.everywhere', { text: 'hải quan' })).map(({ kind, id }) => [kind, id])).toEqual([['indicator', b]]);
  await book.test.call('committees.remove', { id: book.committeeId });
  await book.test.call('trash.restore', { ids: [book.committeeId] });
  expect((await book.list()).rows.map(({ value }) => value)).toEqual(['', '1', '']);
});

it('asks about figures of absurd size, and never prints an exponent', async () => {
  const book = await figuresBook();
  const huge = '9'.repeat(26);
  await book.set({
    added: [
      { name: 'Dài', value: huge, before: '1' },
      { name: 'Vọt', value: '812,4', before: '0,7502' },
      { name: 'Từ không', value: '5', before: '0', stated: 'tăng 100%' },
      { name: 'Vẫn không', value: '0', before: '0', stated: '0%' },
      { name: 'Chỉ tiêu không', value: '5', target: '0', stated: 'đạt 100 % chỉ tiêu' },
    ],
  });
  const { rows } = await book.list();
  expect(rows.map(({ value, growth, findings }) => [value, growth, findings.map(({ text }) => text)])).toEqual([
    [huge, '', [`Kỳ này “${huge}” dài hơn 15 chữ số: chưa tính từ số này, hãy xem lại.`]],
    ['812,4', '+108.191,12 %', ['Kỳ này 812,4, cùng kỳ 0,7502: tính ra +108.191,12 %, khác thường. Hãy xem lại hai số và đơn vị.']],
    ['5', '', ['Nguồn ghi “tăng 100%”, nhưng cùng kỳ là 0: không tính ra tỷ lệ nào.']],
    ['0', '', []],
    ['5', '', ['Nguồn ghi “đạt 100 %”, nhưng chỉ tiêu là 0: không tính ra tỷ lệ nào.']],
  ]);
  expect(formatNumber(1e22, 2)).toBe('10.000.000.000.000.000.000.000,00');
});

it('takes a stated share of last year for what it is', async () => {
  const book = await figuresBook();
  const of = ['108,29%', 'So sánh 108,29%', 'bằng 108,29 % so với cùng kỳ', 'đạt 108,29%', 'tăng 108,29%', '109,29%'];
  await book.set({ added: of.map((stated, at) => ({ name: `Dòng ${at}`, value: '812,4', before: '750,2', target: '1.000', stated })) });
  const { rows } = await book.list();
  expect(rows.filter(({ findings }) => findings.length > 0).map(({ stated }) => stated)).toEqual(['tăng 108,29%', '109,29%']);
});
