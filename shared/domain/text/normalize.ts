import { withHornedU } from './old-encoding.ts';

/** Line ends as they come from Windows, old Macs, Word (vertical tab, form feed) and web pages. */
const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const NO_BREAK_SPACE = '\u00a0';
/** What a figure is bound to: *500 triệu đồng*, *85 %*. */
const UNIT = String.raw`[\p{L}%‰°₫$€]`;
/** A figure is not torn from its unit at the end of a line. */
const binding = new RegExp(String.raw`(?<=\d)[\u00a0\u202f\u2007](?=${UNIT})`, 'gu');
const notBinding = new RegExp(String.raw`[\u202f\u2007]|(?<!\d)\u00a0|\u00a0(?!${UNIT})`, 'gu');

/**
 * The one list of what has no shape of its own and no place in a text, by Unicode's own properties: soft hyphens, marks of
 * direction and joining, variation selectors, tags and fillers (default ignorable, format); lone halves of surrogate pairs;
 * noncharacters such as U+FFFE; control characters except tab and line feed. Half of them no XML part may hold.
 */
const SHAPELESS = String.raw`[\p{DI}\p{Cf}\p{Cs}\p{NChar}]|(?![\t\n])\p{Cc}`;
/** Letters that mean something in one symbol font only (Wingdings' bullet copied out of a PDF) and show as nothing, or a box, elsewhere. */
const PRIVATE = String.raw`\p{Co}`;
/** Where a line ends, a soft hyphen is a hyphen on paper; programs that read PDF put U+FFFE in its place. */
const LINE_END_HYPHEN = String.raw`[\u00ad\ufffe](?=\s|$)`;

const shapeless = new RegExp(SHAPELESS, 'gu');
const forbidden = new RegExp(`${SHAPELESS}|${PRIVATE}`, 'gu');
const forbiddenBeyondDoubt = new RegExp(`(?!${PRIVATE}|${LINE_END_HYPHEN})(?:${SHAPELESS})`, 'gu');
const doubtful = new RegExp(String.raw`[\u00ad\ufffe](?=\s+\S)|${PRIVATE}`, 'gu');
const anyForbidden = new RegExp(`${SHAPELESS}|${PRIVATE}`, 'u');

/**
 * The one form in which text enters the program: Unicode NFC, `\n` between lines, plain spaces but for one that binds a figure
 * to its unit, nothing that is forbidden. Words, punctuation, double spaces and tabs inside a line stay as typed. For a cell or
 * a paragraph, not for a tab-separated file (tabs at the end of a line are trimmed).
 */
export function normalizeText(raw: string): string {
  return inOneForm(raw, forbidden);
}

/**
 * The same for a text on its way out of a file: what is forbidden but may stand for something is kept, so that whoever lays
 * the text before the clerk can name it (`doubtfulLetters`) before `normalizeText` drops it.
 */
export function readText(raw: string): string {
  return inOneForm(withHornedU(raw), forbiddenBeyondDoubt);
}

/** Letters that every form of normalising leaves as they are: of nearly all texts there are only such. */
const SETTLED = /^[\n -~\u00c0-\u024f\u1ea0-\u1ef9\u2013\u2014\u2018-\u201d\u2026]*$/;

const isInOneForm = (text: string): boolean =>
  text.charCodeAt(0) > 0x20 && text.charCodeAt(text.length - 1) > 0x20 && SETTLED.test(text) && !text.includes(' \n');

/** The same for a stretch of a paragraph, which begins and ends with the spaces that part it from its neighbours. */
export function normalizeStretch(raw: string): string {
  return letterByLetter(raw, forbidden);
}

const letterByLetter = (raw: string, dropped: RegExp): string =>
  raw.replace(LINE_BREAKS, '\n').replace(dropped, '').normalize('NFC').replace(binding, NO_BREAK_SPACE).replace(notBinding, ' ');

function inOneForm(raw: string, dropped: RegExp): string {
  if (raw === '' || isInOneForm(raw)) return raw;
  return letterByLetter(raw, dropped)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** A forbidden letter that may stand for something the writer meant. */
export interface DoubtfulLetter {
  readonly kind: 'hyphen' | 'private';
  /** `U+F0B7` */
  readonly code: string;
  /** The words it stands in, without it. */
  readonly words: string;
}

const LETTERS_AROUND = 30;

/** What `normalizeText` drops from a text that was read and that may have meant something. */
export function doubtfulLetters(read: string): DoubtfulLetter[] {
  if (SETTLED.test(read)) return [];
  return [...read.matchAll(doubtful)].map(({ 0: letter, index }) => {
    const [from, to] = [Math.max(0, index - LETTERS_AROUND), index + LETTERS_AROUND];
    const before = read.slice(from, index).replace(from > 0 ? /^\S*\s+/ : /^$/, '');
    const after = read.slice(index, to).replace(to < read.length ? /\s+\S*$/ : /^$/, '');
    return {
      kind: /[\u00ad\ufffe]/.test(letter) ? 'hyphen' : 'private',
      code: `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      words: normalizeText(before + after).replace(/[ \n]+/g, ' '),
    };
  });
}

/** Does a text hold anything that may not be stored? */
export function hasForbidden(text: string): boolean {
  return anyForbidden.test(text);
}

/** The text without what has no shape: as a reader of the page sees it, and as every part of a produced file can hold it. */
export function visibleText(text: string): string {
  return text.replace(shapeless, '');
}

/** Removes what papers copied from web pages carry as literal text: `<p>`, `<br>`, `&nbsp;`, `[bookmark: …]`. */
export function stripMarkupResidue(raw: string): string {
  return raw
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?p(?:\s[^<>]*)?>/gi, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/\[bookmark:[^\][]*\]/gi, '');
}
