import { blocksOf, type FormalDocument } from './formal-document.ts';
import { POINTS_PER_MM, TABLE_LOOK } from './the-thuc.ts';

/** A longer word is an address or a row of signs, which is broken wherever its line ends. */
const LONGEST_WORD = 12;
/** Millimetres; widths are cut to a tenth of one. */
const ROUNDING = 0.2;

/** Headings of the columns in which even ordinary words have no room and are broken between letters. */
export function tooNarrow(paper: FormalDocument): string[] {
  return blocksOf(paper).flatMap((block) => {
    if (block.kind !== 'table') return [];
    return block.columns.flatMap(({ header, width }, at) => {
      const texts = [header, ...block.rows.map((row) => (row.kind === 'cells' ? (row.cells[at] ?? '') : ''))];
      const words = texts.flatMap((text) => text.split(/\s+/)).filter((word) => word.length <= LONGEST_WORD);
      return neededWidth(words, block.fontSize) > width + ROUNDING ? [header.replaceAll('\n', ' ')] : [];
    });
  });
}

/** Room for the longest word of a column, estimated from classes of letter width (templates know no font). */
export function neededWidth(texts: readonly string[], fontSize: number): number {
  let widest = 0;
  for (const text of texts) for (const word of text.split(/\s+/)) widest = Math.max(widest, emWidth(word));
  return (widest * fontSize + 2 * TABLE_LOOK.padX + 2) / POINTS_PER_MM;
}

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
