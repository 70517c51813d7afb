import { judgeRate, rateInWords } from '../figures/judge-rate.ts';
import { sameUnit } from '../figures/units.ts';
import { formatNumber } from '../figures/vietnamese-number.ts';
import { foldText } from '../text/fold.ts';
import { growthInWords, growthOf, isBeyondBelief, isShare } from './growth.ts';
import { readStatedRates, type StatedRate } from './stated-rate.ts';
import { meantTogether, MOST_DIGITS, readTypedFigure, type TypedFigure } from './typed-figure.ts';

/** The texts of one indicator in one period, as typed. */
export interface IndicatorTexts {
  readonly name: string;
  readonly unit: string;
  readonly value: string;
  /** The same period of the year before. */
  readonly before: string;
  readonly target: string;
  /** What the source says of growth and share, in its own words. */
  readonly stated: string;
}

/** A figure that a careful reader would ask about; nothing is changed by it. */
export interface IndicatorFinding {
  readonly kind: 'no-number' | 'decimal-dot' | 'two-readings' | 'unit' | 'growth' | 'share' | 'ambiguous' | 'size';
  readonly field: 'value' | 'before' | 'target' | 'stated';
  readonly text: string;
}

const FIGURES = [
  ['value', 'Kỳ này'],
  ['before', 'Cùng kỳ'],
  ['target', 'Chỉ tiêu'],
] as const;

/** What a reader would ask of one indicator in one period, in the order of its cells. */
export function checkIndicator(texts: IndicatorTexts): IndicatorFinding[] {
  const figures = { value: readTypedFigure(texts.value), before: readTypedFigure(texts.before), target: readTypedFigure(texts.target) };
  return [
    ...FIGURES.flatMap(([field, label]) => figureFindings(field, label, texts[field], figures[field], texts.unit)),
    ...(['before', 'target'] as const).flatMap((field) => pairFindings(field, figures.value, figures[field])),
    ...growthFindings(texts),
    ...statedFindings(texts, figures),
  ];
}

/** What is computed is shown, and asked about where nothing grows like that. */
function growthFindings({ value, before, unit }: IndicatorTexts): IndicatorFinding[] {
  const growth = growthOf(value, before, unit);
  if (growth === null || !isBeyondBelief(growth)) return [];
  return [
    { kind: 'size', field: 'value', text: `Kỳ này ${value}, cùng kỳ ${before}: tính ra ${growthInWords(growth)}, khác thường. Hãy xem lại hai số và đơn vị.` },
  ];
}

function figureFindings(field: 'value' | 'before' | 'target', label: string, text: string, figure: TypedFigure, unit: string): IndicatorFinding[] {
  if (text.trim() === '') return [];
  if (figure.tooLong) {
    return [{ kind: 'size', field, text: `${label} “${figure.digits}” dài hơn ${MOST_DIGITS} chữ số: chưa tính từ số này, hãy xem lại.` }];
  }
  const [meant] = figure.readings;
  if (!meant) return /\d/.test(text) ? [{ kind: 'no-number', field, text: `${label} “${text}” không đọc được thành một số.` }] : [];
  return [
    ...(figure.slipped
      ? [
          {
            kind: 'decimal-dot' as const,
            field,
            text: `${label} “${figure.digits}” được hiểu là ${formatNumber(meant.value, meant.decimals)}: số thập phân viết bằng dấu phẩy, hàng nghìn bằng dấu chấm.`,
          },
        ]
      : []),
    ...(figure.unit !== '' && unit !== '' && !sameUnit(foldText(figure.unit), foldText(unit))
      ? [{ kind: 'unit' as const, field, text: `${label} ghi đơn vị “${figure.unit}”, cột đơn vị tính ghi “${unit}”.` }]
      : []),
  ];
}

/** One is far from the other by the rule's reading and not by the slipped one. */
function pairFindings(field: 'before' | 'target', value: TypedFigure, other: TypedFigure): IndicatorFinding[] {
  if (value.readings.length === 0 || other.readings.length === 0 || meantTogether(value, other) !== null) return [];
  const [doubted, at] = value.readings.length > 1 ? ([value, 'value'] as const) : ([other, field] as const);
  const [thousands, decimal] = doubted.readings.map((reading) => formatNumber(reading.value, reading.decimals));
  return [
    {
      kind: 'two-readings',
      field: at,
      text: `“${doubted.digits}” đọc được là ${thousands ?? ''} hoặc ${decimal ?? ''}; số kia của dòng này gần cách đọc sau. Chưa tính từ số này: hãy ghi dấu phẩy nếu là số thập phân.`,
    },
  ];
}

function statedFindings(texts: IndicatorTexts, figures: Readonly<Record<'value' | 'before' | 'target', TypedFigure>>): IndicatorFinding[] {
  const stated = readStatedRates(texts.stated);
  // *So sánh 108,29 %*, *bằng 108,29 % cùng kỳ*: last year's figure is the hundred.
  const ofBefore = (rate: StatedRate | null): boolean => rate !== null && isRatio(rate, figures.value, figures.before);
  const growth = stated.growth?.bare && ofBefore(stated.growth) ? null : stated.growth;
  const share = ofBefore(stated.share) ? null : stated.share;
  return [
    ...[stated.growth, stated.share].flatMap((rate) => (rate?.rate.slipped ? [slippedRate(rate)] : [])),
    ...(growth ? rateFindings('growth', growth, figures.value, figures.before, texts) : []),
    ...(share ? rateFindings('share', share, figures.value, figures.target, texts) : []),
  ];
}

function isRatio({ rate }: StatedRate, amount: TypedFigure, base: TypedFigure): boolean {
  if (amount.vague || base.vague || meantTogether(amount, base) === null || base.readings.some((reading) => reading.value <= 0)) return false;
  return judgeRate({ kind: 'share', amount, base, rate, sign: 1 }) === null;
}

const slippedRate = ({ rate }: StatedRate): IndicatorFinding => ({
  kind: 'decimal-dot',
  field: 'stated',
  text: `“${rate.text}” được hiểu là ${formatNumber(rate.readings[0]?.value ?? 0, rate.readings[0]?.decimals ?? 0)}: số thập phân viết bằng dấu phẩy.`,
});

function rateFindings(kind: 'growth' | 'share', stated: StatedRate, value: TypedFigure, base: TypedFigure, texts: IndicatorTexts): IndicatorFinding[] {
  if (value.vague || base.vague || meantTogether(value, base) === null) return [];
  if (kind === 'growth' && isShare(texts.unit)) return pointFindings(stated, value, base);
  if (base.readings[0]?.value === 0 && !(value.readings[0]?.value === 0 && stated.rate.readings[0]?.value === 0)) {
    return [{ kind, field: 'stated', text: `Nguồn ghi “${stated.text}”, nhưng ${kind === 'growth' ? 'cùng kỳ' : 'chỉ tiêu'} là 0: không tính ra tỷ lệ nào.` }];
  }
  if (value.readings.some((reading) => reading.value < 0) || base.readings.some((reading) => reading.value <= 0)) return [];
  const verdicts = ([1, -1] as const)
    .filter((sign) => stated.bare || sign === stated.sign)
    .map((sign) => judgeRate({ kind, amount: value, base, rate: stated.rate, sign }));
  if (verdicts.includes(null)) return bareFall(kind, stated, texts);
  const [verdict] = verdicts;
  if (!verdict) return [];
  if (verdict === 'ambiguous') {
    return [{ kind: 'ambiguous', field: 'stated', text: `Nguồn ghi “${stated.text}”; số của dòng này đọc được theo hai cách và không cách nào ra số đã ghi.` }];
  }
  const computed = rateInWords(kind, verdict.value, verdict.decimals);
  return [{ kind, field: 'stated', text: `Nguồn ghi “${stated.text}”, tính ra ${computed}: ${verdict.computation}.` }];
}

/** “16,5” without a word is right by its size and silent of the direction: a fall is said. */
function bareFall(kind: 'growth' | 'share', stated: StatedRate, texts: IndicatorTexts): IndicatorFinding[] {
  const growth = kind === 'growth' && stated.bare ? growthOf(texts.value, texts.before, texts.unit) : null;
  if (growth === null || growth.value >= 0) return [];
  return [{ kind: 'growth', field: 'stated', text: `Nguồn ghi “${stated.text}” không có dấu, tính ra ${growthInWords(growth)}: là giảm.` }];
}

/** Of shares: points between two of them, within their rounding. What is stated in per cent of a share is not judged. */
function pointFindings(stated: StatedRate, value: TypedFigure, base: TypedFigure): IndicatorFinding[] {
  const [meant, [rate]] = [meantTogether(value, base), stated.rate.readings];
  if (!stated.points || meant === null || !rate) return [];
  const points = meant.a.value - meant.b.value;
  const half = meant.a.half + meant.b.half + 0.5 * 10 ** -rate.decimals + 1e-9;
  if (Math.abs(points - stated.sign * rate.value) <= half) return [];
  return [{ kind: 'growth', field: 'stated', text: `Nguồn ghi “${stated.text}”, tính ra ${growthInWords({ kind: 'points', value: points }, rate.decimals)}.` }];
}
