import { describe, expect, test } from 'vitest';
import { lunarDay } from '../../../shared/domain/lunar-calendar.ts';

/** Tết and Giỗ Tổ as the State announced them (days off of 2020–2027), and later ones from printed almanacs. */
describe('days of the lunar calendar', () => {
  test.each([
    [2020, '2020-01-25', '2020-04-02'],
    [2021, '2021-02-12', '2021-04-21'],
    [2022, '2022-02-01', '2022-04-10'],
    [2023, '2023-01-22', '2023-04-29'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2028, '2028-01-26', '2028-04-04'],
    [2030, '2030-02-02', '2030-04-12'],
  ])('Tết and Giỗ Tổ of %i', (year, newYear, ancestors) => {
    expect([lunarDay(year, 1, 1), lunarDay(year, 3, 10)]).toEqual([newYear, ancestors]);
  });

  test('Việt Nam keeps its own hour: Tết 2007 fell a day before the Chinese one', () => {
    expect(lunarDay(2007, 1, 1)).toBe('2007-02-17');
  });

  test('a month after a leap month, the last month of the year, and a day that a month has not', () => {
    expect(lunarDay(2025, 8, 15)).toBe('2025-10-06');
    expect(lunarDay(2023, 8, 15)).toBe('2023-09-29');
    expect(lunarDay(2025, 12, 23)).toBe('2026-02-10');
    expect(lunarDay(2025, 12, 30)).toBeNull();
  });
});
