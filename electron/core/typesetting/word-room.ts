import { blocksOf, type FormalDocument } from './formal-document.ts';
import { partsOfWord } from './long-words.ts';
import { POINTS_PER_MM, TABLE_LOOK } from './the-thuc.ts';

/** A longer word, or part of one, is an address or a row of signs, which is broken wherever its line ends. */
const LONGEST_WORD = 12;
/** A longer one is no number of a document: nobody misses it whole. */
const LONGEST_NUMBER = 24;
/** Millimetres; widths are cut to a tenth of one. */
const ROUNDING = 0.2;

/** Headings of the columns in which even ordinary words have no room and are broken between letters. */
export function tooNarrow(paper: FormalDocument): string[] {
  return blocksOf(paper).flatMap((block) => {
    if (block.kind !== 'table') return [];
    return block.columns.flatMap(({ header, width }, at) => {
      const texts = [header, ...block.rows.map((row) => (row.kind === 'cells' ? (row.cells[at] ?? '') : ''))];
      return wordRoom(texts, block.fontSize).least > width + ROUNDING ? [header.replaceAll('\n', ' ')] : [];
    });
  });
}

/** A figure and its unit are one word: *85 %* bound by a no-break space. */
const BETWEEN_WORDS = /[^\S\u00a0]+/u;

/** Millimetres that a column needs, estimated from classes of letter width (templates know no font). */
export interface WordRoom {
  /** For its words: those that hold signs may be cut after one, longer ones than any word anywhere. */
  readonly least: number;
  /** For its document numbers, dates and names with a hyphen whole. */
  readonly whole: number;
}

export function wordRoom(texts: readonly string[], fontSize: number): WordRoom {
  let [least, whole] = [0, 0];
  const seen = new Set<string>();
  for (const text of texts)
    for (const word of text.split(BETWEEN_WORDS)) {
      if (seen.has(word)) continue;
      seen.add(word);
      if (word.length > LONGEST_NUMBER && partsOfWord(word).length === 1) continue;
      if (word.length <= LONGEST_NUMBER) whole = Math.max(whole, emWidth(word));
      for (const part of partsOfWord(word)) if (part.length <= LONGEST_WORD) least = Math.max(least, emWidth(part));
    }
  return { least: withAir(least, fontSize), whole: withAir(Math.max(least, whole), fontSize) };
}

/** Millimetres for a heading on two lines at most. */
export function headingRoom(heading: string, fontSize: number): number {
  const words = heading.split(/\s+/);
  const widthOf = (some: readonly string[]): number => some.reduce((sum, word) => sum + emWidth(word), SPACE * (some.length - 1));
  const halves = words.map((_, at) => Math.max(widthOf(words.slice(0, at + 1)), widthOf(words.slice(at + 1))));
  return withAir(Math.min(...halves), fontSize);
}

const withAir = (ems: number, fontSize: number): number => (ems * fontSize + 2 * TABLE_LOOK.padX + 2) / POINTS_PER_MM;

/** Em width. */
const SPACE = 0.25;

/** Em width of a word in bold Times, a little generous. */
function emWidth(word: string): number {
  let width = 0;
  for (const letter of word.normalize('NFD')) width += HORN.test(letter) ? 0.08 : /\p{M}/u.test(letter) ? 0 : letterWidth(letter);
  return width;
}

/** Of *ơ* and *ư*. */
const HORN = /\u031b/u;

function letterWidth(letter: string): number {
  if (/[\p{Lu}–—…%&@]/u.test(letter)) return 0.72;
  if (letter === 'm' || letter === 'w') return 0.84;
  if (/[.,;:/()\-'|!fijlrt]/.test(letter)) return 0.36;
  return /[hnupdbqkđ]/.test(letter) ? 0.57 : 0.52;
}
