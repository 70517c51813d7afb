import type { Agency } from '../../../shared/api/agencies.api.ts';
import type { CallInput } from '../../../shared/api/contract.ts';
import { queryClient } from '../../data/query-client.ts';
import { runCommand } from '../../data/run-command.ts';
import { useInTurn } from '../../data/use-in-turn.ts';
import { queryOf } from '../../data/use-query-of.ts';

export type AgencyChange = Omit<CallInput<'agencies.update'>, 'id' | 'revision'>;

/** Stores one change of an agency after another, each on top of the revision last read. */
export function useAgencyEdit(id: string): (change: AgencyChange) => Promise<Agency> {
  const inTurn = useInTurn();
  return (change) =>
    inTurn(() => {
      const agencies = queryClient.getQueryData<Agency[]>(queryOf('agencies.list', {}).queryKey);
      const revision = agencies?.find((agency) => agency.id === id)?.revision ?? 0;
      return runCommand('agencies.update', { id, revision, ...change });
    });
}
