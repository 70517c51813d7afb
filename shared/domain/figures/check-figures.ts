import type { FigureRemark } from './figure-remark.ts';
import { rateClaims, type RateClaim } from './rate-claims.ts';
import { sumClaims, type SumClaim } from './sum-claims.ts';
import { unitAfter } from './units.ts';
import { formatNumber, writtenNumbers, type Reading, type WrittenNumber } from './vietnamese-number.ts';

/**
 * Recomputes what a text lets be recomputed. A claim holds when any reading of its numbers agrees within their rounding;
 * words such as “khoảng” exempt a rate. @param previous The same task's text of the period before.
 */
export function checkFigures(text: string, previous = ''): FigureRemark[] {
  return [...rateClaims(text, previous).flatMap((claim) => rateRemark(text, claim)), ...sumClaims(text).flatMap(sumRemark), ...slippedNumbers(text)].sort(
    (a, b) => a.start - b.start,
  );
}

interface Computed {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Growth rises with the amount and falls with the base, so the corners bound it. */
function rateOf(kind: RateClaim['kind'], amount: Reading, base: Reading): Computed {
  const rate = (a: number, b: number): number => (kind === 'share' ? a / b : a / b - 1) * 100;
  return {
    value: rate(amount.value, base.value),
    low: rate(amount.value - amount.half, base.value + base.half),
    high: rate(amount.value + amount.half, base.value - base.half),
  };
}

const EPSILON = 1e-9;
const overlaps = (a: { low: number; high: number }, b: { low: number; high: number }): boolean => a.low <= b.high + EPSILON && b.low <= a.high + EPSILON;

function rateRemark(text: string, { kind, amount, base, rate, sign }: RateClaim): FigureRemark[] {
  const outcomes: { readonly computed: Computed; readonly amount: Reading; readonly base: Reading; readonly decimals: number }[] = [];
  for (const [index, a] of amount.readings.entries()) {
    // Written alike, “25.340” and “22.035” are meant alike.
    for (const b of alike([amount, base]) ? base.readings.slice(index, index + 1) : base.readings) {
      if (b.value === 0) return [];
      for (const stated of rate.readings) {
        const computed = rateOf(kind, a, b);
        const half = 0.5 * 10 ** -stated.decimals;
        const middle = sign * stated.value;
        if (overlaps(computed, { low: middle - half, high: middle + half })) return [];
        outcomes.push({ computed, amount: a, base: b, decimals: stated.decimals });
      }
    }
  }
  const shown = new Set(outcomes.map(({ computed, decimals }) => formatNumber(computed.value, decimals)));
  const [first] = outcomes;
  if (!first) return [];
  const stated = text.slice(rate.start, text.indexOf('%', rate.end) + 1);
  const place = { start: rate.start, length: stated.length, stated };
  if (shown.size > 1) return [ambiguous(place)];
  const computed = inWords(kind, first.computed.value, first.decimals);
  return [
    {
      ...place,
      kind,
      computed: `${formatNumber(Math.abs(first.computed.value), first.decimals)} %`,
      computation: computationOf(kind, first.amount, first.base, first.computed.value, first.decimals + 1),
      message:
        kind === 'change'
          ? `So với số của kỳ trước thì ${computed}; văn bản ghi ${sign < 0 ? 'giảm' : 'tăng'} ${stated}.`
          : `Tính từ các số nêu trong câu thì ${computed}; văn bản ghi ${kind === 'share' ? '' : sign < 0 ? 'giảm ' : 'tăng '}${stated}.`,
    },
  ];
}

function inWords(kind: RateClaim['kind'], value: number, decimals: number): string {
  const size = `${formatNumber(Math.abs(value), decimals)} %`;
  if (kind === 'share') return `bằng ${size}`;
  return value < 0 ? `giảm ${size}` : `tăng ${size}`;
}

function computationOf(kind: RateClaim['kind'], amount: Reading, base: Reading, value: number, decimals: number): string {
  const [a, b] = [formatNumber(amount.value, amount.decimals), formatNumber(base.value, base.decimals)];
  const left = kind === 'share' ? `${a} : ${b}` : `(${a} − ${b}) : ${b}`;
  return `${left} = ${formatNumber(value, decimals)} %`;
}

function ambiguous(place: Pick<FigureRemark, 'start' | 'length' | 'stated'>): FigureRemark {
  return {
    ...place,
    kind: 'ambiguous-number',
    computed: null,
    computation: '',
    message: 'Có số đọc được theo hai cách (dấu chấm hàng nghìn hoặc dấu chấm thập phân) và không cách nào ra số đã ghi; xin xem lại.',
  };
}

/** A slip is small. Parts after “trong đó” that fall short of the total are only some of them; far beyond it, the numbers speak of something else. */
const LIKELY_PARTS = { some: { least: 0.95, most: 1.25 }, all: { least: 0.5, most: 1.5 } } as const;

interface SumOutcome {
  readonly sum: number;
  readonly decimals: number;
  readonly parts: readonly Reading[];
}

function sumRemark({ total, parts, complete }: SumClaim): FigureRemark[] {
  const outcomes: SumOutcome[] = [];
  for (const [whole, ...readings] of readingsOfAll([total, ...parts])) {
    if (!whole) continue;
    const sum = readings.reduce((so, { value }) => so + value, 0);
    const half = readings.reduce((so, each) => so + each.half, 0);
    if (overlaps({ low: sum - half, high: sum + half }, { low: whole.value - whole.half, high: whole.value + whole.half })) return [];
    const { least, most } = LIKELY_PARTS[complete ? 'all' : 'some'];
    if (sum < whole.value * least || sum > whole.value * most) return [];
    outcomes.push({ sum, decimals: Math.max(...readings.map(({ decimals }) => decimals)), parts: readings });
  }
  const place = { start: total.start, length: total.text.length, stated: total.text };
  // Written alike, “405.149” and “199.978” come to the same digits whichever way they are meant.
  const shown = new Set(outcomes.map(({ sum, decimals }) => formatNumber(sum, decimals)));
  const [first] = outcomes;
  if (!first) return [];
  if (shown.size > 1 && !alike([total, ...parts])) return [ambiguous(place)];
  const computed = formatNumber(first.sum, first.decimals);
  return [
    {
      ...place,
      kind: 'sum',
      computed,
      computation: `${first.parts.map(({ value, decimals }) => formatNumber(value, decimals)).join(' + ')} = ${computed}`,
      message: `Các phần nêu sau đó cộng lại là ${computed}; văn bản ghi tổng là ${total.text}.`,
    },
  ];
}

const alike = (numbers: readonly WrittenNumber[]): boolean => numbers.every(({ readings }) => readings.length > 1);

/** Beyond a handful the ways multiply; then doubtful numbers are only read all one way or all the other. */
const MOST_COMBINED = 4;

/** Every way to read the numbers together; numbers written alike are meant alike. */
function readingsOfAll(numbers: readonly WrittenNumber[]): Reading[][] {
  const doubtful = numbers.filter(({ readings }) => readings.length > 1).length;
  if (alike(numbers) || doubtful > MOST_COMBINED) return [0, -1].map((which) => numbers.flatMap(({ readings }) => readings.at(which) ?? []));
  return numbers.reduce<Reading[][]>((all, { readings }) => all.flatMap((so) => readings.map((reading) => [...so, reading])), [[]]);
}

/** “361.21 triệu USD”: understood, and said so. A number without a unit may be the number of a heading. */
function slippedNumbers(text: string): FigureRemark[] {
  return writtenNumbers(text)
    .filter(({ slipped, start, end }) => slipped && unitAfter(text, end) !== '' && !/(?:^|\n)\s*$/.test(text.slice(0, start)))
    .map(({ text: stated, start, readings }) => {
      const computed = formatNumber(readings[0]?.value ?? 0, readings[0]?.decimals ?? 0);
      return {
        kind: 'decimal-dot',
        start,
        length: stated.length,
        stated,
        computed,
        computation: '',
        message: `“${stated}” được hiểu là ${computed}: số thập phân viết bằng dấu phẩy, hàng nghìn bằng dấu chấm.`,
      };
    });
}
