import { weekdayName } from './clock-rules.ts';
import type { Frequency, PeriodDay } from './deadline.ts';
import type { Lexeme } from './lexer.ts';
import type { Reader } from './reader.ts';
import { span } from './span-rules.ts';
import type { Span } from './spans.ts';

/** Hằng quý, 2 lần/năm, định kỳ (sáu tháng, năm). An empty list: it recurs, but how often is not one of the known frequencies. */
export interface Recurrence {
  readonly kind: 'recurrence';
  readonly frequencies: readonly Frequency[];
  /** “(năm chẵn)”, “(năm lẻ)”. */
  readonly parity: 'even' | 'odd' | null;
}

/** A day inside each period (ngày 20 hằng tháng; ngày 25 tháng cuối quý). `frequency` null: the cell says it elsewhere or not at all. */
export interface DayRule {
  readonly kind: 'day-rule';
  readonly frequency: Frequency | null;
  /** False for a mere “ngày 20”, which needs a recurrence beside it. */
  readonly complete: boolean;
  readonly day: Omit<PeriodDay, 'before'>;
  /** “trước ngày …” */
  readonly before: boolean;
}

/** A day in the year after this one (trước ngày 10/01 năm sau). */
export interface NextYearDay {
  readonly kind: 'next-year';
  readonly day: Span;
  /** “năm liền kề năm báo cáo”: a report that comes back every year. */
  readonly yearly: boolean;
  readonly before: boolean;
}

const EVERY: Readonly<Record<string, Readonly<Record<number, Frequency>>>> = {
  week: { 1: 'weekly' },
  month: { 1: 'monthly', 3: 'quarterly', 6: 'half-yearly', 12: 'yearly' },
  quarter: { 1: 'quarterly', 2: 'half-yearly', 4: 'yearly' },
  half: { 1: 'half-yearly' },
  year: { 1: 'yearly', 2: 'biennial' },
};

const TIMES: Readonly<Record<Frequency, Readonly<Record<number, Frequency>>>> = {
  weekly: { 1: 'weekly' },
  monthly: { 1: 'monthly' },
  quarterly: { 1: 'quarterly', 3: 'monthly' },
  'half-yearly': { 1: 'half-yearly', 2: 'quarterly', 6: 'monthly' },
  yearly: { 1: 'yearly', 2: 'half-yearly', 4: 'quarterly', 12: 'monthly' },
  biennial: { 1: 'biennial', 2: 'yearly' },
};

/** What is known of “N units”: its frequency, or null for a length that has none (9 tháng). */
interface Period {
  readonly frequency: Frequency | null;
  /** Joined to the one before it by a slash. */
  readonly slashed?: boolean;
}

/** `năm`, `6 tháng`, `nửa năm`. */
function period(r: Reader): Period | null {
  const count = r.take('number')?.value ?? 1;
  const half = r.take('half') !== null;
  const unit = r.take('week', 'month', 'quarter', 'year');
  if (unit === null || (half && unit.kind !== 'year')) return null;
  return { frequency: EVERY[half ? 'half' : unit.kind]?.[count] ?? null };
}

/** A period that is not the name of a date: “hằng quý” but not “quý IV”, “6 tháng” but not “6 tháng đầu năm”. */
function unnamedPeriod(r: Reader): Period | null {
  const found = period(r);
  const named = r.sees('number', 'roman', 'beginning', 'ending', 'even', 'odd') || (r.sees('/') && !r.wouldRead(another));
  return found === null || named ? null : found;
}

/** `2 lần`, `một lần`, `lần`. */
function times(r: Reader): number | null {
  return r.attempt(() => {
    const count = r.take('number')?.value ?? 1;
    return r.take('times') === null ? null : count;
  });
}

function often(found: Period, count: number): Frequency[] {
  const frequency = found.frequency === null ? undefined : TIMES[found.frequency][count];
  return frequency === undefined ? [] : [frequency];
}

/** `1 lần/năm`, `2 lần mỗi năm`, `01 lần/6 tháng`, `2 lần trong năm`. */
function timesPerPeriod(r: Reader): Frequency[] | null {
  const count = times(r);
  if (count === null) return null;
  r.takeAll('/', 'every', 'in');
  const found = unnamedPeriod(r);
  return found === null ? null : often(found, count);
}

/** `02 năm/lần`, `hai năm một lần`, `mỗi quý 1 lần`, `hằng năm 2 lần`. */
function periodPerTime(r: Reader): Frequency[] | null {
  r.takeAll('periodic', 'every', 'comma');
  const found = period(r);
  if (found === null) return null;
  r.takeAll('/', 'comma');
  const count = times(r);
  return count === null ? null : often(found, count);
}

/** `hằng quý`, `định kỳ (sáu tháng, năm)`, `hàng quý, năm`, `hàng tháng/quý`, `tháng, quý, năm`, `theo quý`. A mere “tháng/năm” is a form left unfilled. */
function periodList(r: Reader): Frequency[] | null {
  const announced = r.takeAll('periodic', 'every', 'according', 'report', 'outcome').length > 0;
  r.takeAll('comma', 'colon', 'every');
  const first = unnamedPeriod(r);
  if (first === null) return null;
  const found = [first];
  for (let more = another(r); more !== null; more = another(r)) found.push(more);
  if (!announced && (found.length === 1 || found.some(({ slashed }) => slashed))) return null;
  return found.flatMap(({ frequency }) => frequency ?? []);
}

function another(r: Reader): Period | null {
  return r.attempt(() => {
    const joint = r.takeAll('comma', 'and', '-', '/');
    if (joint.length === 0) return null;
    r.takeAll('periodic', 'every', 'whole', 'according', 'report', 'outcome', 'filler', 'stage');
    const found = unnamedPeriod(r);
    return found === null ? null : { ...found, slashed: joint.includes('/') };
  });
}

export function recurrence(r: Reader): Recurrence | null {
  const frequencies = r.firstOf(timesPerPeriod, periodPerTime, periodList, (x) => (x.take('periodic') === null ? null : []));
  if (frequencies === null) return null;
  while (r.attempt(phase) !== null);
  return { kind: 'recurrence', frequencies, parity: parity(r) };
}

/** `, đầu kỳ, giữa kỳ, cuối kỳ`: when inside the period, without a date. */
function phase(r: Reader): Lexeme | null {
  r.takeAll('comma');
  return r.take('phase');
}

function parity(r: Reader): 'even' | 'odd' | null {
  return r.attempt(() => {
    r.takeAll('comma', 'in', 'plural');
    const found = r.take('year') === null ? null : r.take('even', 'odd');
    return found === null ? null : (found.kind as 'even' | 'odd');
  });
}

interface DayOwner {
  readonly frequency: Frequency | null;
  readonly place: PeriodDay['place'];
}

const PARTS = { beginning: 'first', middle: 'middle', ending: 'last' } as const;
/** “đầu kỳ”, “giữa kỳ”, “cuối kỳ”: one word of the lexicon. */
const PHASES: Readonly<Record<string, (typeof PARTS)[keyof typeof PARTS]>> = { đ: 'first', g: 'middle', c: 'last' };
const phaseOf = ({ text }: Lexeme): PeriodDay['place'] => `${PHASES[text.normalize('NFC').replace(/^[\u0300-\u036f]+/, '')[0] ?? ''] ?? 'last'}-of-period`;

/** Which month or quarter the day belongs to. */
function dayOwner(r: Reader): DayOwner | null {
  r.takeAll('of', 'in', 'filler');
  // In “01 tháng sau khi …” the “sau” belongs to what follows.
  if (r.take('nextMonth') !== null) return r.sees('when', 'day') ? null : { frequency: 'monthly', place: 'next-month' };
  if (r.take('reportMonth') !== null) return { frequency: 'monthly', place: 'report-month' };
  const quarter = r.take('nextQuarter', 'reportQuarter');
  if (quarter !== null) return { frequency: 'quarterly', place: quarter.kind === 'nextQuarter' ? 'next-quarter' : 'report-quarter' };
  return r.firstOf<DayOwner>(
    () => {
      if (r.take('every') === null) return null;
      return r.take('month') === null ? null : { frequency: 'monthly', place: 'month' };
    },
    () => {
      if (r.take('month') === null) return null;
      // “tháng cuối kỳ báo cáo”: the lexicon reads “cuối kỳ” as one word.
      const phase = r.take('phase');
      if (phase !== null) return { frequency: null, place: phaseOf(phase) };
      const taken = r.take('beginning', 'middle', 'ending');
      if (taken === null) return null;
      const part = PARTS[taken.kind as keyof typeof PARTS];
      r.takeAll('of', 'every');
      if (r.take('reportPeriod') !== null) return { frequency: null, place: `${part}-of-period` };
      const of = r.take('quarter', 'nextQuarter');
      if (of === null || r.sees('number', 'roman')) return null;
      return { frequency: 'quarterly', place: of.kind === 'nextQuarter' ? `${part}-of-next-quarter` : `${part}-of-quarter` };
    },
  );
}

/** `ngày 20 hằng tháng`, `ngày 05 và 20 của tháng sau`, `ngày 25 của tháng cuối kỳ báo cáo`; a mere `ngày 20`. */
function dayOfMonthRule(r: Reader): DayRule | null {
  const named = r.take('day') !== null;
  const days = daysOfMonth(r);
  if (days === null) return null;
  const owner = r.attempt(dayOwner);
  if (owner !== null) return ruleOf(owner.frequency, { days, weekday: null, place: owner.place });
  const partOfDate = r.sees('/', '-', '.', 'number', 'month', 'of', 'until');
  return named && !partOfDate ? { ...ruleOf(null, { days, weekday: null, place: 'period' }), complete: false } : null;
}

/** `thứ 6 hằng tuần`; a mere `thứ Sáu` needs a recurrence beside it. T6 before “hằng tuần” is Friday; everywhere else it is June. */
function weekdayRule(r: Reader): DayRule | null {
  const everyWeek = (): boolean => r.attempt(() => (r.take('every') === null ? null : r.take('week'))) !== null;
  const on = (weekday: number): Omit<PeriodDay, 'before'> => ({ days: [], weekday, place: 'period' });
  if (r.peek()?.text === 't') {
    const number = r.take('month') === null ? undefined : r.take('number')?.value;
    return number !== undefined && everyWeek() ? ruleOf('weekly', on(number - 1)) : null;
  }
  const weekday = weekdayName(r);
  if (weekday === null) return null;
  if (everyWeek()) return ruleOf('weekly', on(weekday));
  return r.wouldRead(() => (r.takeAll('comma'), r.take('day', 'number'))) ? null : { ...ruleOf(null, on(weekday)), complete: false };
}

export function dayRule(r: Reader): DayRule | null {
  return r.firstOf(weekdayRule, dayOfMonthRule);
}

function ruleOf(frequency: Frequency | null, day: DayRule['day']): DayRule {
  return { kind: 'day-rule', frequency, complete: true, day, before: false };
}

function daysOfMonth(r: Reader): number[] | null {
  const oneDay = (): number | null => {
    r.take('day');
    const number = r.take('number');
    return number !== null && number.value >= 1 && number.value <= 31 ? number.value : null;
  };
  const days: number[] = [];
  for (let day = r.attempt(oneDay); day !== null; day = r.attempt(() => (r.takeAll('and', 'comma').length === 0 ? null : oneDay()))) days.push(day);
  return days.length === 0 ? null : days;
}

/** `ngày 10/01 của năm liền kề năm báo cáo`, `ngày 15/01 năm sau`. */
export function nextYearDay(r: Reader): NextYearDay | null {
  const day = span(r);
  if (day === null || day.unit !== 'day' || day.year !== null) return null;
  r.takeAll('of');
  if (r.take('nextYear') === null) return null;
  r.takeAll('of');
  const yearly = r.take('reportYear') !== null;
  return { kind: 'next-year', day, yearly, before: false };
}
