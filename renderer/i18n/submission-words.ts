import { settingNames } from '../../shared/i18n/setting-words.ts';
import { daysInWords, type Lateness } from '../../shared/domain/status/lateness.ts';
import type { LatePart } from '../../shared/domain/reporting/late-agencies.ts';
import type { PeriodKind } from '../../shared/domain/reporting/period-code.ts';
import { formatCivilDate, formatNumber } from './format.ts';

const agencies = (count: number): string => `${formatNumber(count)} cơ quan`;
const tasks = (count: number): string => `${formatNumber(count)} nhiệm vụ`;

const LATE_DAYS = 'Số ngày chậm';

const lateParts: Readonly<Record<LatePart, string>> = { missing: 'Chưa gửi', late: 'Gửi muộn', incomplete: 'Gửi đúng hạn, còn thiếu nhiệm vụ' };

const kindSets: Readonly<Record<PeriodKind, string>> = {
  month: '12 tháng',
  quarter: '4 quý',
  'half-year': '6 tháng đầu năm, 6 tháng cuối năm',
  'nine-months': '9 tháng',
  year: 'Cả năm',
};

/** Words of the submission board, of the periods, and of what was sent. */
export const submissionWords = {
  title: 'Báo cáo của cơ quan',
  views: { board: 'Bảng gửi báo cáo', late: 'Cơ quan chậm', periods: 'Kỳ và thời hạn', calendar: 'Lịch làm việc' },
  viewsLabel: 'Các phần',
  period: 'Kỳ báo cáo',
  asOf: 'Xem tại ngày',
  today: 'Về hôm nay',
  note: (start: string, end: string, due: string) => `số liệu ${formatCivilDate(start)} – ${formatCivilDate(end)} · hạn gửi ${formatCivilDate(due)}`,
  enter: 'Nhập báo cáo giấy…',
  filters: 'Lọc theo tình trạng gửi',
  all: (count: number) => `Tất cả ${formatNumber(count)}`,
  states: { 'on-time': 'Đúng hạn', late: 'Gửi muộn', missing: 'Quá hạn, chưa gửi', waiting: 'Chưa gửi, còn hạn', 'nothing-owed': 'Không phải báo cáo' },
  corrected: 'Có đính chính',
  count: (label: string, count: number) => `${label} ${formatNumber(count)}`,
  sending: 'Gửi báo cáo',
  finishing: 'Hoàn thành nhiệm vụ',
  shortLabels: {
    'sent-on-time': 'Đúng hạn',
    'sent-late': 'Muộn',
    missing: 'Quá hạn chưa gửi',
    'on-time-rate': 'Đúng hạn',
    'open-overdue': 'Quá hạn chưa xong',
    'routine-met': 'Thường xuyên đạt trong kỳ',
  } as Readonly<Record<string, string>>,
  share: (count: number, of: number, percent: number | null) =>
    `${formatNumber(count)}/${formatNumber(of)}${percent === null ? '' : ` (${formatNumber(percent)} %)`}`,
  shareOf: (denominator: string) => `trên ${denominator}`,
  columns: {
    agency: 'Cơ quan',
    state: 'Tình trạng',
    sentOn: 'Ngày gửi',
    document: 'Văn bản',
    reported: 'Đã báo cáo',
    owes: 'Còn nợ',
    late: 'Muộn',
  },
  boardLabel: 'Tình trạng gửi báo cáo của từng cơ quan',
  reportedOf: (reported: number, all: number) => `${formatNumber(reported)}/${formatNumber(all)}`,
  owes: (count: number) => (count === 0 ? '–' : tasks(count)),
  lateBy: (late: Lateness | null) => (late ? daysInWords(late) : ''),
  noLonger: 'không chủ trì nhiệm vụ',
  goOnAs: (names: readonly string[]) => `nay là ${names.join(', ')}`,
  byMembers: 'nay từng cơ quan trong cụm từ báo cáo',
  withoutMembers: 'chưa nêu gồm những cơ quan nào',
  question: 'đang hỏi lại',
  nothingFound: 'Không có cơ quan nào ở tình trạng này.',
  clear: 'Bỏ lọc',
  noAddressees: 'Chưa có nhiệm vụ nào có cơ quan chủ trì trong danh bạ.',
  toPlan: 'Mở Kế hoạch',
  status: (count: number) => agencies(count),
  dueLeft: (label: string, left: Lateness) => `${label}: còn ${daysInWords(left)} đến hạn gửi`,
  panel: {
    asOne: 'Cụm từ này đang được theo dõi như một cơ quan. Nêu những cơ quan trong đó để mỗi cơ quan có phiếu và báo cáo riêng.',
    fillIn: 'Nêu các cơ quan',
    work: (count: number) => (count === 0 ? 'Không chủ trì nhiệm vụ nào' : `Chủ trì ${tasks(count)}`),
    sent: 'Đã gửi trong kỳ',
    nothingSent: 'Chưa gửi báo cáo nào trong kỳ này.',
    owes: 'Còn nợ',
    owesNothing: 'Không còn nợ nhiệm vụ nào.',
    messages: { new: 'Báo cáo', correction: 'Báo cáo đính chính', question: 'Hỏi lại cơ quan' },
    channels: { paper: 'văn bản giấy', phone: 'điện thoại', email: 'thư điện tử', form: 'mẫu báo cáo', meeting: 'tại cuộc họp', other: 'cách khác' },
    tasks,
    superseded: 'đã được đính chính',
    edit: 'Sửa',
    editNamed: (what: string) => `Sửa ngày, số văn bản: ${what}`,
    edited: (who: string) => `Đã sửa ngày, số văn bản báo cáo của ${who}`,
    remove: 'Xóa',
    removeNamed: (what: string) => `Xóa: ${what}`,
    removed: 'Đã xóa báo cáo cùng kết quả của nó',
  },
  late: {
    which: 'Danh sách nào',
    part: (part: LatePart, count: number) => `${lateParts[part]} ${formatNumber(count)}`,
    asOf: (day: string, due: string) => `(Tính đến ngày ${formatCivilDate(day)}; hạn gửi ngày ${formatCivilDate(due)})`,
    days: LATE_DAYS,
    columns: ['STT', 'Cơ quan', 'Tình trạng', LATE_DAYS, 'Nhiệm vụ còn nợ'],
    sentOn: (day: string) => `Gửi muộn, ngày ${formatCivilDate(day)}`,
    missing: 'Quá hạn, chưa gửi',
    incomplete: (day: string) => `Gửi đúng hạn, ngày ${day}`,
    none: 'Không có cơ quan nào gửi chậm hay còn nợ báo cáo trong kỳ này.',
    beforeDue: 'Kỳ này chưa đến hạn gửi; danh sách có từ sau ngày hạn.',
    copy: 'Sao chép bảng',
    copied: 'Đã sao chép bảng; dán được vào Word, Excel',
    print: 'In, lưu danh sách',
    owed: (count: number) => (count === 0 ? 'không còn nợ nhiệm vụ' : `còn nợ ${tasks(count)}`),
  },
  start: {
    kinds: kindSets,
    which: 'Các kỳ cần tạo',
    generate: (year: number) => `Tạo kỳ báo cáo năm ${year}`,
    generated: (count: number, year: number) => `Đã tạo ${formatNumber(count)} kỳ báo cáo năm ${year}`,
    nothingNew: 'Các kỳ này đã có sẵn',
  },
  periods: {
    label: 'Các kỳ báo cáo trong năm',
    name: 'Tên kỳ',
    windowStart: 'Số liệu từ',
    windowEnd: 'Số liệu đến',
    dueOn: 'Hạn gửi',
    remove: 'Xóa',
    removeNamed: (label: string) => `Xóa kỳ ${label}`,
    removed: (label: string) => `Đã xóa kỳ ${label}`,
    needName: 'Cần có tên kỳ.',
    settings: 'Cách tính ngày',
    names: settingNames,
    sendingHint: 'Dùng khi tạo kỳ mới.',
  },
};
