import { addDays, civilDate, weekdayOf, type CivilDate } from '../civil-date.ts';
import { lunarDay } from '../lunar-calendar.ts';

export interface NamedDay {
  readonly day: CivilDate;
  readonly name: string;
}

/**
 * The weekdays off that law and the moon give a year (Bộ luật Lao động 2019 Đ.112 khoản 1, Đ.111 khoản 3; Nghị quyết 28/2026/QH16).
 * Which two days lie around Tết and beside Quốc khánh is the Government's to say each year; here it is what was said each year
 * since the law holds, so a computed year stays *chưa công bố*. Days exchanged for a working Saturday follow from no rule.
 */
export function computedYear(year: number): NamedDay[] {
  const feasts = feastsOf(year);
  const off = new Set(feasts.map(({ day }) => day));
  const inLieu = feasts
    .filter(({ day }) => isWeekend(day))
    .map(({ day, name }): NamedDay => {
      let next = day;
      while (off.has(next) || isWeekend(next)) next = addDays(next, 1);
      off.add(next);
      return { day: next, name: `Nghỉ bù ${name}` };
    });
  return [...feasts.filter(({ day }) => !isWeekend(day)), ...inLieu].sort((a, b) => (a.day < b.day ? -1 : 1));
}

export const isWeekend = (day: CivilDate): boolean => weekdayOf(day) >= 6;

/** First year of Quốc khánh's second day, and of Ngày Văn hóa Việt Nam. */
const [SECOND_NATIONAL_DAY, CULTURE_DAY] = [2021, 2026];
/** Days off before and after the first day of the lunar year. */
const TET = { before: 2, after: 2 } as const;

function feastsOf(year: number): NamedDay[] {
  const on = (monthAndDay: string, name: string): NamedDay => ({ day: civilDate(`${year}-${monthAndDay}`), name });
  const national = on('09-02', 'Quốc khánh');
  const tet = lunarDay(year, 1, 1);
  const ancestors = lunarDay(year, 3, 10);
  return [
    on('01-01', 'Tết Dương lịch'),
    ...(tet ? daysAround(tet).map((day) => ({ day, name: 'Tết Nguyên đán' })) : []),
    ...(ancestors ? [{ day: ancestors, name: 'Giỗ Tổ Hùng Vương' }] : []),
    on('04-30', 'Ngày Chiến thắng'),
    on('05-01', 'Ngày Quốc tế lao động'),
    national,
    ...(year >= SECOND_NATIONAL_DAY ? [{ day: besideNational(national.day), name: 'Quốc khánh (ngày liền kề)' }] : []),
    ...(year >= CULTURE_DAY ? [on('11-24', 'Ngày Văn hóa Việt Nam')] : []),
  ];
}

const daysAround = (tet: CivilDate): CivilDate[] => Array.from({ length: TET.before + 1 + TET.after }, (_, index) => addDays(tet, index - TET.before));

/** The one that joins a weekend; on a Wednesday, where neither does, the day before. */
function besideNational(day: CivilDate): CivilDate {
  const weekday = weekdayOf(day);
  return addDays(day, weekday === 1 || weekday === 4 || weekday === 7 ? 1 : -1);
}
