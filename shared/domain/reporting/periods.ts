import { addDays, dayOf, type CivilDate } from '../civil-date.ts';
import type { PeriodKind } from './period-code.ts';

/** A reporting period as the decree gives it, before a committee edits it. */
export interface StandardPeriod {
  readonly code: string;
  readonly kind: PeriodKind;
  readonly year: number;
  /** "6 tháng đầu năm 2025" */
  readonly label: string;
  /** First and last day of the data, both included. */
  readonly windowStart: CivilDate;
  readonly windowEnd: CivilDate;
  readonly dueOn: CivilDate;
}

/** One period of its kind in a year: the months it covers and its names. */
interface Shape {
  readonly suffix: string;
  readonly kind: PeriodKind;
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly name: string;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** Every period of a year, in the order in which they close; of those that close together, the shorter first. */
const SHAPES: readonly Shape[] = [
  ...Array.from(
    { length: 12 },
    (_, index): Shape => ({
      suffix: `M${String(index + 1).padStart(2, '0')}`,
      kind: 'month',
      firstMonth: index + 1,
      lastMonth: index + 1,
      name: `Tháng ${index + 1} năm`,
    }),
  ),
  ...ROMAN.map(
    (roman, index): Shape => ({
      suffix: `Q${index + 1}`,
      kind: 'quarter',
      firstMonth: index * 3 + 1,
      lastMonth: index * 3 + 3,
      name: `Quý ${roman} năm`,
    }),
  ),
  { suffix: 'H1', kind: 'half-year', firstMonth: 1, lastMonth: 6, name: '6 tháng đầu năm' } as const,
  { suffix: 'H2', kind: 'half-year', firstMonth: 7, lastMonth: 12, name: '6 tháng cuối năm' } as const,
  { suffix: '9M', kind: 'nine-months', firstMonth: 1, lastMonth: 9, name: '9 tháng đầu năm' } as const,
  { suffix: 'Y', kind: 'year', firstMonth: 1, lastMonth: 12, name: 'Năm' } as const,
].sort((a, b) => a.lastMonth - b.lastMonth || b.firstMonth - a.firstMonth);

/**
 * The periods of a year with the data windows of NĐ 09/2019/NĐ-CP Đ.12: from the 15th of the month before to the 14th of the last month.
 * @param sendingDays Days from the end of the window to the day the report is due; set by whoever asks for the report (Đ.13).
 */
export function periodsOfYear(year: number, kinds: readonly PeriodKind[], sendingDays: number): StandardPeriod[] {
  return SHAPES.filter(({ kind }) => kinds.includes(kind)).map((shape) => standardPeriod(shape, year, sendingDays));
}

function standardPeriod({ suffix, kind, firstMonth, lastMonth, name }: Shape, year: number, sendingDays: number): StandardPeriod {
  const before = firstMonth === 1 ? dayOf(year - 1, 12, 15) : dayOf(year, firstMonth - 1, 15);
  const windowEnd = dayOf(year, lastMonth, 14);
  if (before === null || windowEnd === null) throw new RangeError(`No such year: ${year}`);
  return {
    code: `${year}-${suffix}`,
    kind,
    year,
    label: labelOf(name, year),
    windowStart: before,
    windowEnd,
    dueOn: addDays(windowEnd, sendingDays),
  };
}

const labelOf = (name: string, year: number): string => `${name} ${year}`;

/** `2025-Q1` → "Quý I năm 2025", as the decree has it; a code that is none stays as it is. */
export function standardLabel(code: string): string {
  const shape = SHAPES.find(({ suffix }) => suffix === code.slice(5));
  return shape ? labelOf(shape.name, Number(code.slice(0, 4))) : code;
}

/** What a committee asks for that reports “định kỳ (sáu tháng, năm)”: the first half and the whole year. */
export const usualPeriods = (year: number, sendingDays: number): StandardPeriod[] =>
  periodsOfYear(year, ['half-year', 'year'], sendingDays).filter(({ code }) => code !== `${year}-H2`);

interface Window {
  readonly windowStart: string;
  readonly windowEnd: string;
}

/**
 * The period a day is looked at in: the one that closed last (reports on it are coming in), of those that closed together the longest;
 * before any has closed, the shortest one that is running; else the first.
 */
export function periodOn<P extends Window>(periods: readonly P[], day: string): P | null {
  const closed = periods.filter(({ windowEnd }) => windowEnd < day);
  if (closed.length > 0) return closed.reduce((a, b) => (b.windowEnd > a.windowEnd || (b.windowEnd === a.windowEnd && b.windowStart < a.windowStart) ? b : a));
  const running = periods.filter(({ windowStart, windowEnd }) => windowStart <= day && day <= windowEnd);
  if (running.length > 0) return running.reduce((a, b) => (b.windowStart > a.windowStart || b.windowEnd < a.windowEnd ? b : a));
  return periods[0] ?? null;
}
