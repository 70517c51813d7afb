import type { ColumnProfile } from './column-profile.ts';
import type { ColumnField } from './source-columns.ts';

/** Cells that speak against a heading count in full from so many on: one cell proves nothing. */
const FULL_EVIDENCE = 3;

/** Where the column stands, 0 for the first and towards 1 for the last. */
export type Place = number;

type Fit = (profile: ColumnProfile, place: Place) => number;

/** What the cells of a column say for a field, about -12 to 6; nothing where there are no cells. */
export function fitOf(field: ColumnField, profile: ColumnProfile, place: Place): number {
  if (profile.cells === 0) return 0;
  const points = fits[field]?.(profile, place) ?? 0;
  return points < 0 ? points * Math.min(1, profile.cells / FULL_EVIDENCE) : points;
}

const fits: Partial<Record<ColumnField, Fit>> = {
  number: ({ running, code, filled }, place) => (running >= 0.6 ? 5 * running + 1 - place : code >= 0.6 ? 1 - place : -6 * filled),

  content: ({ numeric, deadline, agency, code, status, distinct, length, filled }, place) => {
    if (numeric >= 0.8) return -12;
    const words = Math.max(-1, Math.min(1, (length - 8) / 20)) + Math.min(length, 200) / 100;
    const against = 5 * Math.max(deadline - 0.5, 0) + 6 * Math.max(agency - 0.6, 0) + 4 * Math.max(code - 0.5, 0) + 5 * Math.max(status - 0.5, 0);
    return (words * 2 + 1.5 * (1 - place)) * filled * (0.5 + distinct / 2) - against;
  },

  lead: (profile, place) => named(profile) + (profile.agency + profile.person > 0.3 ? 1 - place : 0),
  coordinator: (profile, place) => named(profile) - 1 + (profile.agency + profile.person > 0.3 ? place : 0),

  deadline: ({ deadline, numeric, agency, days, status, length }) => {
    if (deadline >= 0.3) return 5 * deadline + (length > 60 ? -1 : 0);
    if (agency >= 0.5) return -9;
    if (days >= 0.8) return 0;
    return numeric >= 0.6 || status >= 0.6 ? -8 : length > 80 ? -6 : -3;
  },
  start: ({ deadline, numeric }) => (deadline >= 0.5 ? 4 : numeric >= 0.8 ? -8 : -4),
  month: ({ deadline, numeric, days }) => (deadline >= 0.5 || numeric + days >= 0.8 ? 3 : -6),

  product: ({ numeric, agency, deadline, status }) => (numeric >= 0.8 || deadline >= 0.8 ? -5 : status >= 0.8 ? -6 : agency >= 0.8 ? -3 : 0),
  note: () => 0,
  section: ({ distinct, filled }) => (distinct <= 0.7 || filled < 0.7 ? 1 : -5),
};

/** How far the cells name agencies or people; a column that most rows leave blank tells of few tasks who does them. */
function named({ agency, person, deadline, numeric, status, length, filled }: ColumnProfile): number {
  const share = Math.min(1, agency + person);
  if (share >= 0.3) return 5 * share * Math.min(1, 0.4 + filled) - (length > 150 ? 3 : 0);
  return deadline >= 0.5 || numeric >= 0.6 ? -9 : status >= 0.6 ? -6 : length > 80 ? -5 : 0;
}
