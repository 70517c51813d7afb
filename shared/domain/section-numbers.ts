import { LIST_LETTERS, parseRoman, romanNumeral } from './numerals.ts';

/** A section's number taken apart: `Phần II.` is the second of those written `phần I`. */
export interface SectionNumber {
  /** Sections counted together are written alike: Roman, lettered, Arabic, each with its word and its case. */
  readonly style: string;
  readonly value: number;
  readonly before: string;
  readonly after: string;
  readonly figure: Figure;
}

type Figure = 'roman' | 'letter' | 'arabic';

/** How the program itself numbers sections. */
export const ROMAN_STYLE = '/roman/upper/1';

const NUMBER = /^((?:\p{L}+\s+)?)((?:[\p{L}\d]+\.)*)(\d+|[IVXLCDM]+|[ivxlcdm]+|[A-ZĐ]|[a-zđ])([.):/]*)$/u;
/** Letters that are Roman numerals a paper really has sections of; a lone C or D is the third or fourth letter of a list. */
const LAST_ROMAN = 49;

/** The numbers of a plan's sections in order; null for one without a number, or whose number cannot be counted on (*Phần thứ nhất*). */
export function readSectionNumbers(texts: readonly (string | null)[]): (SectionNumber | null)[] {
  const last = new Map<string, number>();
  return texts.map((text) => {
    const read = text === null ? null : readNumber(text, last);
    if (read) last.set(read.style, read.value);
    return read;
  });
}

function readNumber(text: string, last: ReadonlyMap<string, number>): SectionNumber | null {
  const match = NUMBER.exec(text.trim());
  if (!match) return null;
  const [, word = '', above = '', body = '', after = ''] = match;
  const part = (figure: Figure, value: number): SectionNumber => {
    const letterCase = figure === 'arabic' || body === body.toUpperCase() ? 'upper' : 'lower';
    const style = `${word.trim().toLowerCase()}/${figure}/${letterCase}/${above.split('.').length}`;
    return { style, value, before: word + above, after, figure };
  };
  if (/^\d/.test(body)) return part('arabic', Number(body));
  const letter = letterValue(body);
  const asLetter = letter === null ? null : part('letter', letter);
  const roman = parseRoman(body);
  const asRoman = roman !== null && roman <= LAST_ROMAN ? part('roman', roman) : null;
  if (!asRoman || !asLetter) return asRoman ?? asLetter;
  // I behind H is the letter, unless the paper has Roman numbers too.
  return last.get(asLetter.style) === asLetter.value - 1 && !last.has(asRoman.style) ? asLetter : asRoman;
}

function letterValue(body: string): number | null {
  const at = body.length === 1 ? LIST_LETTERS.indexOf(body.toLowerCase()) : -1;
  return at < 0 ? null : at + 1;
}

/** The number of the same writing with another value, `A.` → `C.`. */
export function writtenAs({ before, after, figure, style }: SectionNumber, value: number): string {
  const body = (figure === 'roman' ? romanNumeral(value) : figure === 'letter' ? LIST_LETTERS[value - 1] : undefined) ?? String(value);
  return before + (style.includes('/lower/') ? body.toLowerCase() : body.toUpperCase()) + after;
}

/** How sections without an adopted number are counted: in Roman where the plan has such numbers, else as its first one is written. */
export function countingStyle(texts: readonly (string | null)[]): SectionNumber {
  const numbers = readSectionNumbers(texts);
  const roman: SectionNumber = { style: ROMAN_STYLE, value: 0, before: '', after: '', figure: 'roman' };
  if (texts[0] === null || numbers.some((number) => number?.style === ROMAN_STYLE)) return roman;
  const first = numbers.find((number) => number !== null);
  return first ? { ...first, before: '', after: '' } : roman;
}

/**
 * How deep each section stands, 0 for the outermost, by its displayed number: a writing met for the first time begins below
 * the section before it, one met already takes up where it left off (I, 1, 2, II).
 */
export function sectionDepths(texts: readonly string[]): number[] {
  let open: string[] = [];
  return readSectionNumbers(texts).map((number, index) => {
    const style = number?.style ?? `?${/^\p{L}*/u.exec(texts[index] ?? '')?.[0] ?? ''}`;
    const at = open.indexOf(style);
    open = at < 0 ? [...open, style] : open.slice(0, at + 1);
    return open.length - 1;
  });
}

/** For each section the places of those it stands under, outermost first. */
export function sectionsAbove(texts: readonly string[]): number[][] {
  const above: number[] = [];
  return sectionDepths(texts).map((depth, index) => {
    above.length = depth;
    const standing = [...above];
    above.push(index);
    return standing;
  });
}

/** How many tasks stand under each section and under those below it. @param own how many stand under each itself */
export function tasksBelow(texts: readonly string[], own: readonly number[]): number[] {
  const below = [...own];
  sectionsAbove(texts).forEach((above, index) => {
    for (const each of above) below[each] = (below[each] ?? 0) + (own[index] ?? 0);
  });
  return below;
}

/**
 * The sections that stay where only some tasks are shown: those that keep one, and those these stand under.
 * @param sections In printed order.
 */
export function standingSections<S>(sections: readonly S[], numberOf: (section: S) => string, keepsTask: (section: S) => boolean): Set<S> {
  const above = sectionsAbove(sections.map(numberOf));
  return new Set(sections.flatMap((section, index) => (keepsTask(section) ? [...above[index]!.map((at) => sections[at]!), section] : [])));
}
