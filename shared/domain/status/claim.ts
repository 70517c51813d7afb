import { civilDate, formatDate, type CivilDate } from '../civil-date.ts';
import { daysInWords, knownLateness } from './lateness.ts';
import { finishedByEach, unconfirmed, type Finished } from './standing-report.ts';
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
  /** Of several that lead the task what each says by itself: one that was punctual is not told of with the other's day. */
  readonly voices: readonly Voice[];
}

interface Voice {
  readonly lead: string;
  readonly on: CivilDate;
  readonly stated: boolean;
}

/** @param leads Ids of those that lead the task and can report. */
export function claimOf(judged: readonly ReportFacts[], leads: readonly string[], said: Finished | null, due: CivilDate | null, asOf: CivilDate): Claim | null {
  if (!said) return null;
  const saidBy = finishedByEach(judged, leads, asOf);
  const voices = leads.length < 2 ? [] : leads.flatMap((lead) => voiceOf(lead, saidBy(lead)));
  return { reportIds: unconfirmed(judged, asOf).map(({ id }) => id), ...dayOf(said), due, voices };
}

const dayOf = ({ on, stated }: Finished): Pick<Claim, 'on' | 'stated'> => ({ on, stated: stated !== null });
const voiceOf = (lead: string, said: Finished | null): Voice[] => (said ? [{ lead, ...dayOf(said) }] : []);

interface ToldDay {
  readonly on: string;
  readonly stated: boolean;
  readonly daysLate: number | null;
  readonly workingDaysLate: number | null;
}

interface ToldClaim extends ToldDay {
  readonly voices: readonly (ToldDay & { readonly name: string })[];
}

/** More lines than this nobody reads beside a task; who said what stands in its panel. */
const TOLD_APART = 6;

/** One line, or one for each that leads the task, by its name; of many what the last of them said, and who was late. */
export function claimInLines(claim: ToldClaim): string[] {
  const { voices } = claim;
  if (voices.length === 0) return [dayInWords(claim)];
  if (voices.length <= TOLD_APART) return voices.map((voice) => `${voice.name}: ${dayInWords(voice)}`);
  const late = voices.filter(({ daysLate }) => daysLate !== null && daysLate > 0).map(({ name }) => name);
  const more = late.length > TOLD_APART ? ` và ${late.length - TOLD_APART} cơ quan khác` : '';
  return [
    `${voices.length} cơ quan, muộn nhất: ${dayInWords(claim)}`,
    ...(late.length === 0 ? [] : [`${late.length} cơ quan báo xong sau hạn: ${late.slice(0, TOLD_APART).join(', ')}${more}`]),
  ];
}

/** “báo xong ngày 15/06/2025, trong hạn”; “báo xong, không ghi ngày; nhận ngày 05/07/2025, sau hạn 5 ngày (3 ngày làm việc)”. */
function dayInWords({ on, stated, ...days }: ToldDay): string {
  const day = `${stated ? 'báo xong' : 'báo xong, không ghi ngày; nhận'} ngày ${formatDate(civilDate(on))}`;
  const late = knownLateness(days);
  if (!late) return day;
  return `${day}, ${late.daysLate > 0 ? `sau hạn ${daysInWords(late)}` : 'trong hạn'}`;
}
