import { declared, reportFieldIds, type ReportField, type ReportValue } from '../../shared/domain/reporting/report-fields.ts';
import type { ProgressMark } from '../../shared/domain/status/status-class.ts';
import { progressLabels } from '../../shared/domain/status/status-words.ts';
import { formatCivilDate, formatNumber } from './format.ts';

/** What a report answers, as a person reads it; empty for nothing. */
export function answerInWords(field: ReportField, value: ReportValue): string {
  if (value === null || value === '') return '';
  switch (declared(field).kind) {
    case 'share':
      return `${formatNumber(Number(value))} %`;
    case 'mark':
      return progressLabels[value as ProgressMark];
    case 'day':
      return formatCivilDate(String(value));
    default:
      return String(value);
  }
}

/** The same in a line that tells it without its name: “hoàn thành ngày 05/06/2025”. */
export function answerTold(field: ReportField, value: ReportValue): string {
  const words = answerInWords(field, value);
  return words === '' ? '' : declared(field).told.replace('{}', words);
}

/** The clerk's names of the columns of a stored report. */
export const storedReportNames: Readonly<Record<string, string>> = Object.fromEntries(
  reportFieldIds.map((field) => [declared(field).column, declared(field).name]),
);
