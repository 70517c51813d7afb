import { daysBetween, type CivilDate } from '../civil-date.ts';
import type { WorkingCalendar } from './working-days.ts';

/** How far a day lies past a due day: positive when late, negative when days are left. Told in both wherever it is told. */
export interface Lateness {
  readonly daysLate: number;
  readonly workingDaysLate: number;
}

export const latenessOf = (due: CivilDate, on: CivilDate, calendar: WorkingCalendar): Lateness => ({
  daysLate: daysBetween(due, on),
  workingDaysLate: calendar.workingDaysBetween(due, on),
});

/** “5 ngày (3 ngày làm việc)”, late or left. */
export const daysInWords = ({ daysLate, workingDaysLate }: Lateness): string => `${Math.abs(daysLate)} ngày (${Math.abs(workingDaysLate)} ngày làm việc)`;

/** What may be late and is not, or has no day to be late on, has neither number. */
export const knownLateness = ({ daysLate, workingDaysLate }: { readonly [Each in keyof Lateness]: number | null }): Lateness | null =>
  daysLate === null || workingDaysLate === null ? null : { daysLate, workingDaysLate };

/** “5 (3)”, where the head of the column says what the numbers are. */
export const daysInFigures = ({ daysLate, workingDaysLate }: Lateness): string => `${Math.abs(daysLate)} (${Math.abs(workingDaysLate)})`;

/** Lateness on one day, counted once for each of the few pairs of days a plan has. */
export class LatenessOn {
  readonly #asOf: CivilDate;
  readonly #calendar: WorkingCalendar;
  readonly #known = new Map<string, Lateness>();

  constructor(asOf: CivilDate, calendar: WorkingCalendar) {
    this.#asOf = asOf;
    this.#calendar = calendar;
  }

  between(due: CivilDate, on: CivilDate): Lateness {
    const days = `${due} ${on}`;
    let late = this.#known.get(days);
    if (late === undefined) {
      late = latenessOf(due, on, this.#calendar);
      this.#known.set(days, late);
    }
    return late;
  }

  since(due: CivilDate): Lateness {
    return this.between(due, this.#asOf);
  }
}
