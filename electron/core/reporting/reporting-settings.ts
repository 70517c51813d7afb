import { reportingSettings, type ReportingSettings } from '../../../shared/api/reporting-periods.api.ts';
import type { StatusRules } from '../../../shared/domain/status/task-facts.ts';
import { WorkingCalendar } from '../../../shared/domain/status/working-days.ts';
import type { ReadHandle } from '../store/handles.ts';
import { readSetting } from '../store/settings.ts';

export const settingsKey = (committeeId: string): string => `reporting:${committeeId}`;

/** The committee's choices, or the defaults. */
export function readReportingSettings(db: ReadHandle, committeeId: string): ReportingSettings {
  return reportingSettings.catch(reportingSettings.parse({})).parse(readSetting(db, settingsKey(committeeId)) ?? {});
}

export function rulesOf({ holidays, makeUpDays, moveToWorkingDay }: ReportingSettings): StatusRules {
  return { calendar: new WorkingCalendar(holidays, makeUpDays), moveToWorkingDay };
}
