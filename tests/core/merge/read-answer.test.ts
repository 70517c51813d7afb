import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../electron/core/merge/read-answer.ts';
import type { ReturnedCell } from '../../../electron/core/merge/returned-file.ts';

const text = (words: string): ReturnedCell => ({ kind: 'text', text: words });
const number = (value: number, percentFormat = false): ReturnedCell => ({ kind: 'number', text: String(value).replace('.', ','), value, percentFormat });
/** Value, then what stands in doubt, then what is remarked. */
const read = (field: Parameters<typeof readAnswer>[0], cell: ReturnedCell) => {
  const { value, doubt, remarks } = readAnswer(field, cell, 'ô G8');
  return [value, doubt?.code ?? null, ...remarks.map(({ code }) => code)];
};

describe('a percentage', () => {
  it.each([
    ['80', 80],
    ['80%', 80],
    ['80 %', 80],
    ['80,5', 80.5],
    ['80,5 %', 80.5],
    ['0,8%', 0.8],
    ['0', 0],
    ['100%', 100],
    ['0%', 0],
    ['1%', 1],
    ['60%.', 60],
    ['60 phần trăm', 60],
    ['66,666667 %', 66.6667],
  ])('%s has one meaning', (words, value) => expect(read('percent', text(words))).toEqual([value, null]));

  it('is taken from the cell format where there is one', () => {
    expect(read('percent', number(0.8, true))).toEqual([80, null]);
    expect(read('percent', number(1, true))).toEqual([100, null]);
    expect(read('percent', number(0.555, true))).toEqual([55.5, null]);
    expect(read('percent', number(80, true))).toEqual([80, null]);
    expect(read('percent', number(80))).toEqual([80, null]);
  });

  it('is asked about when it may be a fraction', () => {
    expect(read('percent', number(0.8))).toEqual([80, 'percentFraction']);
    expect(read('percent', text('0,8'))).toEqual([80, 'percentFraction']);
    expect(read('percent', number(1))).toEqual([100, 'percentFraction']);
  });

  it.each([
    ['0,5', 50, 0.5],
    ['1', 100, 1],
    ['1/100', 1, 0.01],
    ['45/60', 75, 0.75],
  ])('%s is offered both as a share of one and as it stands', (words, whole, asIs) => {
    expect(readAnswer('percent', text(words), 'ô G8')).toMatchObject({ value: whole, doubt: { code: 'percentFraction' }, other: { value: asIs } });
  });
  it.each(['50', '0,5 %', '100', '0'])('%s has one reading', (words) => expect(readAnswer('percent', text(words), 'ô G8').other).toBeUndefined());
  it.each(['7/5', '1/0', '0/4'])('%s is no share', (words) => expect(read('percent', text(words))[0]).toBeUndefined());

  it.each(['khoảng 80', '120', '-5', '80-90', '1.234', '80.500', '1.000', 'đạt', '8O', '1,5,2'])('%s is none', (words) =>
    expect(read('percent', text(words))).toEqual([undefined, null, 'percentNotNumber']),
  );

  it('with a dot is read and remarked', () => expect(read('percent', text('80.5'))).toEqual([80.5, null, 'percentDot']));
  it('is nobody’s where the cell is empty', () => expect(read('percent', text(''))).toEqual([null, null]));
  it('is not a number out of range', () => expect(read('percent', number(250))).toEqual([undefined, null, 'percentNotNumber']));
});

describe('a progress word', () => {
  it.each([
    ['Vượt', 'ahead'],
    ['đạt', 'on-track'],
    ['CHẬM', 'behind'],
    ['cham', 'behind'],
    ['Đạt tiến độ', 'on-track'],
    ['Vượt kế hoạch.', 'ahead'],
  ])('%s is known', (words, mark) => expect(read('progress', text(words))).toEqual([mark, null]));
  it('with one wrong letter is a proposal', () => expect(read('progress', text('Vượtt'))).toEqual(['ahead', 'progressSimilar']));
  it.each([
    ['Đúng tiến độ', 'on-track'],
    ['Hoàn thành', 'on-track'],
    ['đạt 100%', 'on-track'],
    ['Chưa đạt', 'behind'],
    ['Không đạt', 'behind'],
    ['Trễ hạn', 'behind'],
    ['Trước hạn', 'ahead'],
  ])('%s is proposed, not taken', (words, mark) => expect(read('progress', text(words))).toEqual([mark, 'progressSimilar']));
  it.each(['Tốt', 'x', 'Đang làm'])('%s is unknown', (words) => expect(read('progress', text(words))).toEqual([undefined, null, 'progressUnknown']));
});

describe('a day', () => {
  it.each([
    ['05/06/2025', '2025-06-05'],
    ['5/6/2025', '2025-06-05'],
    ['30-6-2025', '2025-06-30'],
    ['30.6.2025', '2025-06-30'],
    ['ngày 05 tháng 6 năm 2025', '2025-06-05'],
    ['2025-06-05', '2025-06-05'],
  ])('%s is read day first', (words, day) => expect(read('completedOn', text(words))).toEqual([day, null]));
  it('is taken from a date cell', () => expect(read('completedOn', { kind: 'day', text: '05/06/2025', day: '2025-06-05' })).toEqual(['2025-06-05', null]));
  it.each(['06/25/2025', '31/6/2025', 'tháng 6/2025', 'đã xong', '6/2025'])('%s is no day', (words) =>
    expect(read('completedOn', text(words))).toEqual([undefined, null, 'dateNotRead']),
  );
  it('with a short year or a lost format is asked about', () => {
    expect(read('completedOn', text('5/6/25'))).toEqual(['2025-06-05', 'dateShortYear']);
    expect(read('completedOn', number(45_813))).toEqual(['2025-06-05', 'dateSerial']);
  });
});

it('keeps words that look like a formula as words', () => {
  expect(read('result', text("=cmd|' /C calc'!A0"))).toEqual(["=cmd|' /C calc'!A0", null, 'looksLikeFormula']);
  expect(read('result', text('- Đã họp (02 lần)'))).toEqual(['- Đã họp (02 lần)', null]);
});
