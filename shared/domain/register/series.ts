import { yearOf, type CivilDate } from '../civil-date.ts';

/** Whose form a paper has: NĐ 30/2020/NĐ-CP, or Hướng dẫn 05-HD/VPTW of the Party. */
export const PAPER_FORMS = ['state', 'party'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

/**
 * One row of numbers from 01 on: papers of one kind and form, of one year (State) or one term of the cấp uỷ (Party). Every series is
 * a committee's own.
 */
export interface Series {
  readonly form: PaperForm;
  /** Letters of the kind as the clerk spells them: "KH", "TTr". A công văn is "CV" in both forms, also where the symbol leaves it out. */
  readonly kind: string;
  /** "2026" or "2025-2030". */
  readonly span: string;
}

/** `kh`, `KH` and `K H` are one kind; `TT` and `TTr`, `Đ` and `D` are not. */
export const kindKey = (kind: string): string => kind.replace(/\s+/g, '').toLocaleUpperCase('vi');

export const seriesKey = ({ form, kind, span }: Series): string => `${form} ${kindKey(kind)} ${span}`;

/** Incoming papers are numbered through the year, whatever they are. */
export const incomingSeries = (year: number): string => `incoming ${year}`;

const SPANS: Readonly<Record<PaperForm, RegExp>> = { state: /^(\d{4})$/, party: /^(\d{4})-(\d{4})$/ };
const LONGEST_TERM = 10;

/** First and last year of a span; null where the text is none of the form. */
function yearsOf(form: PaperForm, span: string): readonly [first: number, last: number] | null {
  const found = SPANS[form].exec(span);
  if (!found) return null;
  const [first, last] = [Number(found[1]), Number(found[2] ?? found[1])];
  return form === 'state' || (last > first && last - first <= LONGEST_TERM) ? [first, last] : null;
}

export const isSpan = (form: PaperForm, span: string): boolean => yearsOf(form, span) !== null;

/** A paper of that day can stand in the span. The year in which one term ends and the next begins is of both. */
export function spanHolds(form: PaperForm, span: string, day: CivilDate): boolean {
  const years = yearsOf(form, span);
  return years !== null && years[0] <= yearOf(day) && yearOf(day) <= years[1];
}

/** Terms follow the five years between congresses (2020, 2025, 2030 …). */
const TERM = 5;

/**
 * The span that a day is proposed for: of those in use the newest that can hold it, else the year, or the term that begins before it.
 * In a year of congresses that is the term that ends; the clerk says when the new one has begun.
 */
export function spanFor(form: PaperForm, day: CivilDate, used: readonly string[]): string {
  const fitting = used.filter((span) => spanHolds(form, span, day)).toSorted();
  const year = yearOf(day);
  if (form === 'state') return String(year);
  const first = year - 1 - ((year - 1) % TERM);
  return fitting.at(-1) ?? `${first}-${first + TERM}`;
}

/** Never one that was given before, whatever has become of its paper. */
export const nextNumber = (highestEver: number | null): number => (highestEver ?? 0) + 1;
