import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeDeadline } from '../../../shared/domain/deadline/describe.ts';
import { parseDeadline } from '../../../shared/domain/deadline/parse-deadline.ts';

const YEAR = 2025;

function table(file: string): string[][] {
  const text = readFileSync(new URL(`../../fixtures/${file}`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

describe('expressions met in real papers', () => {
  test.each(table('deadlines.tsv'))('%s', (expression, kind, start = '', due = '', note = '') => {
    const found = parseDeadline(expression ?? '', { year: YEAR });
    const frequency = /freq=([A-Z+]+)/.exec(note)?.[1]?.toLowerCase().replaceAll('halfyearly', 'half-yearly') ?? null;
    expect([found.kind, found.start ?? '', found.due ?? '', found.frequency]).toEqual([kind, start, due, frequency]);

    const before = /^(?:.* )?trước (?:ngày )?\d/i.test(expression ?? '') && !/trước tháng|trước quý/i.test(expression ?? '');
    expect(found.flags.includes('before')).toBe(before);
    const ask = kind === 'undated' || (!before && /AMBIGUOUS|\bask\b/.test(note));
    expect(found.certain).toBe(!ask);
  });
});

describe('further expressions', () => {
  test.each(table('deadlines-further.tsv'))('%s', (expression = '', ...expected) => {
    const found = parseDeadline(expression.replaceAll('\\n', '\n'), { year: YEAR });
    const dates = found.dates.length > 1 ? found.dates.join(' ') : '';
    expect([
      found.kind,
      found.start ?? '',
      found.due ?? '',
      found.frequency ?? '',
      dates,
      found.flags.toSorted().join(' '),
      found.certain ? 'certain' : 'ask',
    ]).toEqual(expected);
  });
});

test('the text stays as given', () => {
  expect(parseDeadline('  Quí  IV – 2025. '.normalize('NFD'), { year: YEAR }).text).toBe('  Quí  IV – 2025. ');
});

test('the days of a recurrence are kept beside its words', () => {
  expect(parseDeadline('Hằng tháng, trước ngày 5, 15 và 25', { year: YEAR })).toMatchObject({
    kind: 'recurring',
    frequency: 'monthly',
    due: null,
    periodDays: [{ days: [5, 15, 25], weekday: null, place: 'period', before: true }],
  });
  expect(parseDeadline('Hằng tháng', { year: YEAR }).periodDays).toBeUndefined();
});

test.each([
  ['Giữa năm', '2025-06-30'],
  ['Giữa tháng 9/2025', '2025-09-15'],
  ['Trước giữa tháng 4', '2025-04-15'],
])('the law names the one day of %s', (text, due) => {
  expect(parseDeadline(text, { year: YEAR })).toMatchObject({ due, certain: true });
});

test('without a year the plan decides', () => {
  expect(parseDeadline('Trước 15/5', { year: 2031 }).due).toBe('2031-05-15');
  expect(parseDeadline('29/2', { year: 2028 }).due).toBe('2028-02-29');
  expect(parseDeadline('2 năm một lần (năm chẵn)', { year: 2026 }).due).toBe('2026-12-31');
});

test.each([
  ['Hằng năm', 'Lặp lại hằng năm'],
  ['Quý IV/2025', '01/10 – 31/12/2025'],
  ['giai đoạn 2021-2025', '01/01/2021 – 31/12/2025'],
  ['Chậm nhất 31/12/2025', 'Hạn 31/12/2025'],
  ['Trước 15/6', 'Hạn 15/06/2025 · theo năm kế hoạch'],
  ['Trước ngày 15/6 và 15/12 hằng năm', 'Lặp lại hằng năm, các mốc 15/06/2025; 15/12/2025'],
  ['định kỳ (sáu tháng, năm)', 'Lặp lại sáu tháng một lần, hằng năm'],
  ['Quý IV hằng năm', 'Lặp lại hằng năm, 01/10 – 31/12/2025'],
  ['Hằng quý, trước ngày 25 của tháng cuối quý', 'Lặp lại hằng quý, trước ngày 25 của tháng cuối quý · không tự tính quá hạn theo ngày trong kỳ'],
  ['Ngày 05 và 20 hằng tháng', 'Lặp lại hằng tháng, ngày 5 và 20 · không tự tính quá hạn theo ngày trong kỳ'],
  ['Trước ngày 10 của tháng đầu quý sau', 'Lặp lại hằng quý, trước ngày 10 của tháng đầu quý sau · không tự tính quá hạn theo ngày trong kỳ'],
  ['Thứ Sáu hằng tuần', 'Lặp lại hằng tuần, thứ Sáu · không tự tính quá hạn theo ngày trong kỳ'],
  ['ngày 25 của tháng giữa kỳ báo cáo', 'Lặp lại định kỳ, ngày 25 của tháng giữa kỳ · không tự tính quá hạn theo ngày trong kỳ'],
  ['Thường xuyên', 'Thường xuyên'],
  ['Thường xuyên trong năm 2025', 'Thường xuyên, 01/01 – 31/12/2025'],
  ['Từ quý II/2025', 'Từ 01/04/2025'],
  ['Tháng 6, tháng 12/2025', 'Các mốc 30/06/2025; 31/12/2025'],
  ['Quý IV/2025, sau khi có hướng dẫn', '01/10 – 31/12/2025 · kèm điều kiện · cần xác nhận'],
  ['Khi có yêu cầu', 'Chờ sự kiện nêu trong văn bản'],
  ['9/12 gói thầu', 'Chưa rõ thời hạn'],
])('%s is described as: %s', (expression, line) => {
  expect(describeDeadline(parseDeadline(expression, { year: YEAR }))).toBe(line);
});
