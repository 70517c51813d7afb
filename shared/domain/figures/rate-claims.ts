import { foldText } from '../text/fold.ts';
import { sameUnit, unitAfter } from './units.ts';
import { NUMBER_PATTERN, readNumber, writtenNumbers, type WrittenNumber } from './vietnamese-number.ts';

/** “A … tăng P % so với B”: a rate stated together with the amounts that give it. */
export interface RateClaim {
  readonly kind: 'growth' | 'share' | 'change';
  readonly amount: WrittenNumber;
  readonly base: WrittenNumber;
  readonly rate: WrittenNumber;
  /** -1 for “giảm”. */
  readonly sign: 1 | -1;
}

const n = (name: string): string => `(?<${name}>${NUMBER_PATTERN})`;
/** Within one sentence: a dot ends it only before a space or the end. */
const WITHIN = String.raw`(?:[^.;%\n]|\.(?=\S))`;
const VAGUE = String.raw`(?:khoảng|gần|hơn|trên|xấp xỉ|ước)\s+`;
const RISE = String.raw`(?<![\p{L}])(?<way>tăng|giảm)\s+(?<vague>${VAGUE})?`;

const GROWTH = new RegExp(`${n('amount')}${WITHIN}{0,60}?${RISE}${n('rate')}\\s?%(?<rest>${WITHIN}{0,120})`, 'giu');
const FROM_TO = new RegExp(
  `(?<way>tăng|giảm)\\s+từ\\s+${n('base')}[^.;%\\n\\d]{0,40}?(?:lên|xuống|còn|đến)\\s+(?:còn\\s+)?${n('amount')}[^.;%\\n\\d]{0,50}?(?<vague>${VAGUE})?${n('rate')}\\s?%`,
  'giu',
);
const SHARE = new RegExp(`${n('amount')}[^.;%\\n\\d]{0,60}?(?:đạt|bằng|chiếm)\\s+(?<vague>${VAGUE})?${n('rate')}\\s?%(?<rest>${WITHIN}{0,120})`, 'giu');
/** A base is introduced; the year of “cùng kỳ năm 2023” is not one. */
const BASE = new RegExp(`(?:là|đạt|[(:])\\s*(?:\\p{L}+\\s+){0,2}?${n('base')}`, 'iu');
const EARLIER = /so\s+(?:với|cùng)?\s*(?:kỳ|tháng|quý|kỳ báo cáo|6 tháng) (?:trước|liền trước|báo cáo trước)/iu;

/** Every rate of a text whose amounts are named in it, or (“so với kỳ trước”) in the text of the period before. */
export function rateClaims(text: string, previous: string): RateClaim[] {
  return [...matchesOf(GROWTH, text).flatMap((match) => growth(text, previous, match)), ...fromTo(text), ...shares(text)];
}

interface Match {
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly places: Readonly<Record<string, readonly [number, number] | undefined>>;
}

function matchesOf(pattern: RegExp, text: string): Match[] {
  return [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}d`))]
    .map((match) => ({ groups: match.groups ?? {}, places: match.indices?.groups ?? {} }))
    .filter(({ groups }) => groups['vague'] === undefined);
}

function numberOf({ groups, places }: Match, name: string): WrittenNumber | null {
  const text = groups[name];
  return text === undefined ? null : readNumber(text, places[name]?.[0] ?? 0);
}

function growth(text: string, previous: string, match: Match): RateClaim[] {
  const [amount, rate] = [numberOf(match, 'amount'), numberOf(match, 'rate')];
  if (!amount || !rate || unitAfter(text, amount.end) === '%' || isAside(text.slice(amount.end, rate.start))) return [];
  const sign = match.groups['way']?.toLowerCase() === 'giảm' ? -1 : 1;
  const rest = match.groups['rest'] ?? '';
  const unit = unitAfter(text, amount.end);
  const found = /so\s/iu.test(rest) ? BASE.exec(rest) : null;
  const base = found?.groups?.['base'] === undefined ? null : baseIn(text, match, found, found.groups['base']);
  if (base) return sameUnit(unit, unitAfter(text, base.end)) ? [{ kind: 'growth', amount, base, rate, sign }] : [];
  const before = EARLIER.test(rest) ? sameQuantity(text, amount, unit, previous) : null;
  return before ? [{ kind: 'change', amount, base: before, rate, sign }] : [];
}

/** The amount stands in a bracket that is closed before the rate: “(10.000 tỷ đồng), tăng 12 %” speaks of another. */
const isAside = (between: string): boolean => /^[^(]*\)/.test(between);

/** The number's own place: `rest` starts where the match's group does. */
function baseIn(text: string, match: Match, found: RegExpExecArray, base: string): WrittenNumber | null {
  const from = (match.places['rest']?.[0] ?? 0) + found.index;
  return readNumber(base, text.indexOf(base, from));
}

function fromTo(text: string): RateClaim[] {
  return matchesOf(FROM_TO, text).flatMap((match): RateClaim[] => {
    const [amount, base, rate] = [numberOf(match, 'amount'), numberOf(match, 'base'), numberOf(match, 'rate')];
    if (!amount || !base || !rate) return [];
    return [{ kind: 'growth', amount, base, rate, sign: match.groups['way']?.toLowerCase() === 'giảm' ? -1 : 1 }];
  });
}

const OF_TARGET = /(?:so với|của|trên|kế hoạch|chỉ tiêu|dự toán|tổng)/iu;

function shares(text: string): RateClaim[] {
  return matchesOf(SHARE, text).flatMap((match): RateClaim[] => {
    const [amount, rate] = [numberOf(match, 'amount'), numberOf(match, 'rate')];
    const rest = match.groups['rest'] ?? '';
    if (!amount || !rate || !OF_TARGET.test(rest)) return [];
    const unit = unitAfter(text, amount.end);
    const from = match.places['rest']?.[0] ?? 0;
    const base = writtenNumbers(rest).find((number) => sameUnit(unit, unitAfter(rest, number.end)));
    return base ? [{ kind: 'share', amount, base: { ...base, start: base.start + from, end: base.end + from }, rate, sign: 1 }] : [];
  });
}

/** The amount that stands behind the same words, in the same unit, in another text; null unless there is exactly one. */
function sameQuantity(text: string, amount: WrittenNumber, unit: string, other: string): WrittenNumber | null {
  const label = labelBefore(text, amount.start);
  if (label === '') return null;
  const found = writtenNumbers(other).filter((number) => labelBefore(other, number.start) === label && sameUnit(unit, unitAfter(other, number.end)));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The words of the clause that lead up to a number, without the verb. */
function labelBefore(text: string, start: number): string {
  const clause =
    text
      .slice(Math.max(0, start - 120), start)
      .split(/[.;:,\n()+-]/)
      .at(-1) ?? '';
  return foldText(clause)
    .replace(/ ?(?:uoc dat|dat duoc|dat|la|duoc|co)$/, '')
    .trim();
}
