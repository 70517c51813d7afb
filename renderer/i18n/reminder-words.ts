import type { PaperForm } from '../../shared/domain/register/series.ts';
import type { ReminderLevel } from '../../shared/domain/papers/reminder-text.ts';
import { formatCivilDate, formatNumber } from './format.ts';

const levels: Readonly<Record<ReminderLevel, string>> = { 1: 'Lần đầu', 2: 'Đôn đốc lại', 3: 'Nhắc nhở' };
const forms: Readonly<Record<PaperForm, string>> = { state: 'Nhà nước', party: 'Đảng' };

/** Words of the screen that writes letters to late agencies. */
export const reminderWords = {
  title: 'Công văn đôn đốc',
  open: 'Soạn công văn đôn đốc…',
  back: 'Về danh sách chậm',
  note: (period: string, asOf: string) => `${period} · tính đến ${formatCivilDate(asOf)}`,
  to: 'Gửi cho',
  owes: (count: number) => `còn nợ ${formatNumber(count)} nhiệm vụ`,
  notEntered: 'đã nhận báo cáo, chưa nhập kết quả',
  typed: 'lời văn đã sửa',
  typedStale: '◆ lời văn sửa tay, chưa theo số liệu mới',
  stale: (count: number) => `${formatNumber(count)} công văn sửa tay chưa theo số liệu hoặc ngày mới. Xem lại trước khi in.`,
  staleText: '◆ Số liệu, mức, ngày trả lời hoặc lời nói thêm đã đổi từ khi sửa; lời văn này chưa đổi theo.',
  take: (name: string) => `Soạn cho ${name}`,
  all: (chosen: number, of: number) => `${formatNumber(chosen)}/${formatNumber(of)} cơ quan`,
  level: 'Mức',
  levels,
  also: 'Nói thêm với mọi cơ quan',
  alsoNote: 'Đứng trước đoạn cuối của từng công văn.',
  earlier: 'Công văn đã gửi trước',
  earlierExample: 'Công văn số 12/BCĐ-SCT ngày 20/6/2025',
  answerBy: 'Trả lời trước ngày',
  text: (name: string) => `Lời văn gửi ${name}`,
  textNote: 'Mỗi đoạn một dòng. Đã sửa tay: số liệu mới không tự vào.',
  textFromData: 'Mỗi đoạn một dòng. Sửa được trước khi in.',
  rewrite: 'Viết lại từ dữ liệu',
  about: 'V/v',
  form: 'Thể thức',
  forms,
  symbol: 'Số, ký hiệu',
  symbolNote: (form: PaperForm) => (form === 'party' ? 'Chưa có số thì để -CV/BCĐ, số viết tay sau.' : 'Chưa có số thì để /ký hiệu, số viết tay sau.'),
  symbolWord: 'Chỉ gõ số và ký hiệu; chữ “Số” có sẵn.',
  symbolPad: 'Số dưới 10 ghi thêm số 0 phía trước: 05.',
  answerBefore: 'Đã qua, hoặc trước ngày văn bản.',
  dayBefore: (asOf: string) => `Trước ngày tính số liệu (${formatCivilDate(asOf)}).`,
  strange: (count: number, words: string) => `◆ ${formatNumber(count)} ký tự riêng của phông chữ sẽ bị bỏ khi in, ở chỗ “${words}”.`,
  gone: 'Cơ quan đang soạn không còn nợ báo cáo nên không còn công văn. Lời văn đã gõ vẫn được giữ. Chọn cơ quan khác trong danh sách.',
  notTaken: 'Công văn đang xem không nằm trong số sẽ in',
  day: 'Ngày văn bản',
  parent: 'Cơ quan chủ quản',
  issuer: 'Cơ quan ban hành',
  issuerNote: 'Xuống dòng chỗ nào thì in xuống dòng chỗ ấy.',
  place: 'Địa danh',
  signer: 'Người ký',
  otherSigner: 'Người khác…',
  signerName: 'Họ tên người ký',
  authority: 'Quyền hạn, chức vụ (mỗi dòng một hàng)',
  recipients: 'Nơi nhận (mỗi dòng một nơi)',
  sent: (times: number, symbol: string, day: string) => `đã đôn đốc ${formatNumber(times)} lần, gần nhất ${symbol} ngày ${formatCivilDate(day)}`,
  sentBefore: (count: number) =>
    `${formatNumber(count)} cơ quan đã có công văn mức này phát hành, có số. Các trang ở đây là bản soạn lại, chưa có số; bản đã phát hành nằm ở`,
  sentBeforeLink: 'Văn bản',
  earlierKnown: (letter: string) => `Để trống thì nhắc công văn đã phát hành: ${letter}.`,
  issue: {
    open: 'Phát hành…',
    title: (count: number) => `Phát hành ${formatNumber(count)} công văn`,
    teach: (count: number, first: string) =>
      `${count === 1 ? `Công văn lấy số ${first}` : `Mỗi công văn lấy một số liền nhau, từ ${first}`}, vào Sổ văn bản đi và được giữ đúng như các trang đang xem. Hoàn tác được; số đã lấy không cấp lại.`,
    print: 'In ngay sau khi phát hành',
    again: (count: number) => `${formatNumber(count)} cơ quan đã có công văn mức này của kỳ. Muốn nhắc tiếp thì chọn mức “Đôn đốc lại” hoặc “Nhắc nhở”.`,
    run: 'Phát hành',
    runAgain: 'Vẫn phát hành',
    done: (symbols: readonly string[]) =>
      symbols.length === 1
        ? `Đã phát hành công văn ${symbols[0] ?? ''}`
        : `Đã phát hành ${formatNumber(symbols.length)} công văn: ${symbols[0] ?? ''} đến ${symbols.at(-1) ?? ''}`,
  },
  apart: 'Lưu mỗi cơ quan một tệp',
  print: (count: number) => `In ${formatNumber(count)} công văn…`,
  none: 'Tính đến ngày này, không có cơ quan nào còn nợ báo cáo của kỳ.',
  beforeDue: (due: string) => `Hạn gửi báo cáo là ${formatCivilDate(due)}. Qua ngày đó, cơ quan nào chưa gửi hoặc gửi thiếu nhiệm vụ sẽ hiện ở đây.`,
  proof: (pages: number, rows: number) => `${formatNumber(pages)} trang · phụ lục ${formatNumber(rows)} nhiệm vụ · đủ từng chữ`,
};
