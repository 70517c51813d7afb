import { weekdayOf, type CivilDate } from '../../shared/domain/civil-date.ts';
import type { DayKind, DayOrigin } from '../../shared/domain/working-calendar/calendar-year.ts';
import { kindWords, originWords } from '../../shared/domain/working-calendar/day-words.ts';
import { formatCivilDate, formatNumber } from './format.ts';

const weekdays = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const;
const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Words of the working calendar. */
export const calendarWords = {
  year: (year: number) => `Lịch làm việc năm ${year}`,
  previous: 'Năm trước',
  next: 'Năm sau',
  announced: 'Đã công bố',
  computed: 'Chưa công bố',
  computedNote:
    'Ngày nghỉ dưới đây tính theo luật và âm lịch. Ngày hoán đổi, làm bù không đoán trước: khi có thông báo, ghi thêm các ngày đó rồi ghi văn bản công bố.',
  source: 'Văn bản công bố',
  sourceHint: 'Ví dụ: Công văn 10065/VPCP-KGVX ngày 02/10/2026',
  sourceSaved: (year: number) => `Đã ghi văn bản công bố lịch năm ${year}`,
  list: (year: number) => `Ngày nghỉ, ngày làm bù năm ${year}`,
  columns: { day: 'Ngày', kind: 'Là ngày', name: 'Nhân dịp', origin: 'Nguồn', act: 'Sửa' },
  dayOfWeek: (day: string) => `${weekdays[weekdayOf(day as CivilDate) - 1] ?? ''}, ${formatCivilDate(day)}`,
  kinds: { rest: upperFirst(kindWords.rest), work: upperFirst(kindWords.work), usual: upperFirst(kindWords.usual) } satisfies Record<DayKind, string>,
  origins: originWords satisfies Record<DayOrigin, string>,
  drop: 'Bỏ',
  restore: 'Lấy lại',
  dropNamed: (day: string) => `Bỏ: ${formatCivilDate(day)}`,
  restoreNamed: (day: string) => `Lấy lại: ${formatCivilDate(day)}`,
  changed: (days: string) => `Đã đổi lịch: ${days}`,
  form: 'Ghi ngày vào lịch',
  from: 'Từ ngày',
  to: 'đến ngày',
  kind: 'Là ngày',
  name: 'Nhân dịp',
  scope: 'Áp dụng cho',
  scopes: { book: 'mọi Ban Chỉ đạo', own: 'riêng Ban Chỉ đạo này' },
  save: 'Ghi vào lịch',
  tooLong: (most: number) => `Mỗi lần ghi được từ 1 đến ${formatNumber(most)} ngày liền nhau; ngày cuối không đứng trước ngày đầu.`,
  months: (year: number) => `Các tháng năm ${year}`,
  month: (month: number) => `Tháng ${month}`,
  shortWeekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const,
  legend: { rest: 'nghỉ', work: 'làm bù', computed: 'nghỉ, chưa công bố' },
};
