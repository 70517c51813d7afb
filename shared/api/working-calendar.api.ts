import { z } from 'zod';
import { DAY_KINDS, DAY_ORIGINS } from '../domain/working-calendar/calendar-year.ts';
import { command, query } from './operation.ts';
import { day, id, typedLine, year } from './values.ts';

const dayKind = z.enum(DAY_KINDS);

/** A day that differs from its weekday, or would: off, worked, or taken back to what its weekday is. */
export const calendarDay = z.strictObject({ day, kind: dayKind, name: z.string(), origin: z.enum(DAY_ORIGINS) });
export type CalendarDayView = z.infer<typeof calendarDay>;

/** The public sector's working calendar of one year as a committee counts by it. */
export const calendarYear = z.strictObject({
  year,
  /** False: nobody has published it; its days are computed and said to be. */
  announced: z.boolean(),
  source: z.string(),
  /** In their order. */
  days: z.array(calendarDay),
});
export type CalendarYearView = z.infer<typeof calendarYear>;

/** Null takes back what the book says of the days, so that they are again as published or computed. */
const setDays = { days: z.array(day).min(1).max(31), kind: dayKind.nullable(), name: typedLine.default('') };
const done = z.strictObject({ entryId: id });

export const workingCalendarApi = {
  'calendar.year': query({ access: 'read', input: z.strictObject({ committeeId: id, year }), output: calendarYear }),
  /** For every committee of the book. */
  'calendar.setDays': command({ access: 'administer', input: z.strictObject(setDays), output: done }),
  /** For one committee alone, over what holds for all. */
  'calendar.setOwnDays': command({ access: 'write', input: z.strictObject({ committeeId: id, ...setDays }), output: done }),
  /** Where a year was published; empty: as the program knows it. Whoever writes it down has looked the year's days through. */
  'calendar.setSource': command({ access: 'administer', input: z.strictObject({ year, source: typedLine }), output: done }),
};
