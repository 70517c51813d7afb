/** One way to read a written number. */
export interface Reading {
  readonly value: number;
  /** Half a unit of the last decimal written; 0 for a whole number, which is taken as exact. */
  readonly half: number;
  readonly decimals: number;
}

/** A number where it stands in a text, with every way it can be read. */
export interface WrittenNumber {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Two where one dot stands before three digits: “1.234” may be thousands or a slipped decimal, and is never guessed. */
  readonly readings: readonly Reading[];
  /** Decimals were written with a dot, or thousands with commas. */
  readonly slipped: boolean;
}

/** A run of digits with dots and commas inside; not a part of a date, a document number or a word. */
export const NUMBER_PATTERN = String.raw`(?<![\p{L}\d/.,-])\d+(?:[.,]\d+)*(?![\p{L}\d/])`;

export function writtenNumbers(text: string): WrittenNumber[] {
  return [...text.matchAll(new RegExp(NUMBER_PATTERN, 'gu'))].flatMap((match) => {
    const number = readNumber(match[0], match.index);
    return number ? [number] : [];
  });
}

/** Decimal comma, thousands dot. Null for figures that are no number (“1.2.3”). */
export function readNumber(text: string, start = 0): WrittenNumber | null {
  const at = { text, start, end: start + text.length };
  const read = (digits: string, slipped = false): WrittenNumber => ({ ...at, readings: [readingOf(digits)], slipped });
  if (/^\d+$/.test(text)) return read(text);
  if (/^\d+,\d+$/.test(text)) return read(text.replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}\.\d{3},\d+$/.test(text)) return read(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(text)) return read(text.replaceAll(',', ''), true);
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return { ...at, readings: [readingOf(text.replace('.', '')), readingOf(text)], slipped: false };
  if (/^\d+\.\d+$/.test(text)) return read(text, true);
  return null;
}

function readingOf(digits: string): Reading {
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { value: Number(digits), half: decimals === 0 ? 0 : 0.5 * 10 ** -decimals, decimals };
}

/** `toFixed`, which goes over to an exponent from 10²¹ on. */
const digitsOf = (size: number, decimals: number): string =>
  size < 1e21 || !Number.isFinite(size) ? size.toFixed(decimals) : `${BigInt(size)}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;

/** `1.234,50`: the way numbers are printed. */
export function formatNumber(value: number, decimals: number): string {
  const [whole = '', fraction] = digitsOf(Math.abs(value), decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
