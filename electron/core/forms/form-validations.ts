import type { DataValidation } from 'hucre/xlsx';
import type { AnswerField } from '../../../shared/domain/forms/form-fields.ts';
import { progressLabels } from '../../../shared/domain/status/status-words.ts';
import { FORM_COLUMNS } from './form-columns.ts';

/** Excel's day number of 01/01/2000 and 31/12/2100. */
const FIRST_DAY = '36526';
const LAST_DAY = '73415';

const day = {
  type: 'date', operator: 'between', formula1: FIRST_DAY, formula2: LAST_DAY, allowBlank: true, showInputMessage: true, showErrorMessage: true,
  // Only a warning: where Windows counts months first, a day typed as text must still go in.
  errorStyle: 'warning', errorTitle: 'Ngày chưa đúng dạng', errorMessage: 'Hãy nhập ngày/tháng/năm, ví dụ 05/06/2025. Vẫn giữ nội dung vừa nhập?',
} as const satisfies Omit<DataValidation, 'range'>;

const rules: Partial<Record<AnswerField, Omit<DataValidation, 'range'>>> = {
  percent: {
    type: 'decimal', operator: 'between', formula1: '0', formula2: '100', allowBlank: true, showInputMessage: true, showErrorMessage: true,
    errorStyle: 'stop', inputTitle: 'Tỷ lệ %', inputMessage: 'Số từ 0 đến 100, ví dụ 80.',
    errorTitle: 'Tỷ lệ chưa đúng', errorMessage: 'Hãy nhập một số từ 0 đến 100, ví dụ 80.',
  },
  progress: {
    type: 'list', values: Object.values(progressLabels), allowBlank: true, showInputMessage: true, showErrorMessage: true,
    errorStyle: 'stop', inputTitle: 'Tiến độ', inputMessage: 'Chọn Vượt, Đạt hoặc Chậm.',
    errorTitle: 'Tiến độ chưa đúng', errorMessage: 'Hãy chọn Vượt, Đạt hoặc Chậm.',
  },
  completedOn: {
    ...day, inputTitle: 'Ngày hoàn thành', inputMessage: 'Ngày/tháng/năm, ví dụ 05/06/2025. Chỉ điền khi đã hoàn thành.',
  },
};

/** @param documentRow 1-based row of the report's own date; null where the sheet has none. */
export function answerValidations(firstRow: number, lastRow: number, documentRow: number | null): DataValidation[] {
  const validations = FORM_COLUMNS.flatMap(({ kind, field }, at) => {
    const rule = kind === 'answer' ? rules[field] : undefined;
    const column = String.fromCharCode(65 + at);
    return rule === undefined || lastRow < firstRow ? [] : [{ ...rule, range: `${column}${firstRow}:${column}${lastRow}` }];
  });
  if (documentRow === null) return validations;
  return [...validations, { ...day, inputTitle: 'Ngày báo cáo', inputMessage: 'Ngày/tháng/năm, ví dụ 20/06/2025.', range: `J${documentRow}` }];
}
