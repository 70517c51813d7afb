import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { AskedTask } from '../../../shared/api/reports.api.ts';
import { claimsDone } from '../../../shared/domain/status/standing-report.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { reportEntryWords } from '../../i18n/report-entry-words.ts';
import { today } from '../../platform/today.ts';
import { readPercent, type ReportDraft } from '../../ui/report/report-draft.ts';

const say = reportEntryWords.warnings;

/** What a clerk should look at twice; none of it stops the report. */
export function entryWarnings(
  draft: ReportDraft,
  { known: before, previous }: Pick<AskedTask, 'known' | 'previous'>,
  period: ReportingPeriod,
  receivedOn: string | null,
): string[] {
  const percent = readPercent(draft.percent) ?? null;
  const completedOn = readDay(draft.completedOn);
  const known = before?.percent ?? null;
  const warnings: string[] = [];
  if (percent !== null && known !== null && percent < known) warnings.push(say.falling(known, percent));
  const wasDone = before !== null && claimsDone(before);
  if (wasDone && before.acceptance !== 'returned' && percent !== null && percent < 100) warnings.push(say.reopened);
  if (completedOn !== null && (completedOn < period.windowStart || completedOn > period.windowEnd))
    warnings.push(say.outsideWindow(period.windowStart, period.windowEnd));
  if (completedOn !== null && completedOn > today()) warnings.push(say.doneInFuture(completedOn));
  else if (completedOn !== null && receivedOn !== null && completedOn > receivedOn) warnings.push(say.afterReceived);
  if (previous !== null && previous.result !== '' && draft.result.trim() === previous.result) warnings.push(say.sameText);
  return warnings;
}
