import type { LintCode } from '../../shared/i18n/lint-sentences.ts';
import { formatNumber } from './format.ts';

const kinds: Readonly<Record<LintCode, string>> = {
  'content-missing': 'Thiếu nội dung',
  'lead-missing': 'Thiếu đơn vị chủ trì',
  'lead-unknown': 'Chủ trì chưa có trong danh bạ',
  'deadline-missing': 'Thiếu thời hạn',
  'deadline-unclear': 'Thời hạn chưa rõ',
  'stale-year': 'Năm cũ còn sót',
  'confused-word': 'Từ dễ nhầm',
  'agency-ended': 'Cơ quan đã kết thúc hoạt động',
  'doubled-row': 'Nhiệm vụ trùng nhau',
  'similar-row': 'Nhiệm vụ gần giống nhau',
  'agency-spelling': 'Một cơ quan viết nhiều cách',
  'name-spelling': 'Tên riêng viết nhiều cách',
  'capital-letter': 'Viết hoa tên cơ quan',
  'number-unpadded': 'Số văn bản thiếu số 0',
  'yearly-spelling': 'Hằng và hàng',
  'tone-placement': 'Vị trí dấu thanh',
  'doubled-word': 'Lặp từ',
  'odd-space': 'Thừa khoảng trắng',
  'closing-mark-extra': 'Thừa dấu cuối ô',
  'closing-mark-missing': 'Thiếu dấu cuối ô',
};

/** Words of the check before printing. */
export const lintWords = {
  title: 'Soát lỗi',
  open: (count: number | undefined) => (count === undefined || count === 0 ? 'Soát lỗi' : `Soát lỗi · ${formatNumber(count)}`),
  kindOf: (code: string): string => (Object.hasOwn(kinds, code) ? kinds[code as LintCode] : 'Điểm khác'),
  wholePlan: 'Tên kế hoạch',
  task: (number: string) => `Nhiệm vụ ${number}`,
  suggested: 'Đề xuất',
  go: 'Đến chỗ đó',
  fix: 'Sửa theo đề xuất',
  fixAll: (count: number) => `Sửa cả ${formatNumber(count)} chỗ`,
  ignore: 'Bỏ qua',
  ignoreAll: 'Bỏ qua cả loại',
  remind: 'Nhắc lại',
  ignored: (count: number) => `Đã bỏ qua ${formatNumber(count)}`,
  fixed: (count: number, left: number) =>
    left === 0
      ? `Đã sửa ${formatNumber(count)} chỗ theo đề xuất`
      : `Đã sửa ${formatNumber(count)} chỗ theo đề xuất; còn ${formatNumber(left)} chỗ để nguyên vì chữ đã khác, hoặc sửa thì một tên đứng hai lần trong ô`,
  changedOrTwice: 'Chỗ này vừa được sửa, hoặc sửa theo đề xuất thì một tên sẽ đứng hai lần trong ô. Chưa có gì thay đổi. Hãy sửa trực tiếp trong ô.',
  noneApplied: 'Các chỗ này vừa được sửa, hoặc sửa theo đề xuất thì một tên sẽ đứng hai lần trong ô. Chưa có gì thay đổi.',
  more: (count: number) => `Hiện thêm ${formatNumber(count)} điểm`,
  checking: 'Đang soát…',
  none: 'Không thấy điểm nào cần xem lại.',
  noneTeach: 'Kế hoạch được soát lại mỗi khi có thay đổi. Không có chữ nào tự đổi.',
  found: (count: number) => `${formatNumber(count)} điểm cần xem. Không có chữ nào tự đổi.`,
  keys: '↑ ↓ xem từng điểm · Enter đến chỗ đó · S sửa theo đề xuất · B bỏ qua',
};
