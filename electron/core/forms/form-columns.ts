import { declared, isReportField, isWorded, reportFieldIds, reportFields, type ReportField } from '../../../shared/domain/reporting/report-fields.ts';

export type FormColumn =
  | { readonly kind: 'given'; readonly field: 'number' | 'content' | 'deadline' | 'previous'; readonly header: string; readonly width: number }
  | { readonly kind: 'answer'; readonly field: ReportField; readonly header: string; readonly width: number };

const given = (field: 'number' | 'content' | 'deadline' | 'previous', header: string, width: number): FormColumn => ({ kind: 'given', field, header, width });

/** Widths are millimetres on a screen sheet; print fits them to the width of A4 landscape. */
export const FORM_COLUMNS: readonly FormColumn[] = [
  given('number', 'STT', 11),
  given('content', 'Nội dung nhiệm vụ', 62),
  given('deadline', 'Thời hạn', 24),
  given('previous', 'Kết quả báo cáo gần nhất', 28),
  ...reportFieldIds.map((field): FormColumn => ({ kind: 'answer', field, header: reportFields[field].heading, width: reportFields[field].width })),
];

/** Hidden behind the last column; holds each row's task id. */
export const ID_HEADER = 'Mã nhiệm vụ';

export const isCentred = (field: FormColumn['field']): boolean => (isReportField(field) ? !isWorded(field) : field === 'number' || field === 'deadline');

/** A number in bold and a day need all of their width on paper. */
export const isUnshrunk = (field: FormColumn['field']): boolean =>
  isReportField(field) ? declared(field).kind === 'day' : field === 'number' || field === 'deadline';
