import type { FigureRemark } from './figure-remark.ts';
import { alike, judgeRate, overlaps, rateInWords } from './judge-rate.ts';
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

function rateRemark(text: string, claim: RateClaim): FigureRemark[] {
  const verdict = judgeRate(claim);
  if (verdict === null) return [];
  const { kind, rate, sign } = claim;
  const stated = text.slice(rate.start, text.indexOf('%', rate.end) + 1);
  const place = { start: rate.start, length: stated.length, stated };
  if (verdict === 'ambiguous') return [ambiguous(place)];
  const computed = rateInWords(kind, verdict.value, verdict.decimals);
  return [
    {
      ...place,
      kind,
      computed: `${formatNumber(Math.abs(verdict.value), verdict.decimals)} %`,
      computation: verdict.computation,
      message:
        kind === 'change'
          ? `So với số của kỳ trước thì ${computed}; văn bản ghi ${sign < 0 ? 'giảm' : 'tăng'} ${stated}.`
          : `Tính từ các số nêu trong câu thì ${computed}; văn bản ghi ${kind === 'share' ? '' : sign < 0 ? 'giảm ' : 'tăng '}${stated}.`,
    },
  ];
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
