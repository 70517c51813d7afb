import { searchFolds } from '../../../shared/domain/text/fold.ts';

const COMBINING_MARKS = /[\u0300-\u036f]/g;
/** First of the private-use letters that stand for the combining marks: the index takes marks themselves for ends of words. */
const FIRST_MARK_LETTER = 0xe000;
const FIRST_MARK = 0x300;
/** What the index takes for a word: letters, digits, and our letters for marks. */
const TERM = /[\p{L}\p{N}\p{Co}]+/gu;

/** Words of a text folded without its marks: `so y te` → `so`, `y`, `te`. */
export const plainTerms = (plainFold: string): string[] => plainFold.match(TERM) ?? [];

/** Words of a text folded with its marks, each tone before its vowels, so that a half-typed word begins the whole one. */
export const markedTerms = (markedFold: string): string[] => plainTerms(withMarkLetters(markedFold));

/** A text folded with its marks, in letters of the index. */
export const withMarkLetters = (markedFold: string): string =>
  markedFold.replace(COMBINING_MARKS, (mark) => String.fromCharCode(FIRST_MARK_LETTER + mark.charCodeAt(0) - FIRST_MARK));

/** A part of a word as typed that is a word of the index, or a part of one. */
export interface TypedPart {
  readonly term: string;
  /** Nothing stands before it and a sign behind it (`24` of `24/` and of `24/QĐ`): a word of the index may end with it. */
  readonly isEnd: boolean;
}

/** Of a word as typed, in letters of the index. */
export const typedParts = (word: string): TypedPart[] =>
  [...word.matchAll(TERM)].map(({ 0: term, index }) => ({ term, isEnd: index === 0 && term.length < word.length }));

/** What the index stores of a text: its words without marks in their order, then once each those that have marks. */
export function indexedTerms(text: string): string[] {
  const words = text.split(/\s+/).map(termsOfWord);
  const terms: string[] = [];
  for (const { plain } of words) for (const term of plain) terms.push(term);
  const known = new Set(terms);
  for (const { marked } of words) {
    for (const term of marked) {
      if (known.has(term)) continue;
      known.add(term);
      terms.push(term);
    }
  }
  return terms;
}

interface WordTerms {
  readonly plain: readonly string[];
  /** Those that have marks. */
  readonly marked: readonly string[];
}

/** Words known at a time; a book of Vietnamese has a few thousand. */
const WORDS_KEPT = 20_000;
const wordsKept = new Map<string, WordTerms>();

/** Folding crosses no space, and the words of a book come back all the time. */
function termsOfWord(word: string): WordTerms {
  let terms = wordsKept.get(word);
  if (terms === undefined) {
    const { plain, marked } = searchFolds(word);
    const without = plainTerms(plain);
    terms = { plain: without, marked: markedTerms(marked).filter((term) => !without.includes(term)) };
    if (wordsKept.size >= WORDS_KEPT) wordsKept.clear();
    wordsKept.set(word, terms);
  }
  return terms;
}
