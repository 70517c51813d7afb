import { attribute, childNamed, elementsOf, type XmlElement } from './xml.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/**
 * The labels that Word prints before list paragraphs. They stand nowhere in the text, yet an STT column is often nothing but
 * automatic numbers, so they are counted as Word counts them (ECMA-376 17.9).
 */
export class DocxNumbering {
  readonly #abstract = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  readonly #counters = new Map<string, number[]>();
  readonly #started = new Set<string>();

  constructor(root: XmlElement | null) {
    for (const item of elementsOf(childNamed(root ?? undefined, 'numbering'))) {
      if (item.name === 'abstractNum') this.#abstract.set(attribute(item, 'abstractNumId') ?? '', readLevels(item));
      if (item.name !== 'num') continue;
      const starts = new Map<number, number>();
      for (const override of elementsOf(item).filter((child) => child.name === 'lvlOverride')) {
        const start = attribute(childNamed(override, 'startOverride'), 'val');
        if (start !== null) starts.set(Number(attribute(override, 'ilvl')), Number(start));
      }
      this.#lists.set(attribute(item, 'numId') ?? '', { abstract: attribute(childNamed(item, 'abstractNumId'), 'val') ?? '', starts });
    }
  }

  /** The label of the next paragraph of list `numId` at `depth` with a space after it; empty when there is none. */
  next(numId: string, depth: number): string {
    const list = this.#lists.get(numId);
    const levels = list === undefined ? undefined : this.#abstract.get(list.abstract);
    const level = levels?.get(depth);
    if (list === undefined || levels === undefined || level === undefined || level.format === 'none') return '';
    if (level.format === 'bullet') return `${/^[-–+*•]$/.test(level.text) ? level.text : '-'} `;
    const counters = this.#counters.get(list.abstract) ?? [];
    this.#counters.set(list.abstract, counters);
    if (!this.#started.has(numId)) {
      for (const [at, start] of list.starts) counters[at] = start - 1;
      this.#started.add(numId);
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

function readLevels(abstract: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of elementsOf(abstract).filter((child) => child.name === 'lvl')) {
    levels.set(Number(attribute(level, 'ilvl')), {
      format: attribute(childNamed(level, 'numFmt'), 'val') ?? 'decimal',
      text: attribute(childNamed(level, 'lvlText'), 'val') ?? '',
      start: Number(attribute(childNamed(level, 'start'), 'val') ?? 1),
    });
  }
  return levels;
}

const ROMAN = [['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1]] as const;

function formatNumber(value: number, format: string): string {
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (format.endsWith('Letter')) {
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(9, Math.floor((value - 1) / 26) + 1));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format.endsWith('Roman') && value < 100) {
    let rest = value;
    let roman = '';
    for (const [sign, worth] of [['xc', 90], ['l', 50], ['xl', 40], ...ROMAN] as const) {
      while (rest >= worth) {
        roman += sign;
        rest -= worth;
      }
    }
    return format === 'upperRoman' ? roman.toUpperCase() : roman;
  }
  return String(value);
}
