import { queryOptions, skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CallInput, CallOutput, QueryName } from '../../shared/api/contract.ts';
import { readFresh } from './read-fresh.ts';

/** `null` as input waits: nothing is asked until there is something to ask for. */
export function queryOf<N extends QueryName>(name: N, input: CallInput<N> | null) {
  return queryOptions<CallOutput<N>>({
    queryKey: [name, input],
    queryFn: input === null ? skipToken : ({ signal, queryKey }) => readFresh(name, input, signal, queryKey),
  });
}

export function useQueryOf<N extends QueryName>(name: N, input: CallInput<N> | null): UseQueryResult<CallOutput<N>> {
  return useQuery(queryOf(name, input));
}
