/**
 * How an agency that has to report is behind once the day for sending has passed: it has not sent, it sent late, or it sent in time and
 * left tasks out. Three lists and three papers: one that was punctual never stands among those that were not.
 */
export const LATE_PARTS = ['missing', 'late', 'incomplete'] as const;
export type LatePart = (typeof LATE_PARTS)[number];

interface Sent {
  readonly leadsNow: boolean;
  readonly state: string;
  readonly daysLate: number | null;
  readonly owes: readonly unknown[];
}

function latePart({ leadsNow, state, owes }: Sent): LatePart | null {
  if (!leadsNow) return null;
  if (state === 'missing' || state === 'late') return state;
  return owes.length > 0 ? 'incomplete' : null;
}

/** Those of one part, the latest first; nobody before the day for sending has passed. Days are `YYYY-MM-DD`. */
export function lateAgencies<Row extends Sent>(rows: readonly Row[], part: LatePart, dueOn: string, asOf: string): Row[] {
  if (asOf <= dueOn) return [];
  return rows.filter((row) => latePart(row) === part).toSorted((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0));
}

interface Named {
  readonly addressee: { readonly name: string };
  readonly goOnAs: readonly string[];
}

/** “UBND xã Sơn Tây (nay là UBND xã Sơn Trường)”: a reminder to a body that has ended goes to who goes on in its place. */
export const reachedAs = ({ addressee, goOnAs }: Named): string => (goOnAs.length === 0 ? addressee.name : `${addressee.name} (nay là ${goOnAs.join(', ')})`);

/** The paper's name, to be followed by the period's. */
export const latePartWords: Readonly<Record<LatePart, string>> = {
  missing: 'chưa gửi báo cáo',
  late: 'gửi báo cáo muộn',
  incomplete: 'đã gửi báo cáo đúng hạn, còn thiếu nhiệm vụ',
};

export const latePartTitle = (part: LatePart): string => `Danh sách cơ quan ${latePartWords[part]}`;
