import type { Arrival } from '../../../shared/api/merge.api.ts';
import type { Clock } from '../ports.ts';
import type { UnderstoodForm } from './understand-form.ts';

/**
 * When a paper is held to have come: on its own day, else when its file was last saved, else today. A day that lies ahead, or before
 * the period it reports on, was typed wrongly or set by a wrong clock, and proposes nothing.
 * @param modifiedAt When the file system says the file was written, where its content does not say it.
 */
export function arrivalOf({ documentDate, savedAt, plan }: UnderstoodForm, modifiedAt: string | undefined, clock: Clock): Arrival {
  const today = clock.today();
  const possible = (day: string | null): day is string => day !== null && day <= today && day >= plan.period.windowStart;
  if (possible(documentDate)) return { on: documentDate, by: 'document-date' };
  const instant = savedAt ?? modifiedAt;
  const saved = instant === undefined ? null : clock.dayOf(instant);
  return possible(saved) ? { on: saved, by: 'saved-at' } : { on: today, by: 'today' };
}
