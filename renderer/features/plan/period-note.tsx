import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { civilDate, daysBetween } from '../../../shared/domain/civil-date.ts';
import { usePeriodOptions } from '../../data/use-period-options.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { today } from '../../platform/today.ts';

/** The period being reported on now, and how long the agencies still have; nothing in a year that is over. */
export function PeriodNote({ plan }: { readonly plan: PlanListItem }) {
  const now = today();
  const running = usePeriodOptions(plan).own.filter(({ windowStart, dueOn }) => windowStart <= now && now <= dueOn);
  const next = running.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
  return next ? planWords.period(next.label, next.windowEnd, daysBetween(now, civilDate(next.dueOn))) : null;
}
