import type { ProgressMark, StatusClass } from './status-class.ts';
import { progressLabels, shortClassLabels } from './status-words.ts';

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
  return statusClass === 'routine-met' && report?.progress === 'ahead' ? progressLabels.ahead : shortClassLabels[statusClass];
}
