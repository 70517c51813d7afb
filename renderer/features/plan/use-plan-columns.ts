import { useEffect, useRef, useState } from 'react';
import type { CallInput } from '../../../shared/api/contract.ts';
import type { Plan, PlanColumn, PlanListItem } from '../../../shared/api/plans.api.ts';
import { runCommand } from '../../data/run-command.ts';
import { useInTurn } from '../../data/use-in-turn.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';

type Change = Pick<CallInput<'plans.update'>, 'columns' | 'numbering'>;

/** A plan's columns and the way to change them; a second change made at once builds on what the first one left. */
export function usePlanColumns(plan: PlanListItem): {
  readonly columns: readonly PlanColumn[];
  /** Whether it was stored; a refusal stands in `failure` until the next change. */
  readonly change: (change: Change) => Promise<boolean>;
  readonly failure: CallFailure | null;
} {
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const known = useRef<Plan>(plan);
  const inTurn = useInTurn();
  useEffect(() => {
    if (plan.revision >= known.current.revision) known.current = plan;
  }, [plan]);

  const change = (wanted: Change): Promise<boolean> =>
    inTurn(async () => {
      setFailure(null);
      try {
        known.current = await runCommand('plans.update', { id: plan.id, revision: known.current.revision, ...wanted });
        return true;
      } catch (thrown) {
        setFailure(asFailure(thrown));
        return false;
      }
    });
  return { columns: plan.columns, change, failure };
}
