import { expect, it } from 'vitest';
import type { ReportingPeriod } from '../../shared/api/reporting-periods.api.ts';
import { addDays } from '../../shared/domain/civil-date.ts';
import { entryWarnings } from '../../renderer/features/report-entry/entry-warnings.ts';
import { today } from '../../renderer/platform/today.ts';
import { blankReport } from '../../renderer/ui/report/report-draft.ts';

const shown = (day: string): string => day.split('-').reverse().join('/');
const period = { windowStart: '2000-01-01', windowEnd: '2100-01-01' } as ReportingPeriod;
const asked = { known: null, previous: null };

it('asks about a day of completion that has not come yet, and says once that one is later than its report', () => {
  const [yesterday, tomorrow] = [addDays(today(), -1), addDays(today(), 1)];
  const said = (completedOn: string): string[] => entryWarnings({ ...blankReport, completedOn: shown(completedOn) }, asked, period, yesterday);
  expect(said(tomorrow)).toEqual([`Ngày hoàn thành ${shown(tomorrow)} chưa tới: đúng là ngày đã xong, hay là ngày dự kiến?`]);
  expect(said(today())).toEqual(['Ngày hoàn thành sau ngày nhận báo cáo.']);
  expect(said(yesterday)).toEqual([]);
});
