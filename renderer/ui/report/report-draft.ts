import type { ReportTexts } from '../../../shared/api/reports.api.ts';
import { byReportField, declared, reportFieldIds, type ReportField, type ReportValue } from '../../../shared/domain/reporting/report-fields.ts';
import { formatCivilDate, formatNumber } from '../../i18n/format.ts';
import { readDay } from '../../i18n/typed-day.ts';

/** What a report says of one task, as typed; a mark is its word in the code. */
export type ReportDraft = Readonly<Record<ReportField, string>>;

export const blankReport: ReportDraft = byReportField(() => '');

export const isTyped = (draft: ReportDraft | undefined): draft is ReportDraft => draft !== undefined && Object.values(draft).some((text) => text.trim() !== '');

/** "62,5", "62.5 %" → 62.5; null when empty, undefined when it is no share. */
export function readPercent(text: string): number | null | undefined {
  const bare = text.replace('%', '').trim().replace(',', '.');
  if (bare === '') return null;
  const value = Number(bare);
  return /^\d+(\.\d+)?$/.test(bare) && value <= 100 ? value : undefined;
}

/** Null while a share or a day cannot be read. */
export function textsOf(draft: ReportDraft): ReportTexts | null {
  const texts = byReportField((field) => typedValue(field, draft[field]));
  return reportFieldIds.some((field) => texts[field] === undefined) ? null : (texts as ReportTexts);
}

/** Undefined where it cannot be read. */
function typedValue(field: ReportField, typed: string): ReportValue | undefined {
  switch (declared(field).kind) {
    case 'share':
      return readPercent(typed);
    case 'mark':
      return typed === '' ? null : typed;
    case 'day':
      return typed.trim() === '' ? null : (readDay(typed) ?? undefined);
    default:
      return typed;
  }
}

/** What is stored, as it would be typed. */
export const draftOf = (texts: ReportTexts): ReportDraft => byReportField((field) => asTyped(field, texts[field]));

function asTyped(field: ReportField, value: ReportValue): string {
  if (value === null) return '';
  switch (declared(field).kind) {
    case 'share':
      return formatNumber(Number(value));
    case 'day':
      return formatCivilDate(String(value));
    default:
      return String(value);
  }
}
