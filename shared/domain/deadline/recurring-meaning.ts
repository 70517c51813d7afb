import { wholeYear, yearOf, type DateRange } from '../civil-date.ts';
import type { Clause } from './clause-rules.ts';
import { datedMeaning, type Resolved } from './dated-meaning.ts';
import { FREQUENCIES, type DeadlineFlag, type Frequency } from './deadline.ts';
import { meaning, type Meaning } from './meaning.ts';
import { namesYear } from './spans.ts';

/** Work that comes back: its frequency, and its days in the plan year as far as the cell gives them. */
export function recurringMeaning(clauses: readonly Clause[], resolved: readonly Resolved[], planYear: number): Meaning | null {
  const has = (kind: Clause['kind']): boolean => clauses.some((clause) => clause.kind === kind);
  const dayRules = clauses.filter((clause) => clause.kind === 'day-rule');
  if (dayRules.some(({ complete }) => !complete) && !has('recurrence')) return null;
  const days = daysInPlanYear(clauses, resolved, planYear);
  if (days === null) return null;
  const frequency = frequencyOf(clauses);
  const said = frequency !== null || dayRules.length > 0;
  const waits = has('event') || has('relative');
  const flags: DeadlineFlag[] = waits ? [...days.flags, 'conditional'] : [...days.flags];
  if (isNextYearOnly(clauses)) return { ...days, kind: 'due', flags: [...flags, 'ambiguous'], certain: false };
  return {
    ...days,
    kind: 'recurring',
    frequency,
    ...(dayRules.length > 0 && { periodDays: dayRules.map(({ day, before }) => ({ ...day, before })) }),
    flags: said ? flags : [...flags, 'unclear'],
    certain: days.certain && said && !waits,
  };
}

/** “Trước 31/01 năm sau” alone is said of one plan, or of a report due every year: the one day, and a question. */
function isNextYearOnly(clauses: readonly Clause[]): boolean {
  const repeated = clauses.some(({ kind }) => kind === 'recurrence' || kind === 'day-rule');
  return !repeated && clauses.some((clause) => clause.kind === 'next-year' && !clause.yearly);
}

function frequencyOf(clauses: readonly Clause[]): string | null {
  const found = new Set<Frequency>();
  for (const clause of clauses) {
    if (clause.kind === 'recurrence') for (const frequency of clause.frequencies) found.add(frequency);
    if (clause.kind === 'day-rule' && clause.frequency !== null) found.add(clause.frequency);
    if (clause.kind === 'next-year') found.add('yearly');
  }
  return FREQUENCIES.filter((frequency) => found.has(frequency)).join('+') || null;
}

function daysInPlanYear(clauses: readonly Clause[], resolved: readonly Resolved[], planYear: number): Meaning | null {
  const nextYear = clauses.find((clause) => clause.kind === 'next-year');
  if (nextYear !== undefined) {
    const due = resolved.length === 0 ? nextYear.day.on(planYear + 1)?.end : undefined;
    return due === undefined ? null : meaning('recurring', { due });
  }
  if (resolved.length > 0) return datedInstances(clauses, resolved, planYear);
  // The day is known but belongs to every period, so no single date stands for it.
  if (clauses.some((clause) => clause.kind === 'day-rule')) return meaning('recurring');
  const recurrences = clauses.filter((clause) => clause.kind === 'recurrence');
  // “5 năm một lần”, “định kỳ”: nobody says when.
  if (recurrences.every(({ frequencies }) => frequencies.length === 0)) return meaning('recurring');
  if (recurrences.some(({ frequencies }) => frequencies.includes('biennial'))) return everyOtherYear(recurrences[0]?.parity ?? null, planYear);
  return window(wholeYear(planYear));
}

function window(range: DateRange): Meaning {
  return meaning('recurring', { start: range.start, due: range.end });
}

/** Without “năm chẵn” or “năm lẻ” nobody knows which year begins the count. */
function everyOtherYear(parity: 'even' | 'odd' | null, planYear: number): Meaning {
  if (parity === null) return meaning('recurring', { certain: false });
  const falls = (planYear % 2 === 0) === (parity === 'even');
  return falls ? window(wholeYear(planYear)) : meaning('recurring');
}

/** Dates beside a recurrence: its days in the year (15/6 và 15/12 hằng năm), or the years it runs through (giai đoạn 2021-2025). */
function datedInstances(clauses: readonly Clause[], resolved: readonly Resolved[], planYear: number): Meaning | null {
  const found = datedMeaning(resolved);
  if (found === null) return null;
  const named = resolved.some(({ clause }) => namesYear(clause.stretches));
  if (found.kind === 'from' || (named && found.kind === 'period' && found.start !== null && spansYears(found))) {
    return runningThrough(found, planYear);
  }
  if (named && runsUntilYear(resolved)) return runningThrough({ ...found, start: wholeYear(planYear).start }, planYear);
  const first = found.dates[0] ?? null;
  // “Lần đầu trước 10/3/2026; sau đó hằng quý”: the date is the first time's alone.
  if (clauses.some(({ kind }) => kind === 'first-time' || kind === 'then')) return first === null ? null : { ...found, due: first };
  // “Ban hành trước 15/3, triển khai hằng năm”: one deed has the date, another comes back.
  const twoDeeds = clauses.some(({ kind }) => kind === 'deed');
  if (!twoDeeds && (!named || found.kind === 'period')) return { ...found, due: first };
  // “Trước ngày 30/6/2025 hằng năm” contradicts itself.
  return { ...found, due: first, flags: [...found.flags, 'ambiguous'], certain: false };
}

/** “Hằng năm đến năm 2030” */
function runsUntilYear([only, ...others]: readonly Resolved[]): boolean {
  return others.length === 0 && only?.clause.side === 'by' && only.clause.stretches.every(({ last }) => last.unit === 'year');
}

function spansYears({ start, due }: Meaning): boolean {
  return start !== null && due !== null && yearOf(start) !== yearOf(due);
}

function runningThrough({ start, due, certain }: Meaning, planYear: number): Meaning {
  const year = wholeYear(planYear);
  const runs = start !== null && start <= year.end && (due === null || due >= year.start);
  if (!runs) return meaning('recurring', { flags: ['ambiguous'], certain: false });
  return {
    ...window({ start: start > year.start ? start : year.start, end: due !== null && due < year.end ? due : year.end }),
    certain,
  };
}
