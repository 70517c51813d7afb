import type { ProgressMark, StatusClass } from './status-class.ts';
import { progressLabels, shortClassLabels } from './status-words.ts';

/** What its agency itself marks as slow shows so while it is still within its time. */
export const isSlow = (statusClass: StatusClass | null, progress: ProgressMark | null): boolean => statusClass === 'open-in-time' && progress === 'behind';

interface CellReport {
  readonly percent: number | null;
  readonly progress: ProgressMark | null;
  readonly acceptance: string;
}

/** A cell of the grid in words, so that neither colour nor shape has to be read alone: "Vượt, 60 %". */
export function cellWords(statusClass: StatusClass, report: CellReport | null, owed: boolean): string {
  const words: string[] = [mainWord(statusClass, report)];
  if (report && report.percent !== null) words.push(`${String(report.percent).replace('.', ',')} %`);
  if (report?.acceptance === 'returned') words.push('trả lại');
  if (!report && owed && statusClass !== 'routine-missing') words.push('chưa báo cáo');
  return words.join(', ');
}

function mainWord(statusClass: StatusClass, report: CellReport | null): string {
  if (statusClass === 'routine-met' && report?.progress === 'ahead') return progressLabels.ahead;
  return isSlow(statusClass, report?.progress ?? null) ? progressLabels.behind : shortClassLabels[statusClass];
}
