import type { CivilDate } from '../civil-date.ts';

/**
 * period: a window · due: one day · recurring: comes back, see `frequency` · continuous: never overdue · from: open end ·
 * multi: several instances · event: dormant until something happens · relative: N days after something ·
 * undated: no deadline to be read · asof: a cut-off of data, not a deadline.
 */
export type DeadlineKind = 'period' | 'due' | 'recurring' | 'continuous' | 'from' | 'multi' | 'event' | 'relative' | 'undated' | 'asof';

export type DeadlineFlag =
  /** “trước ngày …”: kept as due on the day named. */
  | 'before'
  /** “dự kiến”, “khoảng”, “phấn đấu”. */
  | 'tentative'
  /** Two readings are possible; the likelier one is given. */
  | 'ambiguous'
  /** Chưa rõ: the text is vague or was not understood as a whole. */
  | 'unclear'
  /** The date stands, but the text makes it depend on something else. */
  | 'conditional'
  /** “đột xuất”, or on request besides a recurrence. */
  | 'ad-hoc'
  /** The text names no year; the plan's year was taken. */
  | 'no-year'
  /** “tầm nhìn đến …”, “định hướng đến …” was left out. */
  | 'horizon-dropped'
  /** “… và thực hiện thường xuyên”: after the date the work goes on without one. */
  | 'then-continuous';

/** From the shortest to the longest; the order in which several are joined. */
export const FREQUENCIES = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'biennial'] as const;

export type Frequency = (typeof FREQUENCIES)[number];

/** Which month or quarter of a recurrence a day belongs to; `period`: of whatever comes back. */
export const PERIOD_PLACES = [
  'month',
  'report-month',
  'next-month',
  'report-quarter',
  'next-quarter',
  'first-of-quarter',
  'middle-of-quarter',
  'last-of-quarter',
  'first-of-next-quarter',
  'middle-of-next-quarter',
  'last-of-next-quarter',
  'first-of-period',
  'middle-of-period',
  'last-of-period',
  'period',
] as const;

/** Days that come back within each period: *ngày 05 và 20 hằng tháng*, *trước ngày 25 của tháng cuối quý*, *thứ Sáu hằng tuần*. */
export interface PeriodDay {
  /** Of the month; empty for a weekday. */
  readonly days: readonly number[];
  /** Monday 1 … Sunday 7. */
  readonly weekday: number | null;
  readonly place: (typeof PERIOD_PLACES)[number];
  /** “trước ngày …” */
  readonly before: boolean;
}

/** What one deadline cell says, read for one plan year. The cell itself stays in `text` and is what gets printed. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly start: CivilDate | null;
  /** Last day on which the task is on time. A multi gives its last instance, a recurrence its first in the plan year. */
  readonly due: CivilDate | null;
  /** Frequencies joined by `+` (`half-yearly+yearly`), or null when there is none or it is not said. */
  readonly frequency: string | null;
  /** Every due day in order: all instances of a multi or of a dated recurrence, otherwise `[due]`, or `[]` without one. */
  readonly dates: readonly CivilDate[];
  readonly flags: readonly DeadlineFlag[];
  /** Of a recurrence whose days belong to every period, so that `due` and `dates` cannot hold them. Nothing is late by them. */
  readonly periodDays?: readonly PeriodDay[] | undefined;
  /** False where the clerk must be asked. */
  readonly certain: boolean;
  /** The cell as given, NFC. */
  readonly text: string;
}
