import { clockTime } from './clock-rules.ts';
import type { Reader } from './reader.ts';
import { daySpan, lunarDaySpan, type Span } from './spans.ts';
import { shortYear, smallNumber, yearByName, yearNumber, yearSuffix } from './year-rules.ts';

/** `[ngày] 30/6[/2025]`, `30-6-2025`, `30.6.2025`: the same sign twice, day first. */
export function dayInFigures(r: Reader): Span | null {
  const named = r.take('day') !== null;
  const day = smallNumber(r, 31);
  const sign = day === null ? null : (r.take('/') ?? r.takeTight('-') ?? r.takeTight('.'));
  const month = sign === null ? null : smallNumber(r, 12);
  if (day === null || sign === null || month === null) return null;
  const withYear = r.attempt(() => (r.take(sign.kind) === null ? null : yearNumber(r)));
  const short = withYear === null ? r.attempt(() => (r.takeTight(sign.kind) === null ? null : shortYear(r))) : null;
  const year = withYear ?? short ?? r.attempt(() => (r.sees('/', '-', '.') ? null : yearSuffix(r)));
  if (year === null && r.sees('/')) return null;
  // Without a year, 5-7 is as well a range of days or months; only “ngày 30-6” can be nothing else.
  if (year === null && sign.kind !== '/' && !(named && day > month)) return null;
  if (year !== null) r.attempt(clockTime);
  const alone = !named && year === null;
  const lunar = r.attempt(() => (r.takeAll('comma'), r.take('lunar')));
  if (lunar !== null) return lunarDaySpan(day, month, year, false);
  return { ...daySpan(day, month, year, alone && day <= 12), shortYear: short !== null, roundTheClock: alone && day === 24 && month === 7 };
}

/** `[ngày] 05 tháng 02 [năm 2025]` */
export function dayInWords(r: Reader): Span | null {
  const early = r.take('day', 'earlyDay')?.kind === 'earlyDay';
  const day = smallNumber(r, 31);
  if (day === null) return null;
  r.take('of');
  const month = r.take('month') === null && !(early && r.take('/') !== null) ? null : smallNumber(r, 12);
  if (month === null) return null;
  const year = yearSuffix(r);
  const isLunar = r.attempt(() => (r.takeAll('comma'), r.take('lunar'))) !== null;
  if (isLunar) return lunarDaySpan(day, month, year ?? yearSuffix(r), false);
  // “Mùng 8 tháng 3” is said of either calendar.
  return { ...daySpan(day, month, year, false), ambiguous: early };
}

/** `2025-06-30`, as spreadsheets export days. */
export function dayInIsoForm(r: Reader): Span | null {
  const year = yearNumber(r);
  const month = year === null || r.takeTight('-') === null ? null : smallNumber(r, 12);
  const day = month === null || r.takeTight('-') === null ? null : smallNumber(r, 31);
  if (year === null || month === null || day === null) return null;
  r.attempt(clockTime);
  return daySpan(day, month, year, false);
}

/** `Rằm tháng Giêng`, `Giỗ Tổ năm 2026`, `Tết Nguyên đán 2026` */
export function feast(r: Reader): Span | null {
  const name = r.take('feast');
  return name === null ? null : lunarDaySpan(name.value % 100, Math.floor(name.value / 100), yearSuffix(r) ?? r.attempt(yearByName), true);
}
