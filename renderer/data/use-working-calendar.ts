import { yearOf, type CivilDate } from '../../shared/domain/civil-date.ts';
import { WorkingCalendar } from '../../shared/domain/status/working-days.ts';
import { useQueryOf } from './use-query-of.ts';

/** The committee's working days from one day to another; null while they are being read, or where there is no second day. */
export function useWorkingCalendar(committeeId: string, from: CivilDate, to: CivilDate | null): WorkingCalendar | null {
  const asked = (day: CivilDate | null) => day && { committeeId, year: yearOf(day) };
  const [first, last] = [useQueryOf('calendar.year', asked(to && from)).data, useQueryOf('calendar.year', asked(to)).data];
  if (!first || !last) return null;
  return new WorkingCalendar((year) => (year === first.year ? first : last).days.map(({ day, kind }) => ({ day: day as CivilDate, kind })));
}
