import { faultAt, matchesIn, wordEnd, wordStart, type Fault, type LintPlan } from './lint-plan.ts';

/** Words met in plans and reports for others that look or sound alike; each pair is wrong wherever it stands. */
const MEANT: Readonly<Record<string, string>> = {
  'đưa chuyển hàng': 'đưa chuyến hàng',
  'công kiểm soát': 'cổng kiểm soát',
  'đối ngoại tệ': 'đổi ngoại tệ',
  'đối tiền': 'đổi tiền',
  'vắng lai': 'vãng lai',
  'bổ xung': 'bổ sung',
  'xử dụng': 'sử dụng',
  'sử lý': 'xử lý',
  'xuất sứ': 'xuất xứ',
  'xát nhập': 'sáp nhập',
  'sát nhập': 'sáp nhập',
  'thăm quan': 'tham quan',
  'đột suất': 'đột xuất',
  'năng xuất': 'năng suất',
  'công xuất': 'công suất',
  'hiệu xuất': 'hiệu suất',
  'hổ trợ': 'hỗ trợ',
  'triễn khai': 'triển khai',
  'kiễm tra': 'kiểm tra',
  nghành: 'ngành',
  'chỉnh chu': 'chỉn chu',
  'chuẩn đoán': 'chẩn đoán',
  'tựu chung': 'tựu trung',
  'xúc tích': 'súc tích',
  'đề suất': 'đề xuất',
  'sản suất': 'sản xuất',
  'xuất khẩy': 'xuất khẩu',
  'của khẩu': 'cửa khẩu',
  'biên giời': 'biên giới',
  'buôn lâu': 'buôn lậu',
  'gian lân': 'gian lận',
};
const confused = new RegExp(String.raw`${wordStart}(?:${Object.keys(MEANT).join('|')})${wordEnd}`, 'giu');

/** Probable typing errors that a spelling check passes, because each word exists. */
export function confusedWords(plan: LintPlan): Fault[] {
  return [...matchesIn(plan, confused)].map(({ row, field, match }) => {
    const meant = MEANT[match[0].toLowerCase()] ?? '';
    const capital = match[0][0] !== match[0][0]?.toLowerCase();
    return faultAt('confused-word', row, field, match.index, match[0], capital ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant);
  });
}
