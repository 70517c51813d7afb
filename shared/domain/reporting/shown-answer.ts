import { formatDate, type CivilDate } from '../civil-date.ts';
import type { ProgressMark } from '../status/status-class.ts';
import { progressLabels } from '../status/status-words.ts';
import { declared, type ReportField, type ReportValue } from './report-fields.ts';

/** All of its decimals: 62,555 */
export const shownNumber = (value: number): string => String(value).replace('.', ',');

/** A value as it would be typed, on the form and in the comparison; empty for nothing. */
export function shownAnswer(field: ReportField, value: ReportValue): string {
  if (value === null || value === '') return '';
  switch (declared(field).kind) {
    case 'mark':
      return progressLabels[value as ProgressMark];
    case 'day':
      return formatDate(value as CivilDate);
    default:
      return typeof value === 'number' ? shownNumber(value) : value;
  }
}
