import { visibleText } from './normalize.ts';

/** Hyphens, en and em dashes, the minus sign and their small and full-width forms. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const COMBINING_MARKS = /[\u0300-\u036f]/g;
/** Grave, acute, tilde, hook above, dot below: the five written tones, as decomposed characters. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
/** A run of vowels with their marks, decomposed. */
const VOWELS = /(?:[aeiouy][\u0300-\u036f]*)+/g;

/** `Sở Y tế` → `So Y te`; for comparing and for names of files. */
export function withoutMarks(text: string): string {
  return dropMarks(text.normalize('NFD'));
}

const dropMarks = (decomposed: string): string => decomposed.replace(COMBINING_MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** The key for search without marks: `Hội nghị – Đà Nẵng` → `hoi nghi - da nang`. */
export function foldText(text: string): string {
  return withoutMarks(foldShape(text));
}

/**
 * The key for search with marks: case, dashes and spaces folded, and each tone moved before its vowels, so that `hòa` and
 * `hoà` agree and a half-typed syllable (`hoà`) is still a part of the whole one (`hoàn`). For comparing only.
 */
export function foldKeepMarks(text: string): string {
  return tonesFirst(foldShape(text).normalize('NFD'));
}

const tonesFirst = (decomposed: string): string =>
  decomposed.replace(VOWELS, (vowels) => {
    const tone = TONE.exec(vowels);
    return tone === null ? vowels : tone[0] + vowels.replace(tone[0], '');
  });

function foldShape(text: string): string {
  return text.toLowerCase().replace(DASHES, '-').replace(/\s+/g, ' ').trim();
}

/** Both keys of one text, computed once and kept, so that a keystroke only compares. */
export interface SearchFolds {
  readonly plain: string;
  readonly marked: string;
}

export interface SearchQuery extends SearchFolds {
  readonly plainWords: readonly string[];
  readonly markedWords: readonly string[];
}

export function searchFolds(text: string): SearchFolds {
  const decomposed = foldShape(text).normalize('NFD');
  return { plain: dropMarks(decomposed), marked: tonesFirst(decomposed) };
}

/** What has no shape (a soft hyphen pasted along) is no part of the words typed. */
export function searchQuery(text: string): SearchQuery {
  const folds = searchFolds(visibleText(text));
  return { ...folds, plainWords: wordsOfFold(folds.plain), markedWords: wordsOfFold(folds.marked) };
}

function wordsOfFold(fold: string): string[] {
  return fold === '' ? [] : fold.split(' ');
}
