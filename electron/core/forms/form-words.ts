import { formRoleLabels, type FormRole } from '../../../shared/domain/forms/form-roles.ts';
import { declared, reportFieldIds, type ReportField } from '../../../shared/domain/reporting/report-fields.ts';
import { civilDate, formatDate } from '../../../shared/domain/civil-date.ts';
import type { ReportForm } from './report-form.ts';

/** Every sentence of the form; the reader looks for the labels again when it comes back. */
export const FORM_LABELS = {
  title: 'PHIẾU BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
  code: 'Mã phiếu:',
  addressee: 'Đơn vị báo cáo:',
  document: 'Số báo cáo:',
  documentDate: 'Ngày báo cáo:',
  preparedBy: 'Người lập, số điện thoại:',
} as const;

const shown = (day: string): string => formatDate(civilDate(day));

export const periodLine = ({ period }: ReportForm): string =>
  `Kỳ báo cáo: ${period.label} (số liệu từ ${shown(period.windowStart)} đến ${shown(period.windowEnd)}). Gửi chậm nhất ngày ${shown(period.dueOn)}.`;

export const roleLine = (role: FormRole): string => (role === 'lead' ? 'Nhiệm vụ đơn vị chủ trì' : 'Nhiệm vụ đơn vị phối hợp (báo cáo phần việc của đơn vị)');

const kindHints = { share: 'số từ 0 đến 100, ví dụ 80', mark: 'chọn Vượt, Đạt hoặc Chậm', day: 'ngày/tháng/năm, ví dụ 05/06/2025' } as const;

/** How a cell that takes no free words is filled in. */
export function answerHints(field: ReportField): string[] {
  const { kind, hint } = declared(field);
  return kind === 'text' || kind === 'line' ? [] : [kindHints[kind], hint].filter((part) => part !== '');
}

const fillingIn = reportFieldIds.flatMap((field) => {
  const hints = answerHints(field);
  return hints.length === 0 ? [] : [`${declared(field).heading}: ${hints.join('; ')}.`];
});

const SENDING = 'Lưu tệp rồi gửi lại cơ quan thường trực qua USB hoặc thư điện tử; giữ nguyên dòng “Mã phiếu”. Có thể in ra để ký.';

export const INSTRUCTIONS: readonly string[] = [
  'Chỉ điền vào các ô nền vàng; các ô khác đã khóa. Không thêm, xóa hoặc đổi thứ tự cột. Nhiệm vụ không phát sinh kết quả thì để trống.',
  fillingIn.join(' '),
  'Dòng tự cao theo nội dung, nhiều nhất khoảng 25 dòng chữ trong một ô (giới hạn của Excel); dài hơn thì bản in bị khuất, hãy xin phiếu Word.',
  SENDING,
];

export const WORD_INSTRUCTIONS: readonly string[] = [
  'Chỉ điền vào các cột nền vàng. Không thêm, xóa hoặc đổi thứ tự cột; giữ nguyên STT và nội dung nhiệm vụ. Nhiệm vụ không phát sinh kết quả thì để trống.',
  fillingIn.join(' '),
  SENDING,
];

export const sheetName = (role: FormRole): string => formRoleLabels[role];

/** Of the part that asks for figures: its sheet, what stands above it, how it is filled in. */
export const FIGURES_SHEET = 'Số liệu';
export const figuresLine = (form: ReportForm): string => `Số liệu đơn vị cung cấp. ${periodLine(form)}`;
export const FIGURE_INSTRUCTIONS =
  'Chỉ điền vào các ô nền vàng; ghi con số như trong báo cáo của đơn vị, ví dụ 1.234,5 (dấu chấm ở hàng nghìn, dấu phẩy trước phần thập phân). Chưa có số thì để trống và nói rõ ở cột “Ghi chú”.';

export const SIGNATURES = ['NGƯỜI LẬP PHIẾU', 'THỦ TRƯỞNG ĐƠN VỊ'] as const;
export const SIGNATURE_HINTS = ['(Ký, ghi rõ họ tên)', '(Ký, đóng dấu, ghi rõ họ tên)'] as const;

/** Hidden sheet with the ids of the form; two columns, name and value. */
export const ID_SHEET = '_bcd';
export const ID_NAMES = {
  mark: 'bcd-form',
  version: 'version',
  code: 'code',
  plan: 'plan',
  period: 'period',
  addressee: 'addressee',
  checksum: 'checksum',
} as const;
