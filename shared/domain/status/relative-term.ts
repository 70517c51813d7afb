import { addDays, addMonths, type CivilDate } from '../civil-date.ts';
import { foldText } from '../text/fold.ts';
import type { WorkingCalendar } from './working-days.ts';

/** "30 ngày kể từ …", "10 ngày làm việc kể từ …" */
export interface RelativeTerm {
  readonly count: number;
  readonly unit: 'day' | 'working-day' | 'week' | 'month';
}

const TERM = /(?:^|\D)(\d{1,3}) (ngay lam viec|ngay|tuan|thang)(?=,? (?:ke )?(?:tu|sau)\b)/g;

/** “30 (ba mươi) ngày”: the words only repeat the figures. */
const SPELLED_AGAIN = / \([^)]*\)/g;

const UNITS: Readonly<Record<string, RelativeTerm['unit']>> = {
  'ngay lam viec': 'working-day',
  ngay: 'day',
  tuan: 'week',
  thang: 'month',
};

/** The term in a deadline text; null where there is none in figures, or more than one, so that the clerk is asked. */
export function readRelativeTerm(text: string): RelativeTerm | null {
  const found = [...foldText(text).replace(SPELLED_AGAIN, '').matchAll(TERM)];
  const [, count, word] = found[0] ?? [];
  const unit = UNITS[word ?? ''];
  if (found.length !== 1 || unit === undefined || Number(count) === 0) return null;
  return { count: Number(count), unit };
}

/** The last day of a term that starts with an event; the day of the event is not counted (Bộ luật Dân sự Đ.147, Đ.148). */
export function endOfTerm({ count, unit }: RelativeTerm, event: CivilDate, calendar: WorkingCalendar): CivilDate {
  switch (unit) {
    case 'day':
      return addDays(event, count);
    case 'working-day':
      return calendar.addWorkingDays(event, count);
    case 'week':
      return addDays(event, count * 7);
    case 'month':
      return addMonths(event, count);
  }
}
