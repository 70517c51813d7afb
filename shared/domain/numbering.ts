/** A plan row as far as its number (STT) goes. `numberText` is the number as adopted, or null when the program numbers it. */
export interface NumberedRow {
  readonly kind: 'section' | 'task';
  readonly numberText: string | null;
}

/** Tasks counted through the whole plan, or from 1 again in each section. */
export type NumberingScheme = 'continuous' | 'per-section';

/** The number shown for each row, in order: adopted numbers as they stand, the others continued from the row before. */
export function numberRows(rows: readonly NumberedRow[], scheme: NumberingScheme): string[] {
  return countOn(rows, scheme).map((automatic, index) => rows[index]?.numberText ?? automatic);
}

/** The adopted numbers that counting on would not give; null where the program's own number is the same. */
export function departingNumbers(rows: readonly NumberedRow[], scheme: NumberingScheme): (string | null)[] {
  return countOn(rows, scheme).map((automatic, index) => {
    const adopted = rows[index]?.numberText ?? null;
    return adopted === automatic ? null : adopted;
  });
}

/** What counting on gives for each row when the rows before it stand as adopted. */
function countOn(rows: readonly NumberedRow[], scheme: NumberingScheme): string[] {
  let section = 0;
  let task = 0;
  return rows.map(({ kind, numberText }) => {
    if (kind === 'section') {
      const automatic = romanNumeral(section + 1);
      section = adoptedSection(numberText) ?? section + 1;
      if (scheme === 'per-section') task = 0;
      return automatic;
    }
    const automatic = String(task + 1);
    task = adoptedTask(numberText) ?? (numberText === null ? task + 1 : task);
    return automatic;
  });
}

function adoptedSection(numberText: string | null): number | null {
  const value = numberText === null ? null : parseRoman(numberText.replace(/[.)]$/, ''));
  // A lone C or D is the third or fourth letter of a list, not one hundred or five hundred sections.
  return value !== null && value < 50 ? value : null;
}

/** `7`, `7.`, `07` and `7a` all continue with 8. */
function adoptedTask(numberText: string | null): number | null {
  const digits = /^\d+/.exec(numberText ?? '');
  return digits === null ? null : Number(digits[0]);
}

const ROMAN_VALUES = [
  ['M', 1000], ['CM', 900], ['D', 500], ['CD', 400], ['C', 100], ['XC', 90],
  ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1],
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
const LIST_LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** 0 → `a)`, 4 → `đ)`, 6 → `g)`. Throws RangeError after the last letter: no paper has that many points. */
export function listLetter(index: number): string {
  const letter = LIST_LETTERS[index];
  if (letter === undefined) throw new RangeError(`No list letter at ${index}`);
  return `${letter})`;
}
