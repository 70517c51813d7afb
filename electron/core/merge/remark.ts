import type { ReportField } from '../../../shared/domain/reporting/report-fields.ts';
import type { ErrorParams } from '../../../shared/i18n/error-sentences.ts';
import type { MergeRemarkCode } from '../../../shared/i18n/merge-remarks.ts';

/** Something to look at, beside a file, a row or a value. */
export interface Remark {
  readonly code: MergeRemarkCode;
  readonly params: ErrorParams;
  readonly taskId?: string;
  readonly field?: ReportField;
}

export const remark = (code: MergeRemarkCode, params: ErrorParams = {}, at: { taskId?: string; field?: ReportField } = {}): Remark => ({ code, params, ...at });
