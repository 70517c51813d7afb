import type { SearchFolds, SearchQuery } from './fold.ts';

/**
 * The one rule by which typed words are found: in filters, in lists to choose from, in the search through the book.
 *
 * One word is found wherever it stands, also inside another; marks may be left out. Several are found where they stand together:
 * in the order typed, in one cell, with at most `MOST_BETWEEN` other words between two of them, all but the last written out (the last
 * may be half typed). So `tin dung` finds *tín dụng*, and not *tỉnh … xây dựng*. Words that all occur, but not together, are scattered:
 * filters leave such rows out, the palette lists them below a line, lists of names after the others.
 */
export const MOST_BETWEEN = 2;

/** Stands between two cells of a row where their texts are searched as one. */
export const CELL_BREAK = ' ¦ ';
/** Words on both sides of these do not stand together: cells of a row, parts of what an entry is found by. */
const BREAKS = '¦·';

/**
 * 0 no match · 1 scattered, marks ignored · 2 scattered, with their marks · 3 together, marks ignored · 4 side by side, marks ignored ·
 * 5 together, with their marks · 6 side by side, with their marks.
 */
export type MatchRank = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const isTogether = (rank: MatchRank): boolean => rank >= 3;
/** With the marks that were typed, together or not. */
export const hasMarks = (rank: MatchRank): boolean => rank === 2 || isExact(rank);
/** Together, and with the marks that were typed. */
export const isExact = (rank: MatchRank): boolean => rank >= 5;

/** How well a text answers a query. An empty query matches every text. */
export function matchRank(text: SearchFolds, { plainWords, markedWords }: SearchQuery): MatchRank {
  if (!plainWords.every((word) => text.plain.includes(word))) return 0;
  const hasMarks = markedWords.every((word) => text.marked.includes(word));
  if (plainWords.length < 2) return hasMarks ? 6 : 4;
  if (!together(text.plain, plainWords, MOST_BETWEEN)) return hasMarks ? 2 : 1;
  if (hasMarks && together(text.marked, markedWords, MOST_BETWEEN)) return together(text.marked, markedWords, 0) ? 6 : 5;
  return together(text.plain, plainWords, 0) ? 4 : 3;
}

export interface Found<T> {
  /** What a filter keeps. */
  readonly together: readonly T[];
  /** What it leaves out although it has the words. */
  readonly scattered: readonly T[];
}

/** What answers a query, the best first and as it came inside each rank; an empty query keeps all as they are. */
export function findAmong<T>(all: readonly T[], query: SearchQuery, foldsOf: (one: T) => SearchFolds): Found<T> {
  if (query.plainWords.length === 0) return { together: all, scattered: [] };
  const ranked = all.map((one) => ({ one, rank: matchRank(foldsOf(one), query) })).filter(({ rank }) => rank > 0);
  const sorted = ranked.sort((a, b) => b.rank - a.rank);
  const some = (wanted: boolean): T[] => sorted.filter(({ rank }) => isTogether(rank) === wanted).map(({ one }) => one);
  return { together: some(true), scattered: some(false) };
}

/** What may be meant by a name being typed. */
export function namesFound<T>(all: readonly T[], query: SearchQuery, foldsOf: (one: T) => SearchFolds): readonly T[] {
  const { together, scattered } = findAmong(all, query, foldsOf);
  return scattered.length === 0 ? together : [...together, ...scattered];
}

/** A part of a folded text, `end` not included. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

const together = (fold: string, words: readonly string[], most: number): boolean => placesTogether(fold, words, most).next().value !== undefined;

/** Where in a folded text the words stand together: of each place the parts that are the words; no place reaches into another. */
export function* placesTogether(fold: string, words: readonly string[], most = MOST_BETWEEN): Generator<readonly Part[], undefined> {
  const [first] = words;
  if (first === undefined) return;
  let at = fold.indexOf(first);
  while (at >= 0) {
    const parts = follow(fold, words, 0, at, most);
    if (parts) yield parts;
    at = fold.indexOf(first, parts?.at(-1)?.end ?? at + 1);
  }
}

function follow(fold: string, words: readonly string[], index: number, start: number, most: number): Part[] | null {
  const word = words[index] ?? '';
  const end = start + word.length;
  const isLast = index === words.length - 1;
  if (!beginsWord(fold, start) || (!isLast && !endsWord(fold, end))) return null;
  if (isLast) return [{ start, end }];
  const next = words[index + 1] ?? '';
  const limit = reach(fold, end, most);
  for (let at = fold.indexOf(next, end); at >= 0 && at <= limit; at = fold.indexOf(next, at + 1)) {
    const rest = follow(fold, words, index + 1, at, most);
    if (rest) return [{ start, end }, ...rest];
  }
  return null;
}

/** The last place at which the next word may begin. */
function reach(fold: string, from: number, most: number): number {
  let begun = 0;
  for (let at = from; at < fold.length; at += 1) {
    if (BREAKS.includes(fold[at]!)) return at;
    if (isWordLetter(fold, at) && !isWordLetter(fold, at - 1) && (begun += 1) > most) return at;
  }
  return fold.length;
}

/** A number may be typed from its middle on: `234/QĐ` of *1234/QĐ*. */
const beginsWord = (fold: string, at: number): boolean => !isWordLetter(fold, at) || !isWordLetter(fold, at - 1) || /\d/.test(fold[at]!);
const endsWord = (fold: string, end: number): boolean => !isWordLetter(fold, end) || !isWordLetter(fold, end - 1);

/** Letters, figures, and the marks of folds that keep them. */
function isWordLetter(fold: string, at: number): boolean {
  const code = fold.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return at < fold.length && at >= 0 && /[\p{L}\p{N}\p{M}]/u.test(fold[at]!);
}
