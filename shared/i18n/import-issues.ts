import type { ColumnId } from '../domain/plan-table/plan-fields.ts';
import { fillSentence, type ErrorParams } from './error-sentences.ts';

/** Every doubt an import may raise beside a row, and the Vietnamese sentence shown there. */
const importIssueSentences = {
  noHeader: 'Không thấy dòng tiêu đề cột; ý nghĩa các cột được đoán theo nội dung. Hãy kiểm tra lại từng cột.',
  noRows: 'Không có dòng nhiệm vụ nào trong bảng đã chọn.',
  moreTables: 'Tệp còn {count} bảng cùng dạng ở phía dưới chưa được đọc cùng bảng này. Hãy nhập riêng nếu cần.',
  doubtfulContinuation: 'Dòng {line} không có số thứ tự nên được ghép vào nhiệm vụ này. Hãy kiểm tra xem có phải một nhiệm vụ riêng không.',
  missingNumber: 'Không có số thứ tự. Dòng này được coi là một nhiệm vụ riêng.',
  numberGap: 'Số thứ tự nhảy từ {previous} sang {found}. Có thể thiếu dòng.',
  duplicateNumber: 'Số thứ tự {number} đã dùng ở một dòng phía trên.',
  hiddenRow: 'Dòng {line} đang bị ẩn trong tệp. Hãy kiểm tra xem có đúng là một phần của kế hoạch không.',
  hiddenColumn: 'Cột “{header}” đang bị ẩn trong tệp nên không được đưa vào. Cần giữ thì chọn ý nghĩa cho cột này.',
  leftOut: 'Dòng {line} là dòng cộng, ghi chú hoặc chữ ký dưới bảng nên không được đưa vào kế hoạch: {text}',
  lineEndHyphen: 'Ở chỗ “{words}” có dấu ngắt từ ẩn (mã {code}) cuối dòng: có thể là dấu gạch nối. Dấu ẩn đã bỏ; nếu thiếu gạch nối, hãy gõ thêm.',
  privateLetter:
    'Ở chỗ “{words}” có ký hiệu riêng của một phông chữ (mã {code}) không hiện được ở nơi khác nên đã bỏ. Nếu cần, hãy gõ ký hiệu thay, ví dụ “-” hoặc “•”.',
  emptyContent: 'Chưa có nội dung nhiệm vụ.',
  emptyLead: 'Chưa có đơn vị chủ trì.',
  sameAsAbove: 'Ghi “{text}”, chưa nêu tên đơn vị. Hãy gõ tên nếu cần theo dõi.',
  emptyDeadline: 'Chưa có thời gian thực hiện.',
  unclearDeadline: 'Chưa hiểu chắc thời hạn “{text}”. Nguyên văn được giữ; có thể làm rõ sau trong bảng kế hoạch.',
} as const;

export type ImportIssueCode = keyof typeof importIssueSentences;

export interface ImportIssue {
  /** 1-based index among the result's rows; 0 is the whole table. */
  readonly row: number;
  readonly key: number | null;
  readonly field: ColumnId | null;
  readonly code: ImportIssueCode;
  readonly params: ErrorParams;
  readonly severity: 'warning' | 'error';
}

export function importIssueSentence(issue: Pick<ImportIssue, 'code' | 'params'>): string {
  return fillSentence(importIssueSentences[issue.code], issue.params);
}
