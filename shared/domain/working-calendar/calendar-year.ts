import type { CivilDate } from '../civil-date.ts';
import { computedYear } from './computed-year.ts';

/** Off although a weekday, worked although a weekend; `usual`: as its weekday is, whatever else was said of it. */
export const DAY_KINDS = ['rest', 'work', 'usual'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Who says so: a published decision, law and moon alone, whoever keeps this book, or the one committee. */
export const DAY_ORIGINS = ['announced', 'computed', 'edited', 'own'] as const;
export type DayOrigin = (typeof DAY_ORIGINS)[number];

export interface CalendarDay {
  readonly day: CivilDate;
  readonly kind: DayKind;
  readonly name: string;
  readonly origin: DayOrigin;
}

/** A year as the program brings it. */
export interface ShippedYear {
  readonly year: number;
  readonly sources: readonly string[];
  readonly days: readonly ShippedDay[];
}

interface ShippedDay {
  readonly day: CivilDate;
  readonly kind: 'rest' | 'work';
  readonly name: string;
  /** Not in what was published: follows from the law. */
  readonly computed?: boolean | undefined;
}

/** What is kept in the book about one day. */
export interface KeptDay {
  readonly day: CivilDate;
  readonly kind: DayKind;
  readonly name: string;
  /** Holds in one committee only. */
  readonly own: boolean;
}

export interface CalendarYear {
  readonly year: number;
  /** Published; false: every day of it is computed or typed. */
  readonly announced: boolean;
  /** Where it was published, in words; empty while it was not. */
  readonly source: string;
  /** The days that differ from their weekday, or would; in their order. */
  readonly days: readonly CalendarDay[];
}

/**
 * A year's days: as published, else as computed; over them what the book says, over that what the committee says of itself.
 * @param source Where the year was published, as written down in the book: whoever wrote it has looked its days through.
 */
export function calendarYear(year: number, shipped: ShippedYear | null, source: string, kept: readonly KeptDay[]): CalendarYear {
  const announced = shipped !== null || source !== '';
  const days = new Map<string, CalendarDay>();
  for (const day of baseDays(year, shipped, source !== '')) days.set(day.day, day);
  for (const own of [false, true]) {
    for (const { day, kind, name } of kept.filter((each) => each.own === own)) days.set(day, { day, kind, name, origin: own ? 'own' : 'edited' });
  }
  return {
    year,
    announced,
    source: source === '' ? (shipped?.sources.join('; ') ?? '') : source,
    days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

function baseDays(year: number, shipped: ShippedYear | null, lookedThrough: boolean): CalendarDay[] {
  const origin = (computed: boolean): DayOrigin => (computed && !lookedThrough ? 'computed' : 'announced');
  if (!shipped) return computedYear(year).map((each) => ({ ...each, kind: 'rest', origin: origin(true) }));
  return shipped.days.map(({ day, kind, name, computed = false }) => ({ day, kind, name, origin: origin(computed) }));
}
