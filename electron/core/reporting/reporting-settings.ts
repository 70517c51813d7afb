import { reportingSettings, type ReportingSettings } from '../../../shared/api/reporting-periods.api.ts';
import type { StatusRules } from '../../../shared/domain/status/task-facts.ts';
import type { ReadHandle } from '../store/handles.ts';
import { readSetting } from '../store/settings.ts';
import { readWorkingCalendar } from './working-calendar.repo.ts';

export const settingsKey = (committeeId: string): string => `reporting:${committeeId}`;

/** The committee's choices, or the defaults. */
export function readReportingSettings(db: ReadHandle, committeeId: string): ReportingSettings {
  return reportingSettings.catch(reportingSettings.parse({})).parse(readSetting(db, settingsKey(committeeId)) ?? {});
}

/** How the committee counts; good while the snapshot holds. */
export function readRules(db: ReadHandle, committeeId: string): StatusRules {
  const { moveToWorkingDay, confirmation } = readReportingSettings(db, committeeId);
  return { calendar: readWorkingCalendar(db, committeeId), moveToWorkingDay, confirms: confirmation !== 'none' };
}
