import { useRef } from 'react';
import type { Agency } from '../../../shared/api/agencies.api.ts';
import type { CallInput } from '../../../shared/api/contract.ts';
import { runCommand } from '../../data/run-command.ts';
import { useInTurn } from '../../data/use-in-turn.ts';

export type AgencyChange = Omit<CallInput<'agencies.update'>, 'id' | 'revision'>;

/** Stores one change of an agency after another, each on the revision that the one before it answered with. */
export function useAgencyEdit({ id, revision }: Agency): (change: AgencyChange) => Promise<Agency> {
  const inTurn = useInTurn();
  const answered = useRef(0);
  return (change) =>
    inTurn(async () => {
      const saved = await runCommand('agencies.update', { id, revision: Math.max(answered.current, revision), ...change });
      answered.current = saved.revision;
      return saved;
    });
}
