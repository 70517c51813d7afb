import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { GridRow, Lead } from '../../../shared/api/reporting-views.api.ts';
import { periodOn } from '../../../shared/domain/reporting/periods.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import type { ReportEntryRoute } from '../../app/routes/reporting-routes.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { reportEntryWords as say } from '../../i18n/report-entry-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { today } from '../../platform/today.ts';
import { FailureMessage } from '../../ui/failure.tsx';
import { Page } from '../../ui/page.tsx';
import { MessageEntry } from './message-entry.tsx';

interface ReportEntryScreenProps {
  readonly plan: PlanListItem;
  readonly route: ReportEntryRoute;
  readonly periods: readonly ReportingPeriod[];
}

/** What arrived on paper or by phone, typed in: one message of one agency for one period. */
export function ReportEntryScreen({ plan, route, periods }: ReportEntryScreenProps) {
  const grid = useQueryOf('reporting.grid', { planId: plan.id });
  const period = periods.find(({ code }) => code === route.period) ?? periodOn(periods, today());
  if (!grid.data || !period) return <Page title={say.title}>{grid.error ? <FailureMessage failure={asFailure(grid.error)} onRetry={() => void grid.refetch()} /> : null}</Page>;
  const { rows } = grid.data;
  const leads = leadsOf(rows);
  const addressee = leads.find(({ id }) => id === route.addressee) ?? null;
  return (
    <MessageEntry
      key={`${period.code} ${addressee?.id ?? ''}`}
      plan={plan}
      route={route}
      period={period}
      periods={periods}
      leads={leads}
      addressee={addressee}
      rows={rows.filter((row) => addressee !== null && row.leads.some(({ id }) => id === addressee.id))}
      reportedAt={grid.data.periods.findIndex(({ code }) => code === period.code)}
    />
  );
}

/** Names the register does not hold cannot be addressed. */
function leadsOf(rows: readonly GridRow[]): Lead[] {
  const known = rows.flatMap(({ leads }) => leads).filter(({ id }) => id !== null);
  return [...new Map(known.map((lead) => [lead.id, lead])).values()].sort((a, b) => compareVietnamese(a.name, b.name));
}
