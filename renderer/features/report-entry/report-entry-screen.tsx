import { useState } from 'react';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import { periodOn } from '../../../shared/domain/reporting/periods.ts';
import type { ReportEntryRoute } from '../../routes/reporting-routes.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { reportEntryWords as say } from '../../i18n/report-entry-words.ts';
import { today } from '../../platform/today.ts';
import { Page } from '../../ui/page.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { MessageEntry } from './message-entry.tsx';

interface ReportEntryScreenProps {
  readonly plan: PlanListItem;
  readonly route: ReportEntryRoute;
  readonly periods: readonly ReportingPeriod[];
}

/** What arrived on paper or by phone, typed in: one message of one agency for one period. */
export function ReportEntryScreen({ plan, route, periods }: ReportEntryScreenProps) {
  const period = periods.find(({ code }) => code === route.period) ?? periodOn(periods, today());
  const senders = useQueryOf('reporting.senders', { planId: plan.id, ...(period && { period: period.code }) });
  const addressee = senders.data?.find(({ id }) => id === route.addressee) ?? null;
  const asked = useQueryOf('reporting.asked', addressee && period && { planId: plan.id, period: period.code, addresseeId: addressee.id });
  const [given, setGiven] = useState<readonly File[]>([]);
  if (!senders.data || !period || (addressee && !asked.data))
    return (
      <Page title={say.title}>
        <QueryFailure queries={addressee ? [senders, asked] : [senders]} />
      </Page>
    );
  return (
    <MessageEntry
      key={`${period.code} ${addressee?.id ?? ''}`}
      plan={plan}
      route={route}
      period={period}
      periods={periods}
      senders={senders.data}
      addressee={addressee}
      tasks={asked.data ?? []}
      given={given}
      onGiven={setGiven}
    />
  );
}
