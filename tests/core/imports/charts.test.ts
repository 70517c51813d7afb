import { describe, expect, it } from 'vitest';
import { parseDeadline } from '../../../shared/domain/deadline/parse-deadline.ts';
import { planOfFile } from './plan-of.ts';
import { inEachFormat, mergedInEachFormat } from './same-table.ts';

const monthsOverWeeks = mergedInEachFormat([
  'STT | Nội dung | Chủ trì | Tháng 1 | < | < | < | Tháng 2 | < | < | <',
  '1 | Rà soát quy chế | Sở Nội vụ | | x | | | | | |',
  '2 | Tổng hợp số liệu | Sở Y tế | | | | | | x | x |',
  '3 | Báo cáo kết quả | Văn phòng | | | | x | x | | |',
]);

describe('a month over the columns of its weeks, which nothing names', () => {
  it.each(monthsOverWeeks)('is a heading, and its ticks tell the deadline (%s)', async (name, bytes) => {
    const plan = await planOfFile(bytes(), name);
    expect(plan.rows.map(({ number, content, lead, deadline }) => [number, content, lead, deadline])).toEqual([
      ['1', 'Rà soát quy chế', 'Sở Nội vụ', 'Tháng 1'],
      ['2', 'Tổng hợp số liệu', 'Sở Y tế', 'Tháng 2'],
      ['3', 'Báo cáo kết quả', 'Văn phòng', 'Tháng 1 – Tháng 2'],
    ]);
    expect(plan.issues.map(({ row, code, params }) => [row, code, params['columns']])).toEqual([[0, 'tickedDeadline', '“Tháng 1”, “Tháng 2”']]);
  });
});

describe('ticks in the columns of a chart', () => {
  const chart = (heads: readonly string[], ...ticks: readonly string[]) =>
    inEachFormat([
      ['STT', 'Nội dung', 'Chủ trì', ...heads],
      ...ticks.map((row, at) => [String(at + 1), `Việc số ${at + 1}`, 'Sở Nội vụ', ...row.split('')].map((text) => (text === '.' ? '' : text))),
    ]);

  it.each(chart(['Quý I', 'Quý II', 'Quý III', 'Quý IV'], 'x...', '.xx.', 'x..x'))('are its deadline, and stay as columns (%s)', async (name, bytes) => {
    const { rows, columns } = await planOfFile(bytes(), name);
    expect(rows.map(({ deadline }) => deadline)).toEqual(['Quý I', 'Quý II – Quý III', 'Quý I, Quý IV']);
    expect(columns.map(({ field }) => field)).toEqual(['number', 'content', 'lead', 'own', 'own', 'own', 'own']);
    expect(parseDeadline('Quý II – Quý III', { year: 2026 })).toMatchObject({ start: '2026-04-01', due: '2026-09-30', certain: true });
  });

  it.each(chart(['6 tháng đầu', '6 tháng cuối'], 'x.', '.x'))('tell the halves of a year (%s)', async (name, bytes) => {
    const { rows, issues } = await planOfFile(bytes(), name);
    expect(rows.map(({ deadline }) => deadline)).toEqual(['6 tháng đầu', '6 tháng cuối']);
    expect(issues.map(({ code }) => code)).toEqual(['tickedDeadline']);
    expect(parseDeadline('6 tháng cuối', { year: 2026 })).toMatchObject({ kind: 'period', start: '2026-07-01', due: '2026-12-31' });
  });

  it.each(chart(['Quý I', 'Quý II', 'Quý III', 'Quý IV'], '5...', '.7x.'))('are none where the cells hold figures (%s)', async (name, bytes) => {
    const { rows, issues } = await planOfFile(bytes(), name);
    expect(rows.map(({ deadline }) => deadline)).toEqual(['', '']);
    expect(issues.map(({ code }) => code)).toContain('noDeadlineColumn');
  });
});

describe('a month that stands once above the days below it', () => {
  const rows = [
    ['Tháng', 'Ngày', 'Nội dung', 'Chủ trì'],
    ['Tháng 3', '5', 'Họp giao ban', 'Văn phòng'],
    ['', '12', 'Kiểm tra cơ sở', 'Sở Y tế'],
    ['', '', 'Sơ kết quý', 'Sở Nội vụ'],
    ['Tháng 4', '2', 'Họp chuyên đề', 'Văn phòng'],
  ];
  it.each(inEachFormat(rows))('belongs to each of them, and that is said (%s)', async (name, bytes) => {
    const plan = await planOfFile(bytes(), name);
    expect(plan.rows.map(({ deadline }) => deadline)).toEqual(['Ngày 5/3', 'Ngày 12/3', '', 'Ngày 2/4']);
    // Which of the two figures is the day is known here.
    expect(plan.rows.filter(({ deadline }) => deadline !== '').map(({ deadline }) => parseDeadline(deadline, { year: 2026 }).certain)).toEqual([
      true,
      true,
      true,
    ]);
    expect(plan.issues.filter(({ code }) => code === 'monthFromAbove').map(({ row, params }) => [row, params['text']])).toEqual([[2, 'Ngày 12/3']]);
  });
});

it.each(
  inEachFormat([
    ['TT', 'Tên hàng hóa', 'Số lượng', 'Kinh phí', 'Nguồn'],
    ['1', 'Bàn họp', '4', '20.000.000', 'Ngân sách tỉnh'],
    ['2', 'Ghế xoay', '30', '45.000.000', 'Ngân sách tỉnh'],
  ]),
)('a table without lead and deadline is told once for each of them (%s)', async (name, bytes) => {
  const plan = await planOfFile(bytes(), name);
  expect(plan.rows.map(({ content }) => content)).toEqual(['Bàn họp', 'Ghế xoay']);
  expect(plan.issues.map(({ row, code }) => [row, code])).toEqual([
    [0, 'noLeadColumn'],
    [0, 'noDeadlineColumn'],
  ]);
});
