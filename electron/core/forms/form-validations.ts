import type { DataValidation } from 'hucre/xlsx';
import { declared, type ReportField } from '../../../shared/domain/reporting/report-fields.ts';
import { progressLabels } from '../../../shared/domain/status/status-words.ts';
import { FORM_COLUMNS } from './form-columns.ts';
import { answerHints } from './form-words.ts';

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

const dialogs = { allowBlank: true, showInputMessage: true, showErrorMessage: true, errorStyle: 'stop' } as const;

/** What Excel lets nobody type, by the kind of answer; words are free. */
function ruleFor(field: ReportField, cell: string): Omit<DataValidation, 'range'> | null {
  const { kind, name, heading } = declared(field);
  const input = { inputTitle: heading.slice(0, LONGEST_TITLE), inputMessage: sentences(answerHints(field)) };
  const errorTitle = `${name} chưa đúng`.slice(0, LONGEST_TITLE);
  switch (kind) {
    case 'share':
      return {
        type: 'decimal',
        operator: 'between',
        formula1: '0',
        formula2: '100',
        ...dialogs,
        ...input,
        errorTitle,
        errorMessage: 'Hãy nhập một số từ 0 đến 100, ví dụ 80.',
      };
    case 'mark':
      return { type: 'list', values: Object.values(progressLabels), ...dialogs, ...input, errorTitle, errorMessage: 'Hãy chọn Vượt, Đạt hoặc Chậm.' };
    case 'day':
      return { ...dayRule(cell), ...input };
    default:
      return null;
  }
}

/** Excel takes no longer title. */
const LONGEST_TITLE = 32;

const sentences = (parts: readonly string[]): string => parts.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`).join(' ');

/** @param documentRow 1-based row of the report's own date; null where the sheet has none. */
export function answerValidations(firstRow: number, lastRow: number, documentRow: number | null): DataValidation[] {
  const validations = FORM_COLUMNS.flatMap(({ kind, field }, at) => {
    const column = String.fromCharCode(65 + at);
    const rule = kind === 'answer' ? ruleFor(field, `${column}${firstRow}`) : null;
    return rule === null || lastRow < firstRow ? [] : [{ ...rule, range: `${column}${firstRow}:${column}${lastRow}` }];
  });
  if (documentRow === null) return validations;
  return [
    ...validations,
    { ...dayRule(`J${documentRow}`), inputTitle: 'Ngày báo cáo', inputMessage: 'Ngày/tháng/năm, ví dụ 20/06/2025.', range: `J${documentRow}` },
  ];
}
