import type { Clock } from '../core/ports.ts';

/** The only place that reads the time. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => localDay(new Date()),
  dayOf: (instant) => localDay(new Date(instant)),
};

function localDay(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
