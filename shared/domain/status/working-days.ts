import { addDays, civilDate, daysBetween, yearOf, type CivilDate } from '../civil-date.ts';
import type { DayKind } from '../working-calendar/calendar-year.ts';
import { isWeekend } from '../working-calendar/computed-year.ts';

/** The days of a year that differ from their weekday. */
export type SpecialDays = readonly { readonly day: CivilDate; readonly kind: DayKind }[];

/** Which days count as working days. Answers are remembered: a plan asks about a handful of days thousands of times. */
export class WorkingCalendar {
  readonly #daysOf: (year: number) => SpecialDays;
  readonly #years = new Map<number, ReadonlyMap<CivilDate, DayKind>>();
  readonly #counts = new Map<number, YearCount>();
  readonly #moved = new Map<CivilDate, CivilDate>();

  /** @param daysOf Asked once for each year that is met. */
  constructor(daysOf: (year: number) => SpecialDays) {
    this.#daysOf = daysOf;
  }

  isRestDay(day: CivilDate): boolean {
    const kind = this.#special(yearOf(day)).get(day) ?? 'usual';
    return kind === 'usual' ? isWeekend(day) : kind === 'rest';
  }

  /** The day itself, or the first working day after it (Bộ luật Dân sự Đ.148 khoản 5). */
  onOrAfter(day: CivilDate): CivilDate {
    let moved = this.#moved.get(day);
    if (moved === undefined) {
      moved = day;
      while (this.isRestDay(moved)) moved = addDays(moved, 1);
      this.#moved.set(day, moved);
    }
    return moved;
  }

  /** The n-th working day after a day, which itself is not counted. */
  addWorkingDays(day: CivilDate, count: number): CivilDate {
    let reached = day;
    for (let left = count; left > 0; left -= 1) reached = this.onOrAfter(addDays(reached, 1));
    return reached;
  }

  /** Working days after a day up to another, which is counted; negative when `to` is earlier. */
  workingDaysBetween(from: CivilDate, to: CivilDate): number {
    if (to < from) return -this.workingDaysBetween(to, from);
    let days = this.#through(to) - this.#through(from);
    for (let year = yearOf(from); year < yearOf(to); year += 1) days += this.#yearCount(year).total;
    return days;
  }

  /** Working days of its year up to a day, which is counted. */
  #through(day: CivilDate): number {
    const year = yearOf(day);
    return this.#yearCount(year).through[daysBetween(civilDate(`${year}-01-01`), day)] ?? 0;
  }

  #yearCount(year: number): YearCount {
    let known = this.#counts.get(year);
    if (!known) {
      const through: number[] = [];
      let total = 0;
      for (let day = civilDate(`${year}-01-01`); yearOf(day) === year; day = addDays(day, 1)) {
        if (!this.isRestDay(day)) total += 1;
        through.push(total);
      }
      known = { through, total };
      this.#counts.set(year, known);
    }
    return known;
  }

  #special(year: number): ReadonlyMap<CivilDate, DayKind> {
    let known = this.#years.get(year);
    if (!known) {
      known = new Map(this.#daysOf(year).map(({ day, kind }) => [day, kind]));
      this.#years.set(year, known);
    }
    return known;
  }
}

/** Working days up to each day of a year, the day itself counted. */
interface YearCount {
  readonly through: readonly number[];
  readonly total: number;
}
