import { formatDate, type CivilDate } from '../civil-date.ts';
import { FREQUENCIES, type Deadline, type DeadlineFlag, type DeadlineKind, type Frequency, type PeriodDay } from './deadline.ts';

/** Names of the kinds, for the filter of the task list. */
export const deadlineKindLabels = {
  period: 'Trong một khoảng thời gian',
  due: 'Có hạn một ngày',
  recurring: 'Lặp lại định kỳ',
  continuous: 'Thường xuyên',
  from: 'Từ một ngày trở đi',
  multi: 'Nhiều mốc',
  event: 'Chờ sự kiện',
  relative: 'Tính từ một sự kiện',
  undated: 'Chưa rõ thời hạn',
  asof: 'Mốc số liệu',
} as const satisfies Record<DeadlineKind, string>;

const frequencyLabels = {
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  'half-yearly': 'sáu tháng một lần',
  yearly: 'hằng năm',
  biennial: 'hai năm một lần',
} as const satisfies Record<Frequency, string>;

/** Behind the day; a day of every month stands alone. */
const placeWords = {
  month: '',
  'report-month': 'của tháng báo cáo',
  'next-month': 'của tháng sau',
  'report-quarter': 'của quý báo cáo',
  'next-quarter': 'của quý sau',
  'first-of-quarter': 'của tháng đầu quý',
  'middle-of-quarter': 'của tháng giữa quý',
  'last-of-quarter': 'của tháng cuối quý',
  'first-of-next-quarter': 'của tháng đầu quý sau',
  'middle-of-next-quarter': 'của tháng giữa quý sau',
  'last-of-next-quarter': 'của tháng cuối quý sau',
  'first-of-period': 'của tháng đầu kỳ',
  'middle-of-period': 'của tháng giữa kỳ',
  'last-of-period': 'của tháng cuối kỳ',
  period: '',
} as const satisfies Record<PeriodDay['place'], string>;
const weekdayNames = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** *trước ngày 25 của tháng cuối quý*, *ngày 5 và 20*, *thứ Sáu* */
export function describePeriodDay({ days, weekday, place, before }: PeriodDay): string {
  const day =
    weekday === null ? `ngày ${[days.slice(0, -1).join(', '), days.at(-1)].filter((part) => part !== '').join(' và ')}` : (weekdayNames[weekday - 1] ?? '');
  return [before ? 'trước' : '', day, placeWords[place]].filter((part) => part !== '').join(' ');
}

/** Only what the clerk has to know beside the date. */
const flagNotes: Partial<Record<DeadlineFlag, string>> = {
  tentative: 'dự kiến',
  conditional: 'kèm điều kiện',
  'ad-hoc': 'và khi có yêu cầu',
  'no-year': 'theo năm kế hoạch',
  'horizon-dropped': 'không tính phần tầm nhìn',
  'then-continuous': 'sau đó thực hiện thường xuyên',
};

/** The quiet line under the cell: what the program understood. The cell itself is printed, never this. */
export function describeDeadline(deadline: Deadline): string {
  const notes = deadline.flags.flatMap((flag) => (deadline.kind === 'event' ? [] : (flagNotes[flag] ?? [])));
  if (deadline.periodDays !== undefined) notes.push('không tự tính quá hạn theo ngày trong kỳ');
  if (!deadline.certain && deadline.kind !== 'undated') notes.push('cần xác nhận');
  return [mainLine(deadline), ...notes].join(' · ');
}

function mainLine(deadline: Deadline): string {
  const { kind, start, due, dates } = deadline;
  switch (kind) {
    case 'period':
      return windowLine(start, due);
    case 'due':
      return start === null ? `Hạn ${shown(due)}` : `Từ ${shown(start)}, hạn ${shown(due)}`;
    case 'from':
      return `Từ ${shown(start)}`;
    case 'multi':
      return `Các mốc ${dates.map(formatDate).join('; ')}`;
    case 'recurring':
      return recurringLine(deadline);
    case 'continuous':
      if (start === null && due === null) return 'Thường xuyên';
      return `Thường xuyên, ${due === null ? `từ ${shown(start)}` : windowLine(start, due)}`;
    case 'asof':
      return `Số liệu đến ${shown(due)}`;
    case 'event':
      return 'Chờ sự kiện nêu trong văn bản';
    case 'relative':
      return 'Tính từ sự kiện nêu trong văn bản';
    case 'undated':
      return start === null ? 'Chưa rõ thời hạn' : `Chưa rõ thời hạn, từ ${shown(start)}`;
  }
}

function recurringLine({ frequency, start, due, dates, periodDays = [] }: Deadline): string {
  const known = new Set(frequency?.split('+'));
  const often = FREQUENCIES.filter((name) => known.has(name))
    .map((name) => frequencyLabels[name])
    .join(', ');
  const line = [often === '' ? 'Lặp lại định kỳ' : `Lặp lại ${often}`, ...periodDays.map(describePeriodDay)].join(', ');
  if (dates.length > 1) return `${line}, các mốc ${dates.map(formatDate).join('; ')}`;
  if (due === null || isWholeYear(start, due)) return line;
  return start === null ? `${line}, hạn ${shown(due)}` : `${line}, ${windowLine(start, due)}`;
}

function isWholeYear(start: CivilDate | null, due: CivilDate): boolean {
  return start !== null && start.endsWith('-01-01') && due === `${start.slice(0, 4)}-12-31`;
}

function windowLine(start: CivilDate | null, due: CivilDate | null): string {
  if (start === null) return `Hạn ${shown(due)}`;
  const sameYear = due !== null && start.slice(0, 4) === due.slice(0, 4);
  return `${sameYear ? formatDate(start).slice(0, 5) : shown(start)} – ${shown(due)}`;
}

function shown(date: CivilDate | null): string {
  return date === null ? '…' : formatDate(date);
}
