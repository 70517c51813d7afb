import { Temporal } from 'temporal-polyfill';

declare const civilDateBrand: unique symbol;

/** A calendar day `YYYY-MM-DD`, without hour or time zone. Compares correctly as text. */
export type CivilDate = string & { readonly [civilDateBrand]: true };

/** First and last day, both included. */
export interface DateRange {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day, or null when the calendar has none (31/02, month 13). */
export function dayOf(year: number, month: number, day: number): CivilDate | null {
  if (year < 1 || year > 9999 || dayNumberOf(year, month, day) === null) return null;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as CivilDate;
}

const DAY_IN_MS = 86_400_000;
/** The calendar repeats after 400 years of so many days; JavaScript takes the years 0 to 99 for those of the last century. */
const [CYCLE_YEARS, CYCLE_DAYS] = [400, 146_097] as const;

/** Days since 1 January 1970, null where the calendar has no such day: a year walked day by day takes Temporal twenty times longer. */
function dayNumberOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year + CYCLE_YEARS, month - 1, day);
  // A day too many, or month 13, runs over into another month.
  return new Date(time).getUTCMonth() === month - 1 ? time / DAY_IN_MS - CYCLE_DAYS : null;
}

/** Reads `YYYY-MM-DD`; null for any other form and for days that do not exist. */
export function parseCivilDate(text: string): CivilDate | null {
  if (!ISO_DAY.test(text)) return null;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return dayOf(year, month, day);
}

export function isCivilDate(text: string): text is CivilDate {
  return parseCivilDate(text) !== null;
}

/** Like `parseCivilDate`, for values the program wrote itself. Throws RangeError. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new RangeError(`Not a calendar day: ${text}`);
  return date;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

function dayOfMonth(date: CivilDate): number {
  return Number(date.slice(8, 10));
}

/** Throws RangeError, as Temporal does. */
function dayNumber(date: CivilDate): number {
  const known = dayNumberOf(yearOf(date), monthOf(date), dayOfMonth(date));
  if (known === null) throw new RangeError(`Not a calendar day: ${date}`);
  return known;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  const [reached = ''] = new Date((dayNumber(date) + days) * DAY_IN_MS).toISOString().split('T');
  return reached as CivilDate;
}

/** The same day of another month, or its last day where the month is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as CivilDate;
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(date: CivilDate): number {
  // Day 0 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

function firstDayOfMonth(year: number, month: number): CivilDate {
  return Temporal.PlainDate.from({ year, month, day: 1 }, { overflow: 'reject' }).toString() as CivilDate;
}

export function lastDayOfMonth(year: number, month: number): CivilDate {
  return Temporal.PlainDate.from(firstDayOfMonth(year, month)).add({ months: 1 }).subtract({ days: 1 }).toString() as CivilDate;
}

/** From the first day of one month to the last day of another, both in the same year. */
export function monthsOf(year: number, first: number, last: number = first): DateRange {
  return { start: firstDayOfMonth(year, first), end: lastDayOfMonth(year, last) };
}

/** Quarter 1 … 4. */
export function quarterOf(year: number, quarter: number): DateRange {
  return monthsOf(year, quarter * 3 - 2, quarter * 3);
}

/** Calendar half-year 1 or 2. */
export function halfYearOf(year: number, half: 1 | 2): DateRange {
  return monthsOf(year, half * 6 - 5, half * 6);
}

export function wholeYear(year: number): DateRange {
  return monthsOf(year, 1, 12);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** `05/02/2025`, the form on screen. */
export function formatDate(date: CivilDate): string {
  return `${twoDigits(dayOfMonth(date))}/${twoDigits(monthOf(date))}/${date.slice(0, 4)}`;
}

/** `ngày 05 tháng 02 năm 2025`, the form in papers: days under 10 and months 1, 2 take a zero (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export function formatLongDate(date: CivilDate): string {
  const month = monthOf(date);
  return `ngày ${twoDigits(dayOfMonth(date))} tháng ${month < 3 ? twoDigits(month) : month} năm ${yearOf(date)}`;
}
