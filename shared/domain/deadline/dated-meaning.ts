import { addDays, type CivilDate, type DateRange } from '../civil-date.ts';
import type { Dated } from './clause-rules.ts';
import { meaning, type Meaning } from './meaning.ts';
import { isOneDay } from './spans.ts';

/** A dated clause with its days found. */
export interface Resolved {
  readonly clause: Dated;
  readonly ranges: readonly DateRange[];
}

/** One dated clause, or several that fit together. */
export function datedMeaning(resolved: readonly Resolved[]): Meaning | null {
  const parts = resolved.map(oneClause);
  if (!parts.every((part) => part !== null)) return null;
  const [first, second] = parts;
  if (first === undefined) return null;
  if (second === undefined) return first;
  if (parts.length === 2) {
    const pair = windowAndDay(first, second) ?? windowAndDay(second, first) ?? narrower(first, second);
    if (pair !== null) return pair;
  }
  const sameKind = parts.every(({ kind }) => kind === first.kind || kind === 'multi');
  if (!sameKind || first.kind === 'from' || first.kind === 'asof' || !sameUnits(resolved)) return null;
  return multi(
    parts.map(({ start }) => start),
    parts.flatMap(({ dates }) => dates),
  );
}

/** A window and a day in it, or a beginning and an end, in either order. */
function windowAndDay(window: Meaning, day: Meaning): Meaning | null {
  const { start } = window;
  const { due } = day;
  if (start === null || due === null || day.start !== null || due < start) return null;
  const certain = window.certain && day.certain;
  // “Từ quý II/2025, hoàn thành trước 31/12/2025”
  if (window.kind === 'from') return day.kind === 'due' || day.kind === 'asof' ? meaning('period', { start, due, certain: day.certain }) : null;
  // “Trong quý I, hoàn thành trước 31/3/2025”
  const inside = window.kind === 'period' && window.due !== null && due <= window.due;
  return inside && day.kind === 'due' ? meaning('due', { start, due, certain }) : null;
}

/** “Năm 2025 (quý IV)”: the narrower window, and a question. Written the other way round, both may be meant. */
function narrower(wide: Meaning, narrow: Meaning): Meaning | null {
  if (wide.kind !== 'period' || narrow.kind !== 'period') return null;
  if (wide.start === null || wide.due === null || narrow.start === null || narrow.due === null) return null;
  if (narrow.start < wide.start || narrow.due > wide.due) return null;
  return { ...narrow, flags: ['ambiguous'], certain: false };
}

function sameUnits(resolved: readonly Resolved[]): boolean {
  const spans = resolved.flatMap(({ clause }) => clause.stretches.map(({ first }) => first));
  return new Set(spans.map((span) => (isOneDay(span) ? 'day' : span.unit))).size === 1;
}

/** Instances must be written in the order of the calendar; otherwise a year was understood wrongly. */
function multi(starts: readonly (CivilDate | null)[], dates: readonly CivilDate[]): Meaning | null {
  if (dates.some((date, i) => i > 0 && date <= (dates[i - 1] ?? date))) return null;
  return meaning('multi', { start: starts[0] ?? null, due: dates.at(-1) ?? null, dates });
}

function oneClause({ clause, ranges }: Resolved): Meaning | null {
  const [only] = ranges;
  if (only === undefined) return null;
  if (ranges.length === 1) return oneRange(clause, only);
  if (clause.onward || clause.side === 'from' || clause.side === 'after' || isCutoff(clause)) return null;
  const days = ranges.map((range) => dueOf(clause, range));
  const windows = clause.side === 'within' && !clause.stretches.some(({ last }) => isOneDay(last));
  return multi([windows ? only.start : null], days);
}

function oneRange(clause: Dated, range: DateRange): Meaning {
  const span = clause.stretches[0];
  const unit = span !== undefined && span.first === span.last ? span.last.unit : 'range';
  if (clause.side === 'after') {
    return meaning('from', { start: addDays(range.end, 1), flags: ['ambiguous'], certain: false });
  }
  if (clause.side === 'from' || clause.onward) return meaning('from', { start: range.start });
  if (isCutoff(clause)) return meaning('asof', { due: range.end });
  if (clause.side !== 'within') return meaning('due', { due: dueOf(clause, range) });
  if (unit === 'window') return meaning('asof', { start: range.start, due: range.end });
  if (unit === 'day' || unit === 'point') return meaning('due', { due: range.end });
  return meaning('period', { start: range.start, due: range.end });
}

/**
 * “Trước” a month, a quarter or a year ends on the day before it; “trước ngày 30/6” is kept as due that day, as agencies
 * take it. Every other word includes the day it names.
 */
function dueOf(clause: Dated, range: DateRange): CivilDate {
  const exclusive = clause.side === 'before' && !clause.stretches.some(({ last }) => isOneDay(last));
  return exclusive ? addDays(range.start, -1) : range.end;
}

function isCutoff(clause: Dated): boolean {
  return clause.side === 'cutoff' || clause.side === 'perhaps-cutoff';
}
