import { weekdayOf } from '../civil-date.ts';
import type { Clause, Dated, Waiting } from './clause-rules.ts';
import { datedMeaning, type Resolved } from './dated-meaning.ts';
import type { DeadlineFlag } from './deadline.ts';
import { meaning, UNCLEAR, type Meaning } from './meaning.ts';
import { recurringMeaning } from './recurring-meaning.ts';
import { isOneDay, namesYear, resolveStretches } from './spans.ts';

/** What the clauses of a cell say together; null when they do not agree on one reading. */
export function meaningOf(clauses: readonly Clause[], planYear: number): Meaning | null {
  if (!countsOff(clauses)) return null;
  const resolved = resolveAll(
    clauses.filter((clause) => clause.kind === 'dated'),
    planYear,
  );
  if (resolved === null) return null;
  const found = mainMeaning(clauses, resolved, planYear);
  return found === null ? null : withFlags(found, clauses, resolved, planYear);
}

/** Labels must count from one and each have its date; a mere “đợt 1” leaves the others unsaid. */
function countsOff(clauses: readonly Clause[]): boolean {
  const labels = clauses.filter((clause) => clause.kind === 'label');
  const dates = clauses.filter(({ kind }) => kind === 'dated');
  return labels.length === 0 || (labels.length > 1 && labels.length === dates.length && labels.every(({ ordinal }, i) => ordinal === i + 1));
}

/** Years are shared across the whole cell: “Trong quý I, hoàn thành trước 31/3/2025”. */
function resolveAll(clauses: readonly Dated[], planYear: number): Resolved[] | null {
  const ranges = resolveStretches(
    clauses.flatMap((clause) => clause.stretches),
    planYear,
  );
  if (ranges === null) return null;
  let at = 0;
  return clauses.map((clause) => ({ clause, ranges: ranges.slice(at, (at += clause.stretches.length)) }));
}

function mainMeaning(clauses: readonly Clause[], resolved: readonly Resolved[], planYear: number): Meaning | null {
  const has = (...kinds: readonly Clause['kind'][]): boolean => clauses.some(({ kind }) => kinds.includes(kind));
  if (has('vague')) return resolved.length > 0 || has('recurrence', 'day-rule', 'continuous') ? null : vagueMeaning(clauses, planYear);
  if (has('recurrence', 'day-rule', 'next-year')) return recurringMeaning(clauses, resolved, planYear);
  const dated = resolved.length > 0 ? datedMeaning(resolved) : null;
  if (resolved.length > 0 && (dated === null || orBetweenDates(clauses))) return null;
  if (has('first-time') && !(has('then') && dated !== null)) return null;
  if (dated !== null && goesOnAfter(clauses)) return carriedOn(dated);
  if (has('continuous')) return dated === null ? meaning('continuous') : continuousWithin(dated);
  if (dated !== null) return has('event', 'relative', 'ad-hoc') ? conditional(dated) : dated;
  const waiting = clauses.filter(isWaiting);
  const main = waiting.find(({ kind }) => kind === 'relative') ?? waiting[0];
  if (main !== undefined) return meaning(main.kind, { certain: main.certain });
  return has('ad-hoc') ? meaning('event') : null;
}

/** “Xong trước 15/8 và thực hiện thường xuyên”, “trong tháng 01/2026 và tổ chức thực hiện”: the dates first, then nothing but going on. */
function goesOnAfter(clauses: readonly Clause[]): boolean {
  const then = clauses.findIndex(({ kind }) => kind === 'then');
  const before = clauses.slice(0, then).some(({ kind }) => kind === 'dated');
  return then >= 0 && before && clauses.slice(then + 1).every(({ kind }) => kind === 'continuous' || kind === 'ad-hoc' || kind === 'event');
}

function carriedOn(dated: Meaning): Meaning | null {
  return dated.kind === 'from' || dated.kind === 'asof' ? null : { ...dated, flags: [...dated.flags, 'then-continuous'] };
}

function isWaiting(clause: Clause): clause is Waiting {
  return clause.kind === 'relative' || clause.kind === 'event';
}

function vagueMeaning(clauses: readonly Clause[], planYear: number): Meaning {
  const since = clauses.find((clause) => clause.kind === 'vague')?.since;
  const start = since?.on(since.year ?? planYear)?.start ?? null;
  return { ...UNCLEAR, start };
}

/** Continuous work inside a window stays continuous; a day named beside it is taken, and asked about. */
function continuousWithin(dated: Meaning): Meaning {
  if (dated.kind === 'period' || dated.kind === 'from') return { ...dated, kind: 'continuous' };
  return { ...dated, flags: [...dated.flags, 'ambiguous'], certain: false };
}

function conditional(dated: Meaning): Meaning {
  return { ...dated, flags: [...dated.flags, 'conditional'], certain: false };
}

function orBetweenDates(clauses: readonly Clause[]): boolean {
  const or = clauses.findIndex(({ kind }) => kind === 'or');
  const isDated = ({ kind }: Clause): boolean => kind === 'dated';
  return or >= 0 && clauses.slice(0, or).some(isDated) && clauses.slice(or).some(isDated);
}

function withFlags(found: Meaning, clauses: readonly Clause[], resolved: readonly Resolved[], planYear: number): Meaning {
  const flags = new Set<DeadlineFlag>(found.flags);
  const any = (kind: Clause['kind']): boolean => clauses.some((clause) => clause.kind === kind);
  const dated = resolved.map(({ clause }) => clause);
  if (clauses.some(isBeforeDay)) flags.add('before');
  if (any('tentative')) flags.add('tentative');
  if (any('ad-hoc')) flags.add('ad-hoc');
  if (any('horizon')) flags.add('horizon-dropped');
  const stretches = dated.flatMap((clause) => clause.stretches);
  if (stretches.length > 0 && found.frequency === null && !namesYear(stretches)) flags.add('no-year');
  const doubtful = dated.some((clause) => isDoubtful(clause, planYear)) || resolved.some(isOnAnotherWeekday);
  if (doubtful) flags.add('ambiguous');
  return { ...found, flags: [...flags], certain: found.certain && !doubtful };
}

function isBeforeDay(clause: Clause): boolean {
  if (clause.kind === 'dated') return clause.side === 'before' && clause.stretches.some(({ last }) => isOneDay(last));
  return (clause.kind === 'day-rule' || clause.kind === 'next-year') && clause.before;
}

/** Readings a clerk should confirm even where one is likelier. */
function isDoubtful(clause: Dated, planYear: number): boolean {
  if (clause.side === 'perhaps-cutoff') return true;
  if (clause.ofOutcome && clause.side === 'within' && !clause.stretches.every(({ last }) => isOneDay(last))) return true;
  return clause.stretches.some(({ first, last }) => {
    // “Cuối quý I - đầu quý II” is the turn of the quarters rather than those two days.
    if (first !== last && last.unit === 'point' && last.bare === true) return true;
    if (first.ambiguous === true || last.ambiguous === true) return true;
    if ([first, last].some(({ shortYear, year }) => shortYear === true && Math.abs((year ?? planYear) - planYear) > FARTHEST_SHORT_YEAR)) return true;
    if (clause.introduced || clause.weekday !== null || first.bare !== true) return false;
    return first.unit !== 'year' || isMilestone(first.year, planYear);
  });
}

/** Two figures far from the plan's year may be something else than a year. */
const FARTHEST_SHORT_YEAR = 5;

/** “Thứ Hai, ngày 13/6/2025” was a Friday: one of the two is a slip. */
function isOnAnotherWeekday({ clause, ranges }: Resolved): boolean {
  const [first] = ranges;
  return clause.weekday !== null && first !== undefined && weekdayOf(first.start) !== clause.weekday;
}

/** A lone “2030” in an older plan means “by 2030” as well as “in 2030”; terms of office and strategies end in such years. */
function isMilestone(year: number | null, planYear: number): boolean {
  return year !== null && year > planYear && year % 5 === 0;
}
