import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { calendarYear, type ShippedYear } from '../../../shared/domain/working-calendar/calendar-year.ts';
import { computedYear } from '../../../shared/domain/working-calendar/computed-year.ts';
import { daysInWords, latenessOf } from '../../../shared/domain/status/lateness.ts';
import { WorkingCalendar } from '../../../shared/domain/status/working-days.ts';
import { projectTop } from '../../kit/test-core.ts';
import { d } from './reporting-facts.ts';

const shipped = JSON.parse(readFileSync(path.join(projectTop, 'resources/calendar/working-days.json'), 'utf8')) as ShippedYear[];
const ofYear = (year: number) => calendarYear(year, shipped.find((each) => each.year === year) ?? null, '', []);
const calendar = new WorkingCalendar((year) => ofYear(year).days);

/** Every day of a year that is not what its weekday says, as a person would write the list. */
function departures(year: number) {
  const [off, worked]: [string[], string[]] = [[], []];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const weekend = [0, 6].includes(new Date(at).getUTCDay());
    const day = new Date(at).toISOString().slice(0, 10);
    const rests = calendar.isRestDay(d(day));
    if (rests && !weekend) off.push(`${day.slice(8)}/${day.slice(5, 7)}`);
    if (!rests && weekend) worked.push(`${day.slice(8)}/${day.slice(5, 7)}`);
  }
  return { off: off.join(' '), worked: worked.join(' ') };
}

describe('the published years', () => {
  it.each([
    [2025, '01/01 27/01 28/01 29/01 30/01 31/01 07/04 30/04 01/05 02/05 01/09 02/09', '26/04'],
    [2026, '01/01 02/01 16/02 17/02 18/02 19/02 20/02 27/04 30/04 01/05 31/08 01/09 02/09 24/11', '10/01 22/08'],
    [2027, '01/01 04/02 05/02 08/02 09/02 10/02 16/04 30/04 03/05 02/09 03/09 24/11', ''],
  ])('%i: each weekday off and each Saturday worked, and no other', (year, off, worked) => {
    expect(departures(year)).toEqual({ off, worked });
    expect(ofYear(year)).toMatchObject({ announced: true });
    expect(ofYear(year).source).toMatch(/VPCP-KGVX/);
  });

  it('tell the one day of 2027 that nobody has published', () => {
    expect(
      ofYear(2027)
        .days.filter(({ origin }) => origin === 'computed')
        .map(({ day }) => day),
    ).toEqual(['2027-05-03']);
  });

  it('are what law and moon give, but for the days exchanged for a Saturday', () => {
    const computed = (year: number) => computedYear(year).map(({ day }) => day.slice(5));
    const published = (year: number) =>
      ofYear(year)
        .days.filter(({ kind, name }) => kind === 'rest' && !name.includes('hoán đổi'))
        .map(({ day }) => day.slice(5));
    for (const year of [2025, 2026, 2027]) expect(computed(year)).toEqual(published(year));
  });
});

describe('a year nobody has published', () => {
  it('has its fixed and its lunar days, those that fall on a weekend made up for, and says of each that it is computed', () => {
    // 01/01/2028 is a Saturday; Tết 26/01 (Wednesday); Giỗ Tổ 04/4; 30/4 a Sunday before Monday 01/5; 02/9 a Saturday; 24/11 a Friday.
    expect(departures(2028)).toEqual({ off: '03/01 24/01 25/01 26/01 27/01 28/01 04/04 01/05 02/05 01/09 04/09 24/11', worked: '' });
    const year = ofYear(2028);
    expect(year).toMatchObject({ announced: false, source: '' });
    expect(new Set(year.days.map(({ origin }) => origin))).toEqual(new Set(['computed']));
  });

  it('guesses no exchange, however well one would fit', () => {
    // 1 January 2030 is a Tuesday: a Monday off would join the weekend.
    expect(calendar.isRestDay(d('2029-12-31'))).toBe(false);
    for (let year = 2028; year <= 2060; year += 1) expect(ofYear(year).days.filter(({ kind }) => kind === 'work')).toEqual([]);
  });

  it('knows Ngày Văn hóa from 2026 on', () => {
    expect(computedYear(2025).some(({ day }) => day === '2025-11-24')).toBe(false);
    // A Saturday in 2029: the Monday after.
    expect(computedYear(2029).map(({ day }) => day)).toContain('2029-11-26');
  });

  it('is published once the book says where, and what the committee says stands over what the book says', () => {
    const kept = [
      { day: d('2028-05-03'), kind: 'rest', name: 'Nghỉ hoán đổi', own: false },
      { day: d('2028-05-06'), kind: 'work', name: '', own: false },
      { day: d('2028-05-03'), kind: 'usual', name: '', own: true },
    ] as const;
    const year = calendarYear(2028, null, '99/VPCP-KGVX', kept);
    expect(year).toMatchObject({ announced: true, source: '99/VPCP-KGVX' });
    const own = new WorkingCalendar(() => year.days);
    expect([own.isRestDay(d('2028-05-02')), own.isRestDay(d('2028-05-03')), own.isRestDay(d('2028-05-06'))]).toEqual([true, false, false]);
    expect(year.days.map(({ origin }) => origin)).not.toContain('computed');
  });
});

describe('lateness', () => {
  it.each([
    ['2025-04-29', '2025-05-05', 6, 1],
    ['2025-04-25', '2025-04-28', 3, 2],
    ['2025-01-24', '2025-02-03', 10, 1],
    ['2026-08-21', '2026-09-03', 13, 7],
    ['2025-12-30', '2026-01-05', 6, 2],
    ['2025-06-16', '2025-06-13', -3, -1],
    ['2025-06-13', '2025-06-13', 0, 0],
  ])('since %s on %s: %i days, %i of them working days', (due, on, daysLate, workingDaysLate) => {
    expect(latenessOf(d(due), d(on), calendar)).toEqual({ daysLate, workingDaysLate });
  });

  it('is told in both', () => {
    expect(daysInWords({ daysLate: 6, workingDaysLate: 1 })).toBe('6 ngày (1 ngày làm việc)');
  });

  it('“10 ngày làm việc” counts over Tết and over a Saturday that is worked', () => {
    expect(calendar.addWorkingDays(d('2026-02-13'), 1)).toBe('2026-02-23');
    expect(calendar.addWorkingDays(d('2026-08-20'), 10)).toBe('2026-09-07');
  });
});
