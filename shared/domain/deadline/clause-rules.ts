import { hourOfDay, hourOfWeekday, hoursOfDay, weekdayName } from './clock-rules.ts';
import type { LexemeKind } from './lexer.ts';
import type { Reader } from './reader.ts';
import { dayRule, nextYearDay, recurrence, type DayRule, type NextYearDay, type Recurrence } from './recurrence-rules.ts';
import { span, stretches } from './span-rules.ts';
import { isOneDay, type Span, type Stretch } from './spans.ts';

/** `perhaps-cutoff`: a bare “Đến ngày …”, in a report the day the figures stop, in a plan the last day. */
export type Side = 'within' | 'before' | 'by' | 'from' | 'after' | 'cutoff' | 'perhaps-cutoff';

/** Dates and the side of them on which the work lies. */
export interface Dated {
  readonly kind: 'dated';
  readonly side: Side;
  readonly stretches: readonly Stretch[];
  /** A word such as “trước” or “từ” stood before the date, so that 6/12 can only be a day. */
  readonly introduced: boolean;
  /** “kết quả năm 2024”: the period may be the one reported on. */
  readonly ofOutcome: boolean;
  /** “Thứ Sáu, ngày 15/8”: Monday 1 … Sunday 7. */
  readonly weekday: number | null;
  /** “trở đi”, “và những năm tiếp theo”. */
  readonly onward: boolean;
}

/** Waits for something; `certain` is false when figures stand inside, which may be a date meant as a deadline. */
export interface Waiting {
  readonly kind: 'event' | 'relative';
  readonly certain: boolean;
}

export interface Vague {
  readonly kind: 'vague';
  /** “những tháng đầu năm 2021” at least begins on 01/01. */
  readonly since: Span | null;
}

export interface Mention {
  /**
   * `first-time`: the date beside it is that of the first time only. `then`: what follows, or going on without a date, comes
   * after it. `deed`: what is done by the date that follows.
   */
  readonly kind: 'continuous' | 'ad-hoc' | 'horizon' | 'tentative' | 'or' | 'first-time' | 'then' | 'deed';
}

/** “Đợt 1: …; đợt 2: …”: counts the dates off and says nothing of them. */
export interface Label {
  readonly kind: 'label';
  readonly ordinal: number;
}

export type Clause = Label | Dated | Waiting | Vague | Mention | Recurrence | DayRule | NextYearDay;

const SIDE_WORDS = ['before', 'latest', 'until', 'end', 'from', 'now', 'after', 'cutoff'] as const;
const NEUTRAL_WORDS = ['filler', 'stage', 'report', 'outcome', 'in', 'plural', 'whole', 'within', 'of', 'colon'] as const;
const SEPARATORS = ['comma', 'colon', 'stop', 'and', '-'] as const;

/** The whole cell as clauses; null as soon as one word is not understood, for it might change everything. */
export function clausesOf(r: Reader): Clause[] | null {
  const clauses: Clause[] = [];
  let separated = true;
  while (!r.done) {
    const goesOn = r.attempt(goingOn);
    if (goesOn !== null) {
      clauses.push(goesOn);
      separated = true;
    } else if (r.take(...SEPARATORS) !== null) {
      separated = true;
    } else if (r.take('or') !== null) {
      clauses.push({ kind: 'or' });
      separated = true;
    } else {
      // Two dates side by side without a joint are not a list (ngày 5-7 tháng 6).
      if (!separated && r.sees('number', 'roman', 'day', 'month', 'quarter', '/', '.')) return null;
      const clause = (separated ? r.attempt(label) : null) ?? clauseAt(r) ?? r.attempt(deed);
      if (clause === null && r.take(...NEUTRAL_WORDS) === null) return null;
      if (clause !== null) {
        clauses.push(clause);
        separated = announces(clause);
      }
    }
  }
  return clauses;
}

const OPENINGS: ReadonlySet<Clause['kind']> = new Set(['tentative', 'label', 'first-time', 'deed']);

/** “Dự kiến 30/6”, “Định kỳ ngày 15 hằng tháng”: the date belongs to the word before it. */
function announces(clause: Clause): boolean {
  return OPENINGS.has(clause.kind) || (clause.kind === 'recurrence' && clause.frequencies.length === 0);
}

function clauseAt(r: Reader): Clause | null {
  return r.firstOf<Clause>(mention, horizon, vague, recurrence, introducedDay, relative, dated, event);
}

function mention(r: Reader): Mention | null {
  if (r.take('tentative') !== null) return { kind: 'tentative' };
  if (r.take('firstTime') !== null) return { kind: 'first-time' };
  if (r.take('continuous') !== null) return { kind: 'continuous' };
  if (r.take('adHoc') === null) return null;
  // “đột xuất theo chỉ đạo của …”, “khi có yêu cầu của …”
  const figures = r.sees('of', 'when', 'according', 'other') && swallow(r);
  return figures ? null : { kind: 'ad-hoc' };
}

/** `đợt 1:`, `lần 2 trước …`, `đợt thứ nhất: …`; a mere “2 đợt” counts nothing off. */
function label(r: Reader): Label | null {
  if (r.take('batch', 'times') === null) return null;
  r.take('weekday');
  const ordinal = r.take('number', 'roman');
  if (ordinal === null || ordinal.value < 1 || ordinal.value > 12) return null;
  const announced =
    r.takeAll('colon', 'comma').length > 0 || r.sees('before', 'latest', 'until', 'end', 'in', 'month', 'day', 'quarter', 'filler', 'tentative');
  return announced ? { kind: 'label', ordinal: ordinal.value } : null;
}

/** `; sau đó …`, `và tổ chức thực hiện` at the end, `và thực hiện thường xuyên`. */
function goingOn(r: Reader): Mention | null {
  r.takeAll('comma', 'stop');
  if (r.take('thereafter') !== null) return { kind: 'then' };
  if (r.take('and') === null || r.takeAll('filler').length === 0) return null;
  return r.done || r.sees('continuous', 'stop') ? { kind: 'then' } : null;
}

/** What a deed may take as its object: words without any meaning for the date. */
const LONGEST_DEED = 12;

/** `Ban hành kế hoạch trong …`, `Tham mưu UBND tỉnh phê duyệt trước …`: what is done by then, up to the word that brings the date in. */
function deed(r: Reader): Mention | null {
  const first = r.take('deed', 'filler');
  let length = 0;
  for (; length < LONGEST_DEED && r.sees('deed', 'filler', 'other', 'report', 'outcome'); length += 1) {
    if (/\d/.test(r.peek()?.text ?? '')) return null;
    r.next();
  }
  if (first === null || (first.kind === 'filler' && length === 0)) return null;
  return r.sees('in', 'before', 'latest', 'end', 'tentative', 'every', 'periodic') || (r.sees('until') && !r.follows('other')) ? { kind: 'deed' } : null;
}

/** `tầm nhìn đến năm 2050`: where the plan looks to, not when the task ends. */
function horizon(r: Reader): Mention | null {
  if (r.take('horizon') === null) return null;
  r.takeAll('until', 'in', 'filler', 'stage');
  return stretches(r) === null ? null : { kind: 'horizon' };
}

function vague(r: Reader): Vague | null {
  r.takeAll('in', 'filler', 'stage', 'of');
  if (r.take('vague', 'following', 'nextYear') !== null) return { kind: 'vague', since: null };
  if (r.take('plural') === null || r.take('month') === null) return null;
  const part = r.take('beginning', 'ending');
  const since = part === null ? null : span(r);
  if (part === null || since?.unit !== 'year') return null;
  return { kind: 'vague', since: part.kind === 'beginning' ? since : null };
}

/** The rules for a day inside a period, whatever word introduces it. */
function introducedDay(r: Reader): DayRule | NextYearDay | null {
  const before = r.takeAll('before', 'latest', 'until', 'end', ...NEUTRAL_WORDS).includes('before');
  r.attempt(hourOfDay);
  const rule = r.firstOf<DayRule | NextYearDay>(nextYearDay, dayRule);
  return rule === null ? null : { ...rule, before };
}

/** `trong vòng 30 ngày kể từ …`, `10 ngày làm việc sau khi …`, `sau 15 ngày`. */
function relative(r: Reader): Waiting | null {
  const before = r.takeAll('latest', 'before', 'after', 'until', ...NEUTRAL_WORDS);
  const count = r.take('number');
  if (count === null) return null;
  spelledAgain(r);
  // The lexicon reads “tháng sau” of “01 tháng sau khi …” as one word.
  if (r.take('nextMonth', 'nextQuarter', 'nextYear') !== null && r.sees('when', 'day')) {
    swallow(r);
    return { kind: 'relative', certain: true };
  }
  if (r.take('day', 'week', 'month', 'year', 'hour') === null) return null;
  r.take('working');
  if (r.take('comma') !== null && !r.sees('from', 'after', 'when')) return null;
  if (r.take('from', 'after', 'when', 'before') !== null) {
    swallow(r);
    return { kind: 'relative', certain: true };
  }
  const limit = before.some((kind) => kind !== 'filler' && kind !== 'plural');
  return limit && atJoint(r) ? { kind: 'relative', certain: false } : null;
}

/** `30 (ba mươi) ngày` */
function spelledAgain(r: Reader): void {
  r.attempt(() => (r.take('comma') !== null && r.take('number') !== null && r.take('comma') !== null ? true : null));
}

/** `trước ngày 15/6 và 15/12`, `từ quý II/2025 trở đi`, `trong năm 2025`, `31/12/2025`. */
function dated(r: Reader): Dated | null {
  r.attempt(hoursOfDay);
  const ofWeek = r.attempt(weekNumber) !== null;
  const words: LexemeKind[] = r.takeAll(...SIDE_WORDS, ...NEUTRAL_WORDS, 'tentative');
  r.attempt(hourOfWeekday);
  const onWeekday = r.attempt(weekday);
  r.attempt(hoursOfDay);
  r.attempt(hourOfDay);
  const list = stretches(r);
  const side = sideOf(words, list?.[0]);
  if (list === null || side === null) return null;
  if (ofWeek && !list.every(({ first, last }) => isOneDay(first) && isOneDay(last))) return null;
  const introduced = words.some((kind) => SIDE_WORDS.some((word) => word === kind));
  if (!introduced && onWeekday === null && isRoundTheClock(list)) return null;
  // “Tết Nguyên đán” alone is an occasion.
  if (!introduced && list.some(({ first, last }) => first.feast === true || last.feast === true)) return null;
  const ofOutcome = words.includes('outcome') && !words.includes('in');
  return { kind: 'dated', side, stretches: list, introduced, ofOutcome, weekday: onWeekday, onward: onward(r) };
}

function isRoundTheClock(list: readonly Stretch[]): boolean {
  return list.length === 1 && list.every(({ first, last }) => first === last && first.roundTheClock === true);
}

/** `Thứ Sáu, ngày 15/8`: the date is what counts; the weekday only confirms it. */
function weekday(r: Reader): number | null {
  const day = weekdayName(r);
  r.takeAll('comma');
  return day !== null && r.sees('day', 'number') ? day : null;
}

/** `Tuần 42 (12/10–18/10)`, `Tuần 3, từ ngày 19/10 đến …`: its days are what counts; of which month a mere `Tuần 3` is, nobody knows. */
function weekNumber(r: Reader): true | null {
  const number = r.take('week') === null ? null : r.take('number');
  if (number === null || number.value < 1 || number.value > 53) return null;
  return r.takeAll('comma', 'colon').length > 0 || r.sees('from', 'day') ? true : null;
}

function onward(r: Reader): boolean {
  const found = r.attempt(() => {
    r.takeAll('comma', 'and');
    return r.take('onward', 'following');
  });
  return found !== null;
}

function sideOf(words: readonly LexemeKind[], first: Stretch | undefined): Side | null {
  const has = (...kinds: readonly LexemeKind[]): boolean => kinds.some((kind) => words.includes(kind));
  const range = first !== undefined && first.first !== first.last;
  if (has('cutoff')) return 'cutoff';
  if (has('from') || has('after')) {
    if (has('before', 'latest', 'until', 'end', 'now') || (has('from') && has('after'))) return null;
    if (range) return has('after') ? null : 'within';
    return has('from') ? 'from' : 'after';
  }
  if (has('before')) return range ? null : 'before';
  if (has('latest', 'end', 'now')) return 'by';
  if (!has('until')) return 'within';
  // With any other word (hoàn thành đến ngày …) it limits the work.
  return words.length === 1 && first?.last.unit === 'day' ? 'perhaps-cutoff' : 'by';
}

/** `sau khi …`, `khi có yêu cầu`, `theo kế hoạch của …`, `kể từ ngày ký`, `trước Tết Nguyên đán`. */
function event(r: Reader): Waiting | null {
  // “Trước/sau khi thực hiện”
  r.attempt(() => (r.take('before') !== null && r.take('/') !== null && r.sees('when') ? true : null));
  const opening = r.take('when', 'according', 'from', 'after', 'before', 'until');
  if (opening === null) return null;
  if (opening.kind !== 'when' && opening.kind !== 'according') {
    r.takeAll('day', 'filler');
    if (!r.sees('other', 'reference', 'deed', 'feast')) return null;
  }
  if (r.done || r.sees(...SEPARATORS)) return null;
  const figures = swallow(r);
  return { kind: 'event', certain: !figures && opening.kind !== 'before' && opening.kind !== 'until' };
}

/**
 * Reads on to the end of the condition, whatever its words: to a semicolon, or to a comma after which a date of its own
 * begins (“Theo kế hoạch của Bộ, hoàn thành trước 30/6/2025”). Tells whether figures were passed over.
 */
function swallow(r: Reader): boolean {
  let figures = false;
  while (!r.done && !r.sees('stop')) {
    if (!figures && r.sees('comma') && r.wouldRead(dateOfItsOwn)) return figures;
    figures ||= r.sees('roman') || /^\d/.test(numberText(r));
    r.next();
  }
  return figures;
}

/** Figures only: the “tư” of Thông tư, đầu tư is no number here. */
function numberText(r: Reader): string {
  return r.sees('number') ? (r.peek()?.text ?? '') : '';
}

function dateOfItsOwn(r: Reader): true | null {
  r.takeAll('comma', 'and');
  const clause = r.firstOf<Clause>(recurrence, dated);
  return clause !== null && atJoint(r) ? true : null;
}

function atJoint(r: Reader): boolean {
  return r.done || r.sees('comma', 'stop', 'and');
}
