import { civilDate, formatDate, type CivilDate } from '../civil-date.ts';
import { daysInWords, knownLateness } from './lateness.ts';
import { unconfirmed, type Finished } from './standing-report.ts';
import type { ReportFacts } from './task-facts.ts';

/** A result reported as done and not confirmed yet. */
export interface Claim {
  /** The reports to be accepted or returned: one or more of each that leads the task. */
  readonly reportIds: readonly string[];
  /** The day it will be judged by, and whether that is stated or only the day the report came. */
  readonly on: CivilDate;
  readonly stated: boolean;
  /** The day it had to be done by; null: none can be read. */
  readonly due: CivilDate | null;
}

export function claimOf(judged: readonly ReportFacts[], said: Finished | null, due: CivilDate | null, asOf: CivilDate): Claim | null {
  return said && { reportIds: unconfirmed(judged, asOf).map(({ id }) => id), on: said.on, stated: said.stated !== null, due };
}

interface ToldClaim {
  readonly on: string;
  readonly stated: boolean;
  readonly daysLate: number | null;
  readonly workingDaysLate: number | null;
}

/** “báo xong ngày 15/06/2025, trong hạn”; “báo xong, không ghi ngày; nhận ngày 05/07/2025, sau hạn 5 ngày (3 ngày làm việc)”. */
export function claimInWords({ on, stated, ...days }: ToldClaim): string {
  const day = `${stated ? 'báo xong' : 'báo xong, không ghi ngày; nhận'} ngày ${formatDate(civilDate(on))}`;
  const late = knownLateness(days);
  if (!late) return day;
  return `${day}, ${late.daysLate > 0 ? `sau hạn ${daysInWords(late)}` : 'trong hạn'}`;
}
