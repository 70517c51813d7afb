import { foldKeepMarks } from '../text/fold.ts';

/** The words of deadline cells by what they mean; phrases of one meaning are separated by `|`. The longest phrase wins. */
const PHRASES = {
  // units
  day: 'ngày',
  week: 'tuần',
  month: 'tháng | t | th',
  quarter: 'quý | quí | q',
  year: 'năm',
  hour: 'giờ | h',
  minute: 'phút',
  times: 'lần',
  weekday: 'thứ',
  sunday: 'chủ nhật',
  half: 'nửa',
  schoolYear: 'năm học | niên học',
  lunar: 'âm lịch | al | lịch âm',
  earlyDay: 'mùng | mồng | ngày mùng | ngày mồng',

  // parts of a unit
  beginning: 'đầu | đầu tiên | đầu tiên của',
  middle: 'giữa',
  ending: 'cuối | cuối cùng | cuối cùng của',

  // which side of a date
  before: 'trước | trước thời điểm',
  latest: 'chậm nhất | muộn nhất | không muộn hơn | không chậm hơn | hạn cuối | hạn cuối cùng | hạn chót | trễ nhất',
  until: 'đến | tới | cho đến | cho tới | kéo dài đến',
  end: 'hết',
  from: 'từ | kể từ | bắt đầu | bắt đầu từ | tính từ | ngay từ',
  now: 'từ nay | kể từ nay | từ bây giờ',
  after: 'sau',
  cutoff: 'tính đến | số liệu đến | số liệu tính đến',
  onward: 'trở đi',
  following: 'các năm tiếp theo | những năm tiếp theo | các năm sau | những năm sau | các năm kế tiếp | những năm kế tiếp | các năm tới | những năm tới',

  // repetition
  every: 'hằng | hàng | mỗi | từng',
  periodic: 'định kỳ | định kì | theo định kỳ',
  even: 'chẵn',
  odd: 'lẻ',
  continuous: 'thường xuyên | liên tục | nhiệm vụ thường xuyên | công việc thường xuyên | hằng ngày | hàng ngày | quanh năm | suốt năm',
  adHoc: 'đột xuất | khi có yêu cầu | khi được yêu cầu | theo yêu cầu | khi có đề nghị | khi cần | khi cần thiết | khi phát sinh | khi có phát sinh',
  reportMonth: 'tháng báo cáo',
  reportQuarter: 'quý báo cáo | quí báo cáo',
  reportPeriod: 'kỳ báo cáo | kỳ | mỗi kỳ | mỗi kỳ báo cáo | từng kỳ báo cáo',
  phase: 'đầu kỳ | giữa kỳ | cuối kỳ',
  nextMonth: 'tháng sau | tháng kế tiếp | tháng tiếp theo | tháng liền kề | tháng liền sau | tháng sau liền kề',
  nextQuarter: 'quý sau | quý kế tiếp | quý tiếp theo | quý liền kề | quý liền sau',
  nextYear: 'năm sau | năm kế tiếp | năm tiếp theo | năm liền kề | năm liền sau | năm liền kề sau | năm sau liền kề',
  reportYear: 'năm báo cáo | năm kế hoạch',

  // dependence
  when:
    'khi | sau khi | ngay khi | ngay sau khi | ngay sau | trước khi | đến khi | cho đến khi | từ khi | kể từ khi | căn cứ | căn cứ vào | tùy | ' +
    'tùy theo | phụ thuộc | phụ thuộc vào | nếu | trong trường hợp | trong quá trình',
  according: 'theo',
  within: 'trong vòng | trong thời hạn | trong thời gian | không quá | tối đa | thời hạn',
  working: 'làm việc',

  // no date at all
  vague:
    'trong thời gian tới | thời gian tới | trong thời gian sớm nhất | thời gian sớm nhất | sớm nhất | sắp tới | chưa xác định | không thời hạn | ' +
    'trong những năm tới | trong các năm tới | trong những năm tiếp theo | trong các năm tiếp theo',
  horizon: 'tầm nhìn | định hướng',

  // words that leave the date as it is
  tentative: 'dự kiến | khoảng | vào khoảng | phấn đấu',
  in: 'trong',
  whole: 'cả',
  of: 'của | thuộc',
  plural: 'các | những',
  report: 'báo cáo | gửi báo cáo | tổng hợp báo cáo | chế độ báo cáo',
  outcome: 'kết quả | báo cáo kết quả',
  stage: 'giai đoạn | nhiệm kỳ | nhiệm kì',
  batch: 'đợt | mốc | lần thứ | kỳ thứ',
  firstTime: 'lần đầu | lần đầu tiên | lần thứ nhất | lần thứ một',
  thereafter: 'sau đó | tiếp đó | tiếp theo đó | các lần sau | những lần sau | các lần tiếp theo | những lần tiếp theo',
  filler:
    'hoàn thành | xong | hoàn tất | thực hiện | triển khai | tổ chức | kết thúc | nộp | gửi | trình | ngay | vào | là | ' +
    'thời gian | thời điểm | hạn | lộ trình | vào lúc | được | phải | cần | nhiệm vụ | sơ kết | tổng kết | ít nhất | tối thiểu | sáng | chiều',

  // what is done by then, where the cell says it before the date
  deed:
    'ban hành | xây dựng | phê duyệt | tham mưu | công bố | khởi công | nghiệm thu | hoàn thiện | lập | soạn thảo | rà soát | thẩm định | khảo sát | ' +
    'ký kết | đưa vào sử dụng | đưa vào vận hành | đưa vào khai thác | bàn giao | giải ngân | khai mạc | bế mạc | khánh thành | thông xe | tuyển dụng | ' +
    'quyết toán | thanh toán | lựa chọn | đấu thầu | đấu giá | giải phóng mặt bằng | kiểm tra | đánh giá | lấy ý kiến | thẩm tra | cấp | giao | xử lý',

  // joints
  and: 'và | đồng thời | cùng với | với',
  or: 'hoặc | hay',
} as const;

/** Feasts of the lunar calendar by which offices name days: month and day. */
const FEASTS = {
  'tết nguyên đán | tết âm lịch | tết cổ truyền | tết': [1, 1],
  'rằm tháng giêng | tết nguyên tiêu': [1, 15],
  'giỗ tổ | giỗ tổ hùng vương | ngày giỗ tổ | ngày giỗ tổ hùng vương': [3, 10],
  'lễ phật đản | đại lễ phật đản | rằm tháng tư': [4, 15],
  'tết đoan ngọ': [5, 5],
  'rằm tháng bảy | lễ vu lan': [7, 15],
  'tết trung thu | trung thu | rằm tháng tám': [8, 15],
} as const satisfies Readonly<Record<string, readonly [month: number, day: number]>>;

const NUMBERS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  'mười lăm': 15,
  'hai mươi': 20,
  'ba mươi': 30,
};

/** Quarters only go to four; `v` and `x` would be list labels. */
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

export type WordKind = keyof typeof PHRASES | 'number' | 'roman' | 'feast';

export interface Entry {
  readonly words: readonly string[];
  readonly kind: WordKind;
  readonly value: number;
}

function entriesOf(phrases: string, kind: WordKind, value = 0): Entry[] {
  return phrases.split('|').map((phrase) => ({ words: foldKeepMarks(phrase).split(' '), kind, value }));
}

const entries: Entry[] = [
  ...Object.entries(PHRASES).flatMap(([kind, phrases]) => entriesOf(phrases, kind as WordKind)),
  ...Object.entries(NUMBERS).flatMap(([phrase, value]) => entriesOf(phrase, 'number', value)),
  // `value`: month and day as one figure, 310 for 10/3.
  ...Object.entries(FEASTS).flatMap(([phrases, [month, day]]) => entriesOf(phrases, 'feast', month * 100 + day)),
  ...Object.entries(ROMAN).flatMap(([phrase, value]) => entriesOf(phrase, 'roman', value)),
];

const byFirstWord = Map.groupBy(
  entries.toSorted((a, b) => b.words.length - a.words.length),
  (entry) => entry.words[0] ?? '',
);

/** The longest phrase that the words begin with, or null for a word that is not part of the language. */
export function longestEntry(words: readonly string[]): Entry | null {
  const candidates = byFirstWord.get(words[0] ?? '') ?? [];
  return candidates.find((entry) => entry.words.every((word, i) => word === words[i])) ?? null;
}

/** Longest phrase, in words: how far the lexer must look. */
export const LONGEST_PHRASE = Math.max(...entries.map((entry) => entry.words.length));
