const ROMAN_VALUES = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** 1 … 3999. Throws RangeError outside. */
export function romanNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) throw new RangeError(`No Roman numeral for ${value}`);
  let rest = value;
  let numeral = '';
  for (const [letters, worth] of ROMAN_VALUES) {
    while (rest >= worth) {
      numeral += letters;
      rest -= worth;
    }
  }
  return numeral;
}

/** Reads a well-formed Roman numeral in either case; null for anything else (`IIII`, `A`). */
export function parseRoman(text: string): number | null {
  const numeral = text.toUpperCase();
  let rest = numeral;
  let value = 0;
  for (const [letters, worth] of ROMAN_VALUES) {
    while (rest.startsWith(letters)) {
      rest = rest.slice(letters.length);
      value += worth;
    }
  }
  return rest === '' && value >= 1 && value <= 3999 && romanNumeral(value) === numeral ? value : null;
}

/** The letters of points in Vietnamese papers: đ is one of them; ă, â, ê, ô, ơ, ư, f, j, w, z are not. */
export const LIST_LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** 0 → `a)`, 4 → `đ)`, 6 → `g)`. Throws RangeError after the last letter: no paper has that many points. */
export function listLetter(index: number): string {
  const letter = LIST_LETTERS[index];
  if (letter === undefined) throw new RangeError(`No list letter at ${index}`);
  return `${letter})`;
}
