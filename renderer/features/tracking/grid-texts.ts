import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import { trackingWords as say } from '../../i18n/tracking-words.ts';
import type { TrackingLine } from './tracking-lines.ts';

/** A line as a row of the clipboard; the words say what shape and colour say on screen. */
export function lineTexts(line: TrackingLine, periods: readonly ReportingPeriod[]): string[] {
  if (line.kind === 'agency') return ['', say.lead(line.name), '', ...periods.map(() => '')];
  const { number, content, leadText, cells } = line.row;
  return [number, content, leadText, ...periods.map((_, index) => cells[index]?.text ?? '')];
}

export function gridTexts(lines: readonly TrackingLine[], periods: readonly ReportingPeriod[]): string[][] {
  const { number, content, lead } = say.columns;
  return [[number, content, lead, ...periods.map(({ label }) => label)], ...lines.map((line) => lineTexts(line, periods))];
}
