import { addDays, weekdayOf, type CivilDate } from '../civil-date.ts';

/** Public holidays on fixed days of the solar year (Bộ luật Lao động 2019 Đ.112). Tết, Giỗ Tổ and days in lieu come from the committee's lists. */
const FIXED_HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '04-30', '05-01', '09-02']);

/** Which days count as working days. Answers are remembered: a plan asks about a handful of days thousands of times. */
export class WorkingCalendar {
  readonly #holidays: ReadonlySet<string>;
  readonly #makeUpDays: ReadonlySet<string>;
  readonly #moved = new Map<CivilDate, CivilDate>();

  /**
   * @param holidays Days off besides weekends and the fixed holidays.
   * @param makeUpDays Weekend days on which offices work, where a working day beside a holiday was given for them.
   */
  constructor(holidays: readonly string[] = [], makeUpDays: readonly string[] = []) {
    this.#holidays = new Set(holidays);
    this.#makeUpDays = new Set(makeUpDays);
  }

  isRestDay(day: CivilDate): boolean {
    if (FIXED_HOLIDAYS.has(day.slice(5)) || this.#holidays.has(day)) return true;
    return weekdayOf(day) >= 6 && !this.#makeUpDays.has(day);
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
}
