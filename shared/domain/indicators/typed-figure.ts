import { readNumber, type Reading } from '../figures/vietnamese-number.ts';

/** A figure as an office types it, beside the number it means; the text itself is never changed. */
export interface TypedFigure {
  /** What it means: the first is the rule's own (dot before thousands, comma before decimals; Luật Kế toán 88/2015/QH13, Điều 11). Empty: no number. */
  readonly readings: readonly Reading[];
  /** The figure without sign and words: “361.21”. */
  readonly digits: string;
  /** “khoảng”, “gần”, “hơn” … stands before it: nothing exact can be computed from it. */
  readonly vague: boolean;
  /** The words behind it: “triệu USD”, “%”. */
  readonly unit: string;
  /** Decimals written with a dot, or thousands with commas. */
  readonly slipped: boolean;
  /** More digits than a figure of an office has and than can be reckoned with exactly: it has no reading, and is asked about. */
  readonly tooLong: boolean;
}

/** What a double carries exactly. */
export const MOST_DIGITS = 15;

const VAGUE = String.raw`khoảng|gần|hơn|trên|dưới|xấp xỉ|ước|ước đạt|ước tính|đạt khoảng|≈|~`;
/** “trên 70 kg”, “−1,5”, “(2,3)”: a bracket is how bookkeepers write a minus. */
const FIGURE = new RegExp(
  String.raw`^(?<vague>(?:${VAGUE})\s*)?(?<open>\()?(?<sign>[-−–+])?\s*(?<digits>\d(?:[\d.,\s]*\d)?)(?<shut>\))?\s*(?<unit>[^\d].*)?$`,
  'iu',
);

const nothing: TypedFigure = { readings: [], digits: '', vague: false, unit: '', slipped: false, tooLong: false };

/** Of one cell. Groups of digits may stand apart by spaces (“1 234 567”). */
export function readTypedFigure(text: string): TypedFigure {
  const groups = FIGURE.exec(text.trim())?.groups;
  if (!groups) return nothing;
  const { vague, open, sign, digits = '', shut, unit = '' } = groups;
  if ((open === undefined) !== (shut === undefined)) return nothing;
  const plain = /\s/.test(digits) ? (/^\d{1,3}(?:\s\d{3})+(?:,\d+)?$/.test(digits) ? digits.replace(/\s/g, '') : null) : digits;
  const number = plain === null ? null : readNumber(plain);
  if (!number || unit.startsWith('/')) return nothing;
  const tooLong = (plain ?? '').replace(/^0+|\D/g, '').length > MOST_DIGITS;
  const below = (sign !== undefined && sign !== '+') || open !== undefined ? -1 : 1;
  return {
    readings: (tooLong ? [] : number.readings).map((reading) => ({ ...reading, value: reading.value * below })),
    digits,
    vague: vague !== undefined,
    unit: unit.trim(),
    slipped: number.slipped && !tooLong,
    tooLong,
  };
}

/** Times and more by which readings of two figures of one thing do not differ. */
const FAR = 100;

/**
 * The readings that are meant of two figures of one quantity: written alike they are meant alike; of a figure that can be read in two ways
 * beside one that cannot, the rule's own unless it lies a hundredfold off and the other does not: then neither, and it is asked about.
 */
export function meantTogether(a: TypedFigure, b: TypedFigure): { readonly a: Reading; readonly b: Reading } | null {
  const [first, second] = [a.readings[0], b.readings[0]];
  if (!first || !second) return null;
  const far = (x: Reading, y: Reading): boolean => x.value !== 0 && y.value !== 0 && Math.abs(Math.log(Math.abs(x.value / y.value))) > Math.log(FAR);
  const [otherA, otherB] = [a.readings[1] ?? first, b.readings[1] ?? second];
  const asked = a.readings.length !== b.readings.length && far(first, second) && !far(otherA, otherB);
  return asked ? null : { a: first, b: second };
}
