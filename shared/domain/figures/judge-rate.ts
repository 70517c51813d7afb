import type { RateClaim } from './rate-claims.ts';
import { formatNumber, type Reading, type WrittenNumber } from './vietnamese-number.ts';

/** What a stated rate is compared with; `start` and `end` of the numbers play no part. */
export type StatedRate = Pick<RateClaim, 'kind' | 'sign'> & {
  readonly [part in 'amount' | 'base' | 'rate']: Pick<WrittenNumber, 'readings'>;
};

/** The rate that the numbers give, where it is not the one stated; as many decimals as were stated. */
export interface RateVerdict {
  readonly value: number;
  readonly decimals: number;
  /** To be checked by hand: “(301,923 − 361,21) : 361,21 = −16,41 %”. */
  readonly computation: string;
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
export const overlaps = (a: { low: number; high: number }, b: { low: number; high: number }): boolean => a.low <= b.high + EPSILON && b.low <= a.high + EPSILON;

/** Null where any reading of the numbers agrees within their rounding, or the base is nothing; `ambiguous` where the readings come to different rates. */
export function judgeRate({ kind, amount, base, rate, sign }: StatedRate): RateVerdict | 'ambiguous' | null {
  const outcomes: { readonly computed: Computed; readonly amount: Reading; readonly base: Reading; readonly decimals: number }[] = [];
  for (const [index, a] of amount.readings.entries()) {
    // Written alike, “25.340” and “22.035” are meant alike.
    for (const b of alike([amount, base]) ? base.readings.slice(index, index + 1) : base.readings) {
      if (b.value === 0) return null;
      for (const stated of rate.readings) {
        const computed = rateOf(kind, a, b);
        const half = 0.5 * 10 ** -stated.decimals;
        const middle = sign * stated.value;
        if (overlaps(computed, { low: middle - half, high: middle + half })) return null;
        outcomes.push({ computed, amount: a, base: b, decimals: stated.decimals });
      }
    }
  }
  const [first] = outcomes;
  if (!first) return null;
  const shown = new Set(outcomes.map(({ computed, decimals }) => formatNumber(computed.value, decimals)));
  if (shown.size > 1) return 'ambiguous';
  const { computed, decimals } = first;
  return { value: computed.value, decimals, computation: computationOf(kind, first.amount, first.base, computed.value, decimals + 1) };
}

/** Every one of them can be read in two ways. */
export const alike = (numbers: readonly Pick<WrittenNumber, 'readings'>[]): boolean => numbers.every(({ readings }) => readings.length > 1);

/** “giảm 16,4 %”, “bằng 33,44 %”. */
export function rateInWords(kind: RateClaim['kind'], value: number, decimals: number): string {
  const size = `${formatNumber(Math.abs(value), decimals)} %`;
  if (kind === 'share') return `bằng ${size}`;
  return value < 0 ? `giảm ${size}` : `tăng ${size}`;
}

export function computationOf(kind: RateClaim['kind'], amount: Reading, base: Reading, value: number, decimals: number): string {
  const [a, b] = [formatNumber(amount.value, amount.decimals), formatNumber(base.value, base.decimals)];
  const left = kind === 'share' ? `${a} : ${b}` : `(${a} − ${b}) : ${b}`;
  return `${left} = ${formatNumber(value, decimals)} %`;
}
