import { fillSentence, type ErrorParams } from './error-sentences.ts';

/** What the check before printing says of each kind of doubt: a question to the clerk, never a verdict. */
export const lintSentences = {
  'content-missing': 'Chưa có nội dung nhiệm vụ.',
  'lead-missing': 'Chưa có đơn vị chủ trì.',
  'lead-unknown': 'Đơn vị chủ trì “{text}” chưa có trong danh bạ. Hãy ghép với một cơ quan hoặc thêm vào danh bạ.',
  'deadline-missing': 'Chưa có thời gian thực hiện.',
  'deadline-unclear': 'Chưa hiểu rõ thời hạn “{text}”. Hãy xác nhận ngày hoặc ghi rõ hơn.',
  'stale-year': 'Ghi năm {text} trong kế hoạch năm {year}. Có phải câu của năm trước còn sót lại?',
  'confused-word': '“{text}” có thể là “{suggestion}”.',
  'agency-ended': '“{text}” đã kết thúc hoạt động từ sau ngày {day}. Hãy kiểm tra tên cơ quan kế thừa.',
  'doubled-row': 'Nội dung trùng với nhiệm vụ {number}.',
  'similar-row': 'Nội dung gần giống nhiệm vụ {number}.',
  'agency-spelling': 'Cùng một cơ quan viết nhiều cách: “{text}” ({count} chỗ) và “{other}” ({otherCount} chỗ).',
  'name-spelling': 'Tên riêng viết nhiều cách: “{text}” ({count} chỗ) và “{other}” ({otherCount} chỗ).',
  'capital-letter': 'Viết hoa tên cơ quan: “{text}” có thể là “{suggestion}” (NĐ 30/2020, Phụ lục II).',
  'number-unpadded': 'Số văn bản dưới 10 viết thêm số 0 ở trước: “{text}” có thể là “{suggestion}” (NĐ 30/2020, Phụ lục I).',
  'yearly-spelling':
    'Kế hoạch viết cả “hằng” và “hàng”: “{text}” ({count} chỗ), viết cách kia {otherCount} chỗ. Theo số đông thì viết “{suggestion}”. (Văn bản quy phạm pháp luật viết “hằng”; đổi cả kế hoạch bằng Ctrl+H.)',
  'tone-placement': 'Dấu thanh đặt khác phần còn lại của kế hoạch: “{text}” và “{suggestion}”.',
  'doubled-word': 'Lặp từ “{text}”.',
  'odd-space': 'Thừa khoảng trắng ở “{text}”.',
  'closing-mark-extra': 'Có dấu ở cuối ô trong khi {otherCount} ô khác cùng cột không có.',
  'closing-mark-missing': 'Không có dấu chấm cuối ô trong khi {otherCount} ô khác cùng cột có.',
} as const;

export type LintCode = keyof typeof lintSentences;

export function lintSentence(code: LintCode, params: ErrorParams): string {
  return fillSentence(lintSentences[code], params);
}
