import type { DataValidation } from 'hucre/xlsx';
import type { AnswerField } from '../../../shared/domain/forms/form-fields.ts';
import { progressLabels } from '../../../shared/domain/status/status-words.ts';
import { FORM_COLUMNS } from './form-columns.ts';

/**
 * Days are kept as text: where Windows counts months first, Excel would silently turn 05/06/2025 into 6 May.
 * The rule looks at the text: day, month and four figures of the year between slashes.
 */
const dayRule = (cell: string): Omit<DataValidation, 'range'> => {
  const slash = `FIND("/",${cell})`;
  const second = `FIND("/",${cell},${slash}+1)`;
  const day = `VALUE(LEFT(${cell},${slash}-1))`;
  const month = `VALUE(MID(${cell},${slash}+1,${second}-${slash}-1))`;
  const year = `VALUE(MID(${cell},${second}+1,10))`;
  return {
    type: 'custom',
    // Excel takes no rule longer than 255 characters.
    formula1: `AND(${day}<=31,${month}<=12,${year}>=2000)`,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Ngày chưa đúng dạng',
    errorMessage: 'Hãy nhập ngày/tháng/năm, ví dụ 05/06/2025. Vẫn giữ nội dung vừa nhập?',
  };
};

const rules: Partial<Record<AnswerField, Omit<DataValidation, 'range'>>> = {
  percent: {
    type: 'decimal',
    operator: 'between',
    formula1: '0',
    formula2: '100',
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    inputTitle: 'Tỷ lệ %',
    inputMessage: 'Số từ 0 đến 100, ví dụ 80.',
    errorTitle: 'Tỷ lệ chưa đúng',
    errorMessage: 'Hãy nhập một số từ 0 đến 100, ví dụ 80.',
  },
  progress: {
    type: 'list',
    values: Object.values(progressLabels),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    inputTitle: 'Tiến độ',
    inputMessage: 'Chọn Vượt, Đạt hoặc Chậm.',
    errorTitle: 'Tiến độ chưa đúng',
    errorMessage: 'Hãy chọn Vượt, Đạt hoặc Chậm.',
  },
};

/** @param documentRow 1-based row of the report's own date; null where the sheet has none. */
export function answerValidations(firstRow: number, lastRow: number, documentRow: number | null): DataValidation[] {
  const validations = FORM_COLUMNS.flatMap(({ kind, field }, at) => {
    const column = String.fromCharCode(65 + at);
    const completed = {
      ...dayRule(`${column}${firstRow}`),
      inputTitle: 'Ngày hoàn thành',
      inputMessage: 'Ngày/tháng/năm, ví dụ 05/06/2025. Chỉ điền khi đã hoàn thành.',
    };
    const rule = kind !== 'answer' ? undefined : field === 'completedOn' ? completed : rules[field];
    return rule === undefined || lastRow < firstRow ? [] : [{ ...rule, range: `${column}${firstRow}:${column}${lastRow}` }];
  });
  if (documentRow === null) return validations;
  return [
    ...validations,
    { ...dayRule(`J${documentRow}`), inputTitle: 'Ngày báo cáo', inputMessage: 'Ngày/tháng/năm, ví dụ 20/06/2025.', range: `J${documentRow}` },
  ];
}
