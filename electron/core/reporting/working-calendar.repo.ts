import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { WorkingCalendar } from '../../../shared/domain/status/working-days.ts';
import { calendarYear, type CalendarYear, type KeptDay } from '../../../shared/domain/working-calendar/calendar-year.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { shippedYear } from './shipped-calendar.ts';

/** A year as a committee counts by it: published or computed, then what the book says, then what the committee says of itself. */
export function readCalendarYear(db: ReadHandle, committeeId: string, year: number): CalendarYear {
  const source = db.get(sql.selectFrom('calendar_years').select('source').where('year', '=', year))?.source ?? '';
  return calendarYear(year, shippedYear(db, year), source, keptDays(db, committeeId, year));
}

/** Years are read when they are first asked about, while the handle's snapshot holds. */
export const readWorkingCalendar = (db: ReadHandle, committeeId: string): WorkingCalendar =>
  new WorkingCalendar((year) => readCalendarYear(db, committeeId, year).days);

const keptDays = (db: ReadHandle, committeeId: string, year: number): KeptDay[] =>
  db
    .all(
      sql
        .selectFrom('calendar_days')
        .selectAll()
        .where((eb) => eb.or([eb('committee_id', '=', committeeId), eb('committee_id', 'is', null)]))
        .where('day', '>=', `${year}-01-01`)
        .where('day', '<=', `${year}-12-31`),
    )
    .map(({ day, kind, name, committee_id }) => ({ day: day as CivilDate, kind, name, own: committee_id !== null }));
