import type { CivilDate } from '../../shared/domain/civil-date.ts';

/** Today on this machine's calendar. */
export function today(): CivilDate {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as CivilDate;
}
