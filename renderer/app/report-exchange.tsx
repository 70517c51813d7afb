import { Button } from '@mantine/core';
import type { ReportingPeriod } from '../../shared/api/reporting-periods.api.ts';
import { formsWords } from '../i18n/forms-words.ts';
import { mergeWords } from '../i18n/merge-words.ts';
import { navigate } from '../routes/route.ts';
import { formsRoute, mergeRoute } from '../routes/reporting-routes.ts';

/** The ways out and back: forms to send, returned ones to take in; for the period being looked at, if there is one. */
export const reportExchange = (planId: string) => (period: ReportingPeriod | null) => (
  <>
    <Button onClick={() => navigate(formsRoute(planId, { period: period?.code ?? '' }))}>{formsWords.open}</Button>
    <Button onClick={() => navigate(mergeRoute(planId, { period: period?.code ?? '' }))}>{mergeWords.open}</Button>
  </>
);
