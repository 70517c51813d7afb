import { describe, expect, it } from 'vitest';
import { PERIOD_CODE, PERIOD_KINDS } from '../../../shared/domain/reporting/period-code.ts';
import { periodOn, periodsOfYear, usualPeriods } from '../../../shared/domain/reporting/periods.ts';

const all2025 = periodsOfYear(2025, PERIOD_KINDS, 5);
const window = (code: string) => {
  const period = all2025.find((each) => each.code === code);
  return period && [period.label, period.windowStart, period.windowEnd, period.dueOn];
};

describe('periods of a year', () => {
  it.each([
    ['2025-M01', ['Tháng 1 năm 2025', '2024-12-15', '2025-01-14', '2025-01-19']],
    ['2025-M06', ['Tháng 6 năm 2025', '2025-05-15', '2025-06-14', '2025-06-19']],
    ['2025-Q1', ['Quý I năm 2025', '2024-12-15', '2025-03-14', '2025-03-19']],
    ['2025-Q2', ['Quý II năm 2025', '2025-03-15', '2025-06-14', '2025-06-19']],
    ['2025-H1', ['6 tháng đầu năm 2025', '2024-12-15', '2025-06-14', '2025-06-19']],
    ['2025-H2', ['6 tháng cuối năm 2025', '2025-06-15', '2025-12-14', '2025-12-19']],
    ['2025-9M', ['9 tháng đầu năm 2025', '2024-12-15', '2025-09-14', '2025-09-19']],
    ['2025-Y', ['Năm 2025', '2024-12-15', '2025-12-14', '2025-12-19']],
  ])('%s has the window of NĐ 09/2019 Đ.12', (code, expected) => {
    expect(window(code)).toEqual(expected);
  });

  it('are twenty, each with a code of its own, in the order in which they close', () => {
    expect(all2025).toHaveLength(20);
    expect(new Set(all2025.map(({ code }) => code)).size).toBe(20);
    expect(all2025.every(({ code }) => PERIOD_CODE.test(code))).toBe(true);
    expect(all2025.map(({ windowEnd }) => windowEnd)).toEqual(all2025.map(({ windowEnd }) => windowEnd).sort());
    expect(all2025.slice(-4).map(({ code }) => code)).toEqual(['2025-M12', '2025-Q4', '2025-H2', '2025-Y']);
  });

  it('of one kind follow each other without gap or overlap, also across the year', () => {
    for (const kind of ['month', 'quarter', 'half-year', 'year'] as const) {
      const run = [2024, 2025].flatMap((year) => periodsOfYear(year, [kind], 0));
      run.slice(1).forEach((period, index) => {
        const dayAfter = new Date(Date.parse(`${run[index]?.windowEnd}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
        expect(period.windowStart, period.code).toBe(dayAfter);
      });
    }
  });
});

it('a committee usually asks for the first half and the year', () => {
  expect(usualPeriods(2025, 5).map(({ code }) => code)).toEqual(['2025-H1', '2025-Y']);
});

describe('the period of a day', () => {
  it('of several that run is the shortest, of several that closed together the longest', () => {
    expect(periodOn(all2025, '2025-01-10')?.code).toBe('2025-M01');
    expect(periodOn(all2025, '2025-06-15')?.code).toBe('2025-H1');
    expect(periodOn(all2025, '2025-07-15')?.code).toBe('2025-M07');
  });

  const halves = periodsOfYear(2025, ['half-year', 'year'], 5);
  it.each([
    ['2024-12-14', '2025-H1'],
    ['2024-12-15', '2025-H1'],
    ['2025-06-14', '2025-H1'],
    ['2025-06-15', '2025-H1'],
    ['2025-12-14', '2025-H1'],
    ['2025-12-15', '2025-Y'],
    ['2025-12-31', '2025-Y'],
  ])('%s is looked at in %s', (day, code) => {
    expect(periodOn(halves, day)?.code).toBe(code);
  });

  it('is none without periods', () => {
    expect(periodOn([], '2025-06-01')).toBeNull();
  });
});
