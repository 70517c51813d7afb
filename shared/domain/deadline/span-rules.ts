import { dayInFigures, dayInIsoForm, dayInWords, feast } from './day-rules.ts';
import type { Reader } from './reader.ts';
import {
  daySpan,
  firstMonths,
  halfSpan,
  lastMonths,
  monthSpan,
  pointOf,
  quarterSpan,
  schoolYearSpan,
  weekOfMonth,
  yearSpan,
  type Span,
  type SpanUnit,
  type Stretch,
} from './spans.ts';
import { shortYear, smallNumber, yearNumber, yearSuffix } from './year-rules.ts';

/** A month or a quarter whose number is not itself the first half of a day (6/12). */
function numberedUnit(r: Reader, number: number | null, make: (number: number, year: number | null) => Span): Span | null {
  if (number === null) return null;
  const year = yearSuffix(r);
  const short = year === null ? r.attempt(() => (r.takeTight('/') === null ? null : shortYear(r))) : null;
  if (year === null && short === null && r.sees('/')) return null;
  return { ...make(number, year ?? short), shortYear: short !== null };
}

/** `tháng 6/2025`, `T6`; among other months also a mere `9`. */
function month(r: Reader, implied: boolean): Span | null {
  if (r.take('month') === null && !implied) return null;
  return numberedUnit(r, smallNumber(r, 12), monthSpan);
}

/** `6/2025`: two figures and a year are a month. */
function monthInFigures(r: Reader): Span | null {
  const number = smallNumber(r, 12);
  if (number === null || !(r.sees('/') || r.peek()?.tight === true)) return null;
  const year = yearSuffix(r);
  return year === null ? null : monthSpan(number, year);
}

/** `quý IV/2025`, `Q4`; among other quarters also a mere `IV`. */
function quarter(r: Reader, implied: boolean): Span | null {
  if (r.take('quarter') === null && !implied) return null;
  return numberedUnit(r, r.take('roman')?.value ?? smallNumber(r, 4), quarterSpan);
}

/** `6 tháng đầu năm 2025`, `3 tháng cuối năm`, `6 tháng cuối`. */
function monthsOfYear(r: Reader): Span | null {
  const count = smallNumber(r, 12);
  if (count === null || r.take('month') === null) return null;
  // “12 tháng năm 2026” is the year itself.
  const whole = count === 12 ? r.attempt(() => (r.take('year') === null ? null : yearNumber(r))) : null;
  if (whole !== null) return yearSpan(whole, false);
  const part = r.take('beginning', 'ending');
  // “6 tháng cuối” by itself is of the year.
  if (part === null || (r.take('year') === null && !r.done && !r.sees('-', 'comma', 'stop'))) return null;
  return (part.kind === 'beginning' ? firstMonths : lastMonths)(count, yearAfterUnit(r));
}

/** `nửa đầu năm 2025` */
function halfYear(r: Reader): Span | null {
  const part = r.take('half') === null ? null : r.take('beginning', 'ending');
  if (part === null || r.take('year') === null) return null;
  return halfSpan(part.kind === 'beginning' ? 1 : 2, yearAfterUnit(r));
}

function yearAfterUnit(r: Reader): number | null {
  r.take('/');
  return yearNumber(r);
}

/** `năm 2025`, `2025`; “năm” alone is the plan's year only in “trong năm”, “hết năm”, “cả năm” and the like. */
function year(r: Reader): Span | null {
  const introduced = r.follows('in', 'end', 'whole', 'beginning', 'middle', 'ending');
  const named = r.take('year') !== null;
  const number = yearNumber(r);
  if (number !== null) return r.sees('/') ? null : yearSpan(number, !named);
  return named && introduced && !r.sees('number', 'roman', 'even', 'odd', '/') ? yearSpan(null, false) : null;
}

/** `cuối năm 2025`, `giữa tháng 6/2025`, `đầu quý II` */
function point(r: Reader): Span | null {
  const part = r.take('beginning', 'middle', 'ending');
  if (part === null) return null;
  r.take('of');
  const whole = r.firstOf(
    (x) => month(x, false),
    (x) => quarter(x, false),
    year,
  );
  return whole === null ? null : pointOf(part.kind as 'beginning' | 'middle' | 'ending', whole);
}

/** `tuần cuối tháng 6`, `tuần đầu của tháng 9/2025` */
function week(r: Reader): Span | null {
  const part = r.take('week') === null ? null : r.take('beginning', 'ending');
  if (part === null) return null;
  r.take('of');
  const month = r.take('month') === null ? null : smallNumber(r, 12);
  return month === null ? null : weekOfMonth(part.kind as 'beginning' | 'ending', month, yearSuffix(r));
}

/** `năm học 2025-2026`, `năm học 2025/2026`: two years that follow each other. */
function schoolYear(r: Reader): Span | null {
  const first = r.take('schoolYear') === null ? null : yearNumber(r);
  const last = first === null || r.take('-', '/') === null ? null : yearNumber(r);
  return first !== null && last === first + 1 ? schoolYearSpan(first) : null;
}

/** Any piece of the calendar. Inside a list or a range the unit of the one before may be left out (tháng 6, 9 và 12). */
export function span(r: Reader, implied: SpanUnit | null = null): Span | null {
  return r.firstOf(
    // Before the figures: in “quý 3-4/2025” the 4/2025 is no month.
    (x) => (implied === 'quarter' ? quarter(x, true) : null),
    feast,
    week,
    schoolYear,
    dayInIsoForm,
    dayInFigures,
    dayInWords,
    monthsOfYear,
    halfYear,
    monthInFigures,
    (x) => month(x, implied === 'month'),
    (x) => quarter(x, false),
    point,
    year,
  );
}

/** `đến`, `đến hết`, `cho đến trong`, or a dash, between the ends of a range. */
function rangeJoint(r: Reader): 'dash' | 'word' | null {
  if (r.take('-') !== null) return 'dash';
  if (r.take('until') === null) return null;
  r.takeAll('end', 'in', 'filler');
  return 'word';
}

function rangeEnd(r: Reader, first: Span): Span | null {
  const joint = rangeJoint(r);
  const last = joint === null ? null : span(r, first.unit);
  // “Tháng 6/2025 - 2026” is not clearly a range.
  const loose = joint === 'dash' && last?.unit === 'year' && first.unit !== 'year';
  return loose ? null : last;
}

/** `từ ngày 01 đến ngày 15/6/2025`, `10-15/6`: the first day borrows the month of the last. */
function daysOfOneMonth(r: Reader): Stretch | null {
  r.take('day');
  const day = smallNumber(r, 31);
  if (day === null || rangeJoint(r) === null) return null;
  const last = r.firstOf(dayInFigures, dayInWords);
  return last?.month === undefined ? null : { first: daySpan(day, last.month, last.year, false), last: { ...last, bare: false } };
}

/** A span or a range of spans, but not “2025 - 2026 - 2027”, nor the stage of a project (giai đoạn 1/2025). */
function stretch(r: Reader, implied: SpanUnit | null = null): Stretch | null {
  return r.firstOf(() => {
    const stage = r.follows('stage') && r.sees('number');
    const first = span(r, implied);
    if (first === null) return null;
    const last = r.attempt(() => rangeEnd(r, first));
    if (last === null && stage && (first.unit === 'day' || first.unit === 'month')) return null;
    if (last !== null && r.wouldRead(() => rangeEnd(r, last))) return null;
    return last === null ? { first, last: first } : { first: plain(first), last: plain(last) };
  }, daysOfOneMonth);
}

/** The ends of a range explain each other. */
function plain(end: Span): Span {
  return end.unit === 'point' ? end : { ...end, bare: false };
}

/** `ngày 5, 6/5/2026`, `các ngày 10, 20 và 30 tháng 6`: days that borrow the month of the last. */
function daysOfOneMonthListed(r: Reader): Stretch[] | null {
  const named = r.take('day') !== null;
  const days: number[] = [];
  for (let day = listedDay(r); day !== null; day = listedDay(r)) days.push(day);
  const last = days.length === 0 ? null : r.firstOf(dayInFigures, dayInWords);
  const month = last?.month;
  if (last === null || month === undefined || (!named && last.year === null)) return null;
  return [...days.map((day) => daySpan(day, month, last.year, false)), { ...last, bare: false }].map((day) => ({ first: day, last: day }));
}

/** A day that another follows after a comma or “và”. */
function listedDay(r: Reader): number | null {
  return r.attempt(() => {
    r.take('day');
    const day = smallNumber(r, 31);
    return day !== null && r.takeAll('comma', 'and').length > 0 ? day : null;
  });
}

/** `tháng 6, 9 và 12/2025`: stretches of one unit. */
export function stretches(r: Reader): Stretch[] | null {
  const listed = r.attempt(daysOfOneMonthListed);
  if (listed !== null) return listed;
  const first = stretch(r);
  if (first === null) return null;
  const list = [first];
  const unit = first.first.unit;
  for (;;) {
    const another = r.attempt(() => {
      if (r.takeAll('comma', 'and').length === 0) return null;
      r.takeAll('plural');
      const member = stretch(r, unit);
      return member?.first.unit === unit ? member : null;
    });
    if (another === null) return list;
    list.push(another);
  }
}
