import { countingStyle, readSectionNumbers, writtenAs } from './section-numbers.ts';

/** A plan row as far as its number (STT) goes. `numberText` is the number as adopted, or null when the program numbers it. */
export interface NumberedRow {
  readonly kind: 'section' | 'task';
  readonly numberText: string | null;
  /** How far below a task of the first rank it stands: 1 for `2.1`. An adopted number tells it by itself. */
  readonly level?: number;
}

/** Tasks counted through the whole plan, or from 1 again in each section. */
export type NumberingScheme = 'continuous' | 'per-section';

export interface RowNumber {
  readonly number: string;
  /** 0 for sections. No deeper than the rows above allow: a sub-task needs a task to stand under. */
  readonly level: number;
}

/** The number shown for each row, in order: adopted numbers as they stand, the others continued from the row before. */
export function numberRows(rows: readonly NumberedRow[], scheme: NumberingScheme): RowNumber[] {
  return countOn(rows, scheme).map(({ automatic, level }, index) => ({ number: rows[index]?.numberText ?? automatic, level }));
}

/** The adopted numbers that counting on would not give, null where the program's own number is the same; with the level each tells. */
export function departingNumbers(rows: readonly NumberedRow[], scheme: NumberingScheme): { numberText: string | null; level: number }[] {
  return countOn(rows, scheme).map(({ automatic, level }, index) => {
    const adopted = rows[index]?.numberText ?? null;
    return { numberText: adopted === automatic ? null : adopted, level };
  });
}

/** What counting on gives for each row when the rows before it stand as adopted. */
function countOn(rows: readonly NumberedRow[], scheme: NumberingScheme): { automatic: string; level: number }[] {
  const adopted = rows.filter(({ kind }) => kind === 'section').map(({ numberText }) => numberText);
  const sections = new SectionCount(adopted);
  const tasks = new TaskCount();
  return rows.map(({ kind, numberText, level = 0 }) => {
    if (kind === 'task') return numberText === null ? tasks.next(level) : tasks.adopt(numberText);
    tasks.enterSection(scheme);
    return { automatic: sections.next(), level: 0 };
  });
}

/** Counts the sections of a plan: those written otherwise (1, 2 between I and II) stand below and are not counted along. */
class SectionCount {
  readonly #numbers: ReturnType<typeof readSectionNumbers>;
  readonly #style: ReturnType<typeof countingStyle>;
  #last = 0;
  #at = 0;

  constructor(adopted: readonly (string | null)[]) {
    this.#numbers = readSectionNumbers(adopted);
    this.#style = countingStyle(adopted);
  }

  /** What counting on gives for the next section. */
  next(): string {
    const automatic = writtenAs(this.#style, this.#last + 1);
    const number = this.#numbers[this.#at] ?? null;
    this.#at += 1;
    if (number === null) this.#last += 1;
    else if (number.style === this.#style.style) this.#last = number.value;
    return automatic;
  }
}

/** Counts the tasks of a plan and what stands under each: 1, 2, 2.1, 2.2, 3. */
class TaskCount {
  /** The last number given at each level. */
  #counts: number[] = [];
  /** The numbers of the tasks that a further row could stand under, outermost first. */
  #open: string[] = [];

  enterSection(scheme: NumberingScheme): void {
    this.#counts = scheme === 'per-section' ? [] : this.#counts.slice(0, 1);
    this.#open = [];
  }

  next(wanted: number): { automatic: string; level: number } {
    const level = Math.min(wanted, this.#open.length);
    const automatic = this.#following(level);
    this.#stand(level, (this.#counts[level] ?? 0) + 1, automatic);
    return { automatic, level };
  }

  adopt(numberText: string): { automatic: string; level: number } {
    const parts = /^\d+(?:\.\d+)+/.exec(numberText)?.[0].split('.') ?? [];
    const level = parts.length - 1;
    if (level > 0 && this.#open[level - 1] === parts.slice(0, -1).join('.')) {
      const automatic = this.#following(level);
      this.#stand(level, Number(parts.at(-1)), parts.join('.'));
      return { automatic, level };
    }
    const automatic = this.#following(0);
    const digits = adoptedTask(numberText);
    // `a)`, `-` and a number of another task's stand under whatever is open.
    if (digits === null || (level > 0 && this.#open.length > 0)) return { automatic, level: this.#open.length };
    if (level > 0) this.#counts = [digits];
    else this.#stand(0, digits, numberText.replace(/[.)]$/, ''));
    return { automatic, level: 0 };
  }

  #following(level: number): string {
    const next = String((this.#counts[level] ?? 0) + 1);
    return level === 0 ? next : `${this.#open[level - 1]}.${next}`;
  }

  #stand(level: number, count: number, number: string): void {
    this.#counts = [...this.#counts.slice(0, level), count];
    this.#open = [...this.#open.slice(0, level), number];
  }
}

/** `7`, `7.`, `07` and `7a` all continue with 8. */
function adoptedTask(numberText: string | null): number | null {
  const digits = /^\d+/.exec(numberText ?? '');
  return digits === null ? null : Number(digits[0]);
}
