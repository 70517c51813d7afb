import { Button } from '@mantine/core';
import { formsWords } from '../i18n/forms-words.ts';
import { mergeWords } from '../i18n/merge-words.ts';
import { formsRoute, mergeRoute, navigate } from './route.ts';

interface ReportExchangeProps {
  readonly planId: string;
  /** Code of the period being looked at, or empty. */
  readonly period: string;
}

/** The ways out and back: forms to send, returned ones to take in. */
export function ReportExchange({ planId, period }: ReportExchangeProps) {
  return (
    <>
      <Button onClick={() => navigate(formsRoute(planId, period))}>{formsWords.open}</Button>
      <Button onClick={() => navigate(mergeRoute(planId, period))}>{mergeWords.open}</Button>
    </>
  );
}
