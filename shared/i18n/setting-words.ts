import type { ReportingSettings } from '../api/reporting-periods.api.ts';
import type { Confirmation } from '../domain/status/confirmation.ts';

/** What a committee may choose of how it counts, as its screen and the history call it. */
export const settingNames: Readonly<Record<keyof ReportingSettings, string>> = {
  sendingDays: 'Số ngày được gửi sau khi chốt số liệu',
  moveToWorkingDay: 'Hạn rơi vào ngày nghỉ thì dời sang ngày làm việc kế tiếp',
  dueSoonDays: 'Báo sắp đến hạn trước (ngày)',
  riskWorkingDays: 'Báo nguy cơ chậm trước (ngày làm việc)',
  confirmation: 'Kết quả cần xác nhận',
};

const confirmations: Readonly<Record<Confirmation, string>> = { asked: 'có, thiếu minh chứng thì nhắc', proof: 'có, bắt buộc minh chứng', none: 'không' };

/** “Báo sắp đến hạn trước (ngày): 15 → 10”: each choice that is another now. */
export function settingsChange(before: ReportingSettings, after: ReportingSettings): string {
  const names = Object.keys(settingNames) as (keyof ReportingSettings)[];
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => `${settingNames[name]}: ${inWords(before[name])} → ${inWords(after[name])}`)
    .join('; ');
}

function inWords(value: ReportingSettings[keyof ReportingSettings]): string {
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  return typeof value === 'number' ? String(value) : confirmations[value];
}
