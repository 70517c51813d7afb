import type { Query } from '@tanstack/react-query';
import type { CallInput, CallOutput, QueryName } from '../../shared/api/contract.ts';
import { everywhere, type Places } from '../../shared/api/places.ts';
import { ask } from '../platform/client.ts';
import { ChangeLog } from './change-log.ts';
import { queryClient } from './query-client.ts';

/** What this window has heard; the whole window has one. */
export const changeLog = new ChangeLog();

/** How an answer in the cache was read. */
export interface Reading {
  readonly at: number;
  readonly read: Places;
  /** Milliseconds from asking to answer: what asking again will cost. */
  readonly took: number;
}

const readings = new WeakMap<Query, Reading>();

/** Undefined until the first answer, and after a refusal: then any change may bring another. */
export const readingOf = (query: Query): Reading | undefined => readings.get(query);

/** Asks a query until its answer knows of every change this window has heard of: one may be told while the answer is on its way. */
export async function readFresh<N extends QueryName>(name: N, input: CallInput<N>, signal: AbortSignal, key: readonly unknown[]): Promise<CallOutput<N>> {
  const query = queryClient.getQueryCache().find({ queryKey: key, exact: true });
  try {
    for (;;) {
      const asked = performance.now();
      const { value, freshness } = await ask(name, input, { signal });
      const reading = { at: freshness.at, read: freshness.read ?? everywhere, took: performance.now() - asked };
      changeLog.begin(reading.at);
      if (changeLog.overtakes(reading)) continue;
      if (query) readings.set(query, reading);
      return value;
    }
  } catch (thrown) {
    if (query && !signal.aborted) readings.delete(query);
    throw thrown;
  }
}
