/** What the columns of one row say of its deadline. */
export interface DeadlineParts {
  /** The deadline's own column: *15/10*, *15–18*, *30/4/2026*. */
  readonly deadline: string;
  /** *Tháng* beside *Ngày*: *10/2026*, *Tháng 10*. */
  readonly month: string;
  /** *Ngày bắt đầu* beside *Ngày kết thúc*. */
  readonly start: string;
}

const MONTH = /^(?:tháng\s*)?(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?$/iu;
/** *15*, *ngày 5, 6*, *15-20*: days without their month. */
const DAYS = /^(?:ngày\s+)?\d{1,2}(?:\s*(?:[-–,;&]|đến|và)\s*\d{1,2})*$/iu;
/** *15/10*, *25-28/3*: days with their month and without a year. */
const DAYS_IN_MONTH = /[/.-]\s*(\d{1,2})$/;

/** *-*, *…*: the cell says that there is none. */
const NONE = /^[\p{Pd}.…\s]+$/u;
/** *01/3/2026*, *Quý I*, *Tháng 5*: a day or a time that something can begin with. */
const BEGINNING = /^(?:ngày |tháng |quý |quí |tuần |năm |đầu )?[\dIVX]/iu;

/** One text for the deadline, as a person would write it into one cell; words are only put together, never left out. */
export function deadlineOf({ deadline, month, start }: DeadlineParts): string {
  const end = month === '' ? deadline : inMonth(deadline, month);
  if (start === '' || start === end || NONE.test(start)) return end;
  if (end !== '' && !NONE.test(end)) return `${start} – ${end}`;
  return BEGINNING.test(start) ? `Từ ${start}` : start;
}

/** Whether the text is the program's own, put together from two columns, and stands in no cell of the source. */
export const isPutTogether = (parts: DeadlineParts): boolean => !Object.values(parts).includes(deadlineOf(parts));

export const isMonth = (text: string): boolean => MONTH.test(text);

/** A day of a month that is named elsewhere. */
export const needsMonth = (day: string): boolean => DAYS.test(day);

function inMonth(day: string, month: string): string {
  if (day === '') return /^\d{1,2}$/.test(month) ? `Tháng ${month}` : month;
  const [, number, year] = MONTH.exec(month) ?? [];
  if (number === undefined) return `${day} ${month}`;
  const withYear = year === undefined ? '' : `/${year}`;
  // *5/9* alone may be either way round; here it is known which is the day.
  if (/^\d{1,2}$/.test(day) && withYear === '') return `Ngày ${day}/${number}`;
  if (DAYS.test(day)) return `${day}/${number}${withYear}`;
  const named = DAYS_IN_MONTH.exec(day)?.[1];
  if (named !== undefined && Number(named) === Number(number)) return day + withYear;
  return `${day} ${/^\d{1,2}$/.test(month) ? `tháng ${month}` : month}`;
}
