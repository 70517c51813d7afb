import type { Generation } from './generation.ts';
import { isGood } from './generation.ts';

const DAYS_ONE_A_DAY = 31;

/**
 * The copies that may go: all of today stay, of the month before the last of each day, of older ones the last of each month; and the last
 * good one always. Those that are no good are thinned among themselves, so that none ever pushes a good one out. What this program has
 * not made is never among them.
 * @param dayOf The local calendar day of an instant.
 */
export function copiesToRemove(generations: readonly Generation[], today: string, dayOf: (instant: string) => string): Generation[] {
  const own = generations.filter(({ manifest }) => manifest !== null).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const good = own.filter(isGood);
  return [
    ...thinned(good, today, dayOf),
    ...thinned(
      own.filter((each) => !isGood(each)),
      today,
      dayOf,
    ),
  ];
}

/** @param newest The newest first. */
function thinned(newest: readonly Generation[], today: string, dayOf: (instant: string) => string): Generation[] {
  const kept = new Set<string>();
  return newest.filter(({ at }, index) => {
    const day = dayOf(at);
    const slot = daysBetween(day, today) <= 0 ? at : daysBetween(day, today) <= DAYS_ONE_A_DAY ? day : day.slice(0, 7);
    if (slot === at) return false;
    const goes = kept.has(slot) && index > 0;
    kept.add(slot);
    return goes;
  });
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
