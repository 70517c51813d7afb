import { addDays, dayOf, halfYearOf, monthsOf, quarterOf, wholeYear, type CivilDate, type DateRange } from '../civil-date.ts';
import { lunarDay } from '../lunar-calendar.ts';

/** `months` is a run from an end of the year; `window` the same as a window of data (11 tháng đầu năm). */
export type SpanUnit = 'day' | 'week' | 'month' | 'quarter' | 'months' | 'window' | 'year' | 'point';

/** A piece of the calendar as written, its year perhaps still unsaid. */
export interface Span {
  readonly unit: SpanUnit;
  readonly year: number | null;
  /** The days of the piece in that year; null when the calendar has no such day. */
  readonly on: (year: number) => DateRange | null;
  /** Reads as a date only with a word such as “trước” before it; alone it may be a fraction or a way of speaking. */
  readonly bare?: boolean;
  /** A mere “24/7”: round the clock, unless a word or another date shows that it is a day. */
  readonly roundTheClock?: boolean;
  /** “/26”: the century is the reader's. */
  readonly shortYear?: boolean;
  /** A day of the lunar calendar by its name: of use only with a word such as “trước” before it. */
  readonly feast?: boolean;
  /** Two calendars are possible (calendar half-year, or the reporting window of NĐ 09/2019/NĐ-CP). */
  readonly ambiguous?: boolean;
  /** Of a day: lets “từ ngày 01 đến ngày 15/6” borrow the month. */
  readonly month?: number;
}

/** One span, or from the first span to the last. */
export interface Stretch {
  readonly first: Span;
  readonly last: Span;
}

export function daySpan(day: number, month: number, year: number | null, bare: boolean): Span {
  return { unit: 'day', year, month, bare, on: (y) => oneDay(dayOf(y, month, day)) };
}

export function monthSpan(month: number, year: number | null): Span {
  return { unit: 'month', year, on: (y) => monthsOf(y, month) };
}

export function quarterSpan(quarter: number, year: number | null): Span {
  return { unit: 'quarter', year, on: (y) => quarterOf(y, quarter) };
}

export function halfSpan(half: 1 | 2, year: number | null): Span {
  return { unit: 'months', year, on: (y) => halfYearOf(y, half) };
}

export function firstMonths(count: number, year: number | null): Span {
  if (count === 6) return { ...halfSpan(1, year), ambiguous: true };
  return { unit: 'window', year, on: (y) => monthsOf(y, 1, count) };
}

export function lastMonths(count: number, year: number | null): Span {
  if (count === 6) return { ...halfSpan(2, year), ambiguous: true };
  return { unit: 'months', year, on: (y) => monthsOf(y, 13 - count, 12) };
}

/**
 * The last seven days of a month. Its first week is as well the first seven days as those up to the first Sunday, so the clerk
 * is asked.
 */
export function weekOfMonth(part: 'beginning' | 'ending', month: number, year: number | null): Span {
  return {
    unit: 'week',
    year,
    ambiguous: part === 'beginning',
    on: (y) => {
      const { start, end } = monthsOf(y, month);
      return part === 'beginning' ? { start, end: addDays(start, 6) } : { start: addDays(end, -6), end };
    },
  };
}

/** `năm học 2025-2026`: taken from September to the end of May; each year's day is set by a decision, so the clerk is asked. */
export function schoolYearSpan(year: number): Span {
  return { unit: 'months', year, ambiguous: true, on: (y) => ({ start: monthsOf(y, 9).start, end: monthsOf(y + 1, 5).end }) };
}

/** A day of the lunar calendar. Without a year, Tết and the days of the last two months may be those at either end of the plan's year. */
export function lunarDaySpan(day: number, month: number, year: number | null, feast: boolean): Span {
  return { unit: 'day', year, feast, ambiguous: year === null && (month > 10 || (month === 1 && day === 1)), on: (y) => oneDay(lunarDay(y, month, day)) };
}

export function yearSpan(year: number | null, bare: boolean): Span {
  return { unit: 'year', year, bare, on: wholeYear };
}

/**
 * Đầu, giữa, cuối of a month: its first, 15th and last day; of a year: 01/01, 30/6 and 31/12 (Bộ luật Dân sự 2015, Điều 146).
 * The law names no middle of a quarter. “Đầu” is the law's first day only where it begins something; alone the clerk is asked.
 */
export function pointOf(part: 'beginning' | 'middle' | 'ending', whole: Span): Span | null {
  if (part === 'middle' && whole.unit !== 'month' && whole.unit !== 'year') return null;
  return {
    unit: 'point',
    year: whole.year,
    bare: part === 'beginning',
    on: (year) => {
      const range = whole.on(year);
      if (range === null) return null;
      if (part === 'beginning') return oneDay(range.start);
      if (part === 'ending') return oneDay(range.end);
      return oneDay(whole.unit === 'year' ? dayOf(year, 6, 30) : dayOf(year, Number(range.start.slice(5, 7)), 15));
    },
  };
}

export function isOneDay(span: Span): boolean {
  return span.unit === 'day' || span.unit === 'point';
}

function oneDay(date: CivilDate | null): DateRange | null {
  return date === null ? null : { start: date, end: date };
}

/**
 * The days of each stretch in the order written. A span without a year takes the next year written after it, otherwise the
 * last one before it, otherwise the plan's. Null when a day does not exist or a stretch would run backwards.
 */
export function resolveStretches(stretches: readonly Stretch[], planYear: number): DateRange[] | null {
  const years = yearsOf(
    stretches.flatMap(({ first, last }) => [first, last]),
    planYear,
  );
  const ranges: DateRange[] = [];
  for (const [i, { first, last }] of stretches.entries()) {
    const start = first.on(years[2 * i] ?? planYear)?.start;
    const end = last.on(years[2 * i + 1] ?? planYear)?.end;
    if (start === undefined || end === undefined || start > end) return null;
    ranges.push({ start, end });
  }
  return ranges;
}

function yearsOf(spans: readonly Span[], planYear: number): number[] {
  const written = spans.map((span) => span.year);
  return written.map((year, i) => year ?? written.slice(i).find(isYear) ?? written.slice(0, i).findLast(isYear) ?? planYear);
}

function isYear(year: number | null): year is number {
  return year !== null;
}

export function namesYear(stretches: readonly Stretch[]): boolean {
  return stretches.some(({ first, last }) => first.year !== null || last.year !== null);
}
