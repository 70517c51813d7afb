import type { ReportingPeriod } from '../../shared/api/reporting-periods.api.ts';
import { PERIOD_KINDS } from '../../shared/domain/reporting/period-code.ts';
import { periodOn, periodsOfYear } from '../../shared/domain/reporting/periods.ts';
import { today } from '../platform/today.ts';
import { useQueryOf } from './use-query-of.ts';

export interface PeriodOptions {
  /** The committee's own periods of the year. */
  readonly own: readonly ReportingPeriod[];
  /** The rest of what the decree knows, for asking out of turn. */
  readonly others: readonly { readonly code: string; readonly label: string }[];
  /** The one asked about now; empty while the periods are being read. */
  readonly usual: string;
}

/** The periods of a plan's year to choose from. */
export function usePeriodOptions({ committeeId, year }: { readonly committeeId: string; readonly year: number }): PeriodOptions {
  const own = useQueryOf('periods.list', { committeeId, year }).data ?? [];
  const known = new Set(own.map(({ code }) => code));
  const others = own.length === 0 ? [] : periodsOfYear(year, PERIOD_KINDS, 0).filter(({ code }) => !known.has(code));
  return { own, others, usual: periodOn(own, today())?.code ?? '' };
}
