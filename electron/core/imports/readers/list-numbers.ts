import { romanNumeral } from '../../../../shared/domain/numerals.ts';

export interface ListLevel {
  /** As OOXML names them: decimal, decimalZero, upperRoman, lowerLetter, bullet, none … */
  readonly format: string;
  /** `%1.%2` */
  readonly text: string;
  readonly start: number;
}

/** A list in use: an abstract one, with the levels and the first numbers that it sets differently. */
export interface NumberedList {
  readonly abstract: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, ListLevel>;
}

/**
 * The labels that Word prints before list paragraphs. They stand nowhere in the text, yet an STT column is often nothing but
 * automatic numbers, so they are counted as Word counts them (ECMA-376 17.9).
 */
export class ListNumbers {
  readonly #abstract: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>;
  readonly #lists: ReadonlyMap<string, NumberedList>;
  readonly #counters = new Map<string, number[]>();
  readonly #started = new Set<string>();

  constructor(abstract: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>, lists: ReadonlyMap<string, NumberedList>) {
    this.#abstract = abstract;
    this.#lists = lists;
  }

  /** The label of the next paragraph of list `id` at `depth` with a space after it; empty when there is none. */
  next(id: string, depth: number): string {
    const list = this.#lists.get(id);
    if (list === undefined) return '';
    const levels = new Map([...(this.#abstract.get(list.abstract) ?? []), ...list.levels]);
    const level = levels.get(depth);
    if (level === undefined || level.format === 'none') return '';
    if (level.format === 'bullet') return `${/^[-–+*•]$/.test(level.text) ? level.text : '-'} `;
    const counters = this.#counters.get(list.abstract) ?? [];
    this.#counters.set(list.abstract, counters);
    if (!this.#started.has(id)) {
      for (const [at, start] of list.starts) counters[at] = start - 1;
      this.#started.add(id);
    }
    counters[depth] = (counters[depth] ?? level.start - 1) + 1;
    counters.length = depth + 1;
    const label = level.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      return formatNumber(counters[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal');
    });
    return label === '' ? '' : `${label} `;
  }
}

function formatNumber(value: number, format: string): string {
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (format.endsWith('Letter')) {
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(9, Math.floor((value - 1) / 26) + 1));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format.endsWith('Roman') && value > 0 && value < 4000) {
    const roman = romanNumeral(value);
    return format === 'upperRoman' ? roman : roman.toLowerCase();
  }
  return String(value);
}
