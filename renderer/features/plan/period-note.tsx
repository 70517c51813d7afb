import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { civilDate, daysBetween } from '../../../shared/domain/civil-date.ts';
import { usePeriodOptions } from '../../data/use-period-options.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { today } from '../../platform/today.ts';

/** The period that every other screen shows today, and how long the agencies still have. */
export function PeriodNote({ plan }: { readonly plan: PlanListItem }) {
  const { own, usual } = usePeriodOptions(plan);
  const period = own.find(({ code }) => code === usual);
  return period ? planWords.period(period.label, period.dueOn, daysBetween(today(), civilDate(period.dueOn))) : null;
}
