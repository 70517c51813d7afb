import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import { numbered } from '../../../shared/domain/text/numbered.ts';
import { standingWord } from '../../../shared/domain/status/status-words.ts';
import { extensionWords } from '../../i18n/extension-words.ts';
import { trackingWords as say } from '../../i18n/tracking-words.ts';
import type { TrackingLine } from './tracking-lines.ts';

/** A line as a row of the clipboard; the words say what shape and colour say on screen. A day granted stands under the content, as it stands beside it there. */
export function lineTexts(line: TrackingLine, periods: readonly ReportingPeriod[]): string[] {
  if (line.kind === 'over') return ['', numbered(line.number, line.name), '', '', ...periods.map(() => '')];
  const { number, content, leadText, cells, status } = line.row;
  const granted = status.grantedDue === null ? '' : `\n${extensionWords.granted(status.grantedDue)}`;
  return [number, `${content}${granted}`, leadText, standingWord(status), ...periods.map((_, index) => cells[index]?.text ?? '')];
}

export function gridTexts(lines: readonly TrackingLine[], periods: readonly ReportingPeriod[]): string[][] {
  const { number, content, lead, status } = say.columns;
  return [[number, content, lead, status, ...periods.map(({ label }) => label)], ...lines.map((line) => lineTexts(line, periods))];
}
