import type { ReportTexts } from '../../../shared/api/reports.api.ts';
import type { ProgressMark } from '../../../shared/domain/status/status-class.ts';
import { formatCivilDate, formatNumber } from '../../i18n/format.ts';
import { readDay } from '../../i18n/typed-day.ts';

/** What a report says of one task, as typed. */
export interface ReportDraft {
  readonly result: string;
  readonly cumulative: string;
  readonly percent: string;
  readonly progress: ProgressMark | '';
  readonly difficulty: string;
  readonly cause: string;
  readonly proposal: string;
  readonly evidence: string;
  readonly completedOn: string;
}

export const blankReport: ReportDraft = {
  result: '',
  cumulative: '',
  percent: '',
  progress: '',
  difficulty: '',
  cause: '',
  proposal: '',
  evidence: '',
  completedOn: '',
};

export const isTyped = (draft: ReportDraft | undefined): draft is ReportDraft => draft !== undefined && Object.values(draft).some((text) => text.trim() !== '');

/** "62,5", "62.5 %" → 62.5; null when empty, undefined when it is no share. */
export function readPercent(text: string): number | null | undefined {
  const bare = text.replace('%', '').trim().replace(',', '.');
  if (bare === '') return null;
  const value = Number(bare);
  return /^\d+(\.\d+)?$/.test(bare) && value <= 100 ? value : undefined;
}

/** Null while a share or a day cannot be read. */
export function textsOf({ percent, progress, completedOn, ...texts }: ReportDraft): ReportTexts | null {
  const [share, day] = [readPercent(percent), readDay(completedOn)];
  if (share === undefined || (day === null && completedOn.trim() !== '')) return null;
  return { ...texts, percent: share, progress: progress === '' ? null : progress, completedOn: day };
}

/** What is stored, as it would be typed. */
export const draftOf = ({ result, cumulative, percent, progress, difficulty, cause, proposal, evidence, completedOn }: ReportTexts): ReportDraft => ({
  result,
  cumulative,
  difficulty,
  cause,
  proposal,
  evidence,
  percent: percent === null ? '' : formatNumber(percent),
  progress: progress ?? '',
  completedOn: completedOn === null ? '' : formatCivilDate(completedOn),
});
