import { NUMBER_PATTERN, readNumber, type WrittenNumber } from '../figures/vietnamese-number.ts';

/** What a source says of a figure, read from its own words: “giảm 16,5 % so với cùng kỳ; đạt 33,43 % chỉ tiêu”. */
export interface StatedRates {
  readonly growth: StatedRate | null;
  /** Against the target. */
  readonly share: StatedRate | null;
}

export interface StatedRate {
  readonly rate: WrittenNumber;
  /** -1 for “giảm” and a minus. */
  readonly sign: 1 | -1;
  /** Neither sign nor word tells the direction. */
  readonly bare: boolean;
  readonly points: boolean;
  /** “giảm 16,5 %”. */
  readonly text: string;
}

const VAGUE = String.raw`(?:khoảng|gần|hơn|trên|xấp xỉ|ước)\s+`;
const RATE = String.raw`(?<rate>${NUMBER_PATTERN})\s?(?<unit>điểm\s?(?:%|phần trăm)|%)`;
const GROWTH = new RegExp(String.raw`(?<![\p{L}])(?<way>tăng|giảm)\s+(?:thêm\s+)?(?<vague>${VAGUE})?${RATE}`, 'iu');
const SHARE = new RegExp(String.raw`(?<![\p{L}])(?:đạt|bằng|chiếm)\s+(?<vague>${VAGUE})?${RATE}`, 'iu');
/** “−16,5 %”, “+8”, “16,5”, “(16,5)”: a cell of a table. */
const CELL = new RegExp(String.raw`^\s*(?<open>\()?(?<way>[-−–+])?\s?(?<rate>\d+(?:[.,]\d+)*)\s?(?<unit>điểm\s?%|%)?(?<shut>\))?\s*(?:%)?\s*$`, 'iu');

/** Vague rates (“gần 10 %”) state nothing that could be wrong. */
export function readStatedRates(text: string): StatedRates {
  const cell = CELL.exec(text);
  if (cell) return { growth: toRate(cell), share: null };
  return { growth: toRate(GROWTH.exec(text)), share: toRate(SHARE.exec(text)) };
}

function toRate(match: RegExpExecArray | null): StatedRate | null {
  const groups = match?.groups;
  if (!match || !groups || groups['vague'] !== undefined) return null;
  const rate = readNumber(groups['rate'] ?? '');
  if (!rate) return null;
  const way = (groups['way'] ?? '').toLowerCase();
  const below = way === 'giảm' || /^[-−–]$/.test(way) || groups['open'] !== undefined;
  return { rate, sign: below ? -1 : 1, bare: way === '' && !below, points: /^điểm/i.test(groups['unit'] ?? ''), text: match[0].trim() };
}
