import { dayOf, type CivilDate } from '../../shared/domain/civil-date.ts';

/** Day, month, year as offices write them: `30/6/2025`, `30-06-2025`, `30.6.2025`; null when it is no day. */
export function readDay(text: string): CivilDate | null {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  return parts && dayOf(Number(parts[3]), Number(parts[2]), Number(parts[1]));
}
