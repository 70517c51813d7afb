import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  dayOf,
  daysBetween,
  formatDate,
  formatLongDate,
  halfYearOf,
  lastDayOfMonth,
  parseCivilDate,
  quarterOf,
  weekdayOf,
  wholeYear,
  type CivilDate,
} from '../../../shared/domain/civil-date.ts';

test.each(['2025-02-31', '2025-13-01', '2025-00-10', '2025-1-1', '20250101', '0000-01-01', ' 2025-01-01', '2025-02-29'])('%j is no day', (text) => {
  expect(parseCivilDate(text)).toBeNull();
  expect(() => civilDate(text)).toThrow(RangeError);
});

test('leap years', () => {
  expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
  expect(dayOf(2025, 2, 29)).toBeNull();
  expect(lastDayOfMonth(2000, 2)).toBe('2000-02-29');
  expect(lastDayOfMonth(2100, 2)).toBe('2100-02-28');
});

test('periods include their last day', () => {
  expect(quarterOf(2025, 4)).toEqual({ start: '2025-10-01', end: '2025-12-31' });
  expect(halfYearOf(2025, 1)).toEqual({ start: '2025-01-01', end: '2025-06-30' });
  expect(wholeYear(2025)).toEqual({ start: '2025-01-01', end: '2025-12-31' });
});

test('arithmetic', () => {
  expect(addDays(civilDate('2025-12-31'), 1)).toBe('2026-01-01');
  expect(addMonths(civilDate('2025-01-31'), 1)).toBe('2025-02-28');
  expect(daysBetween(civilDate('2025-06-30'), civilDate('2025-06-01'))).toBe(-29);
  expect(weekdayOf(civilDate('2025-11-30'))).toBe(7);
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      const origin = civilDate('2025-01-01');
      return daysBetween(origin, addDays(origin, days)) === days;
    }),
  );
});

test.each([
  ['2025-02-05', '05/02/2025', 'ngày 05 tháng 02 năm 2025'],
  ['2025-03-09', '09/03/2025', 'ngày 09 tháng 3 năm 2025'],
  ['2025-12-31', '31/12/2025', 'ngày 31 tháng 12 năm 2025'],
])('%s is written %s and %s', (iso, short, long) => {
  expect(formatDate(civilDate(iso))).toBe(short);
  expect(formatLongDate(civilDate(iso))).toBe(long);
});

describe('counting in whole days', () => {
  const anyDay = fc
    .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
    .map((day) => Temporal.PlainDate.from(day.toISOString().slice(0, 10)));

  it('is the calendar’s: days added, days between, days of the week', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: -800_000, max: 800_000 }), (day, other, days) => {
        const [one, two] = [civilDate(day.toString()), civilDate(other.toString())];
        expect(addDays(one, days)).toBe(day.add({ days }).toString());
        expect(daysBetween(one, two)).toBe(day.until(other, { largestUnit: 'day' }).days);
        expect(weekdayOf(one)).toBe(day.dayOfWeek);
        expect(dayOf(day.year, day.month, day.day)).toBe(day.toString());
      }),
      {
        numRuns: 500,
        examples: ['0001-01-01', '0004-02-29', '0099-12-31', '0100-03-01', '1900-02-28', '1969-12-31', '2000-02-29', '9999-12-31'].map((day) => [
          Temporal.PlainDate.from(day),
          Temporal.PlainDate.from('1970-01-01'),
          1,
        ]),
      },
    );
  });

  it.each(['2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '2025-06-00', 'hôm nay'])('takes %s for no day', (text) => {
    const day = text as CivilDate;
    for (const work of [() => addDays(day, 1), () => daysBetween(day, civilDate('2025-01-01')), () => weekdayOf(day)]) expect(work).toThrow(RangeError);
  });
});
