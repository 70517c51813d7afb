import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { GridCell } from '../../../shared/api/reporting-views.api.ts';
import { isSlow } from '../../../shared/domain/status/cell-words.ts';
import { isAwaitingClass, isDoneClass } from '../../../shared/domain/status/status-class.ts';
import { formatNumber } from '../../i18n/format.ts';
import { trackingWords as say } from '../../i18n/tracking-words.ts';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import { toneOf, type StatusTone } from '../../ui/status/status-tone.ts';

/** One task in one period: shape and colour for the class, the percent where there is one. */
export function PeriodCell({ cell, period }: { readonly cell: GridCell | undefined; readonly period: ReportingPeriod }) {
  if (!cell || cell.class === null) return <span aria-label={period.label} />;
  const title = [`${period.label}: ${cell.text}`, cell.result].filter((part) => part !== '').join('\n');
  return (
    <StatusMark tone={cellTone(cell)} title={title} wide>
      {cellText(cell)}
    </StatusMark>
  );
}

function cellTone(cell: GridCell): StatusTone {
  if (cell.held !== null) return 'waiting';
  if (isSlow(cell.class, cell.progress)) return 'slow';
  return cell.class === null ? 'waiting' : toneOf(cell.class);
}

function cellText({ class: statusClass, percent, progress, acceptance, held, text }: GridCell): string {
  if (held !== null) return text;
  if (statusClass === null) return '';
  const behind = isSlow(statusClass, progress);
  const word = behind ? say.cells['routine-behind'] : say.cells[statusClass];
  if (acceptance === 'returned') return `${word}, ${say.returned}`;
  if (percent === null || isDoneClass(statusClass) || isAwaitingClass(statusClass)) return word;
  const share = `${formatNumber(percent)} %`;
  return (statusClass === 'open-in-time' && !behind) || statusClass === 'routine-reported' ? share : `${word} ${share}`;
}
