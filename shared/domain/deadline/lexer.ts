import { foldKeepMarks } from '../text/fold.ts';
import { LONGEST_PHRASE, longestEntry, type WordKind } from './lexicon.ts';

/** `reference` is a document number (04/2024/TT-NHNN); `other` is a word or sign the language does not know. */
export type LexemeKind = WordKind | '/' | '-' | '.' | 'comma' | 'colon' | 'stop' | 'reference' | 'other';

export interface Lexeme {
  readonly kind: LexemeKind;
  /** Of numbers and Roman numerals; 0 for everything else. */
  readonly value: number;
  readonly text: string;
  /** A sign that touches both its neighbours, as in 30-6-2025; a dash with spaces joins a range instead. */
  readonly tight: boolean;
}

/** Quotation marks carry nothing. */
const TOKEN = /\d+|[\p{L}\p{M}]+|[^\s"'“”‘’«»]/gu;
/** Digits, then `/` or `-`, then letters: the number of a document, unless the letters are a unit (6/năm 2025, 6-T8). */
const REFERENCE = /^\d+(?:[/-]\d+)*[/-]([\p{L}\p{M}]+)[\p{L}\p{M}\d]*(?:[/-][\p{L}\p{M}\d]+)*/u;
const SIGNS: Readonly<Record<string, LexemeKind>> = {
  '/': '/',
  '-': '-',
  '.': '.',
  ',': 'comma',
  '(': 'comma',
  ')': 'comma',
  ':': 'colon',
  '[': 'comma',
  ']': 'comma',
  ';': 'stop',
  '+': 'and',
  '&': 'and',
};
/** Ⅱ, one character. */
const ROMAN_SIGNS = /[\u2160-\u217f]/g;
/** QIV, quýIV: the unit and its Roman number written as one word. */
const GLUED_QUARTER = new RegExp(`^(q|${foldKeepMarks('quý')}|${foldKeepMarks('quí')})(i{1,3}|iv)$`, 'u');

/** Cuts a cell into the words and signs of the deadline language. Case, marks' placement, dashes and spacing are folded. */
export function lexemesOf(text: string): Lexeme[] {
  const folded = foldKeepMarks(text.replace(ROMAN_SIGNS, (sign) => sign.normalize('NFKC')));
  const tokens = tokensOf(folded);
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    const entry = longestEntry(tokens.slice(at, at + LONGEST_PHRASE).map((t) => t.text));
    if (entry !== null) {
      lexemes.push({ kind: entry.kind, value: entry.value, text: token.text, tight: false });
      at += entry.words.length;
    } else {
      const lexeme = plainLexeme(token, folded);
      if (lexeme !== null) lexemes.push(lexeme);
      at += 1;
    }
  }
  return lexemes;
}

interface Token {
  readonly text: string;
  readonly at: number;
}

function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(folded); match !== null; match = TOKEN.exec(folded)) {
    const reference = /^\d/.test(match[0]) ? referenceAt(folded, match.index) : null;
    if (reference !== null) TOKEN.lastIndex = match.index + reference.length;
    const text = reference ?? match[0];
    const glued = GLUED_QUARTER.exec(text);
    if (glued === null) tokens.push({ text, at: match.index });
    else tokens.push({ text: glued[1] ?? '', at: match.index }, { text: glued[2] ?? '', at: match.index });
  }
  return tokens;
}

function referenceAt(folded: string, at: number): string | null {
  const match = REFERENCE.exec(folded.slice(at, at + 80));
  const letters = match?.[1];
  if (match === null || letters === undefined) return null;
  return longestEntry([letters]) !== null || GLUED_QUARTER.test(letters) ? null : match[0];
}

function plainLexeme({ text, at }: Token, folded: string): Lexeme | null {
  const tight = isInk(folded[at - 1]) && isInk(folded[at + 1]);
  if (/^\d+$/.test(text)) return { kind: 'number', value: Number(text), text, tight: false };
  if (/^\d/.test(text)) return { kind: 'reference', value: 0, text, tight: false };
  // A full stop means something only between figures (30.6.2025); “Q.III” and the end of a sentence carry no date.
  if (text === '.' && !(tight && isDigit(folded[at - 1]) && isDigit(folded[at + 1]))) {
    return tight ? null : { kind: 'stop', value: 0, text, tight: false };
  }
  return { kind: SIGNS[text] ?? 'other', value: 0, text, tight };
}

function isInk(character: string | undefined): boolean {
  return character !== undefined && character !== ' ';
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
