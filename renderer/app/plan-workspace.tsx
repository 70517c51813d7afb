import { useState } from 'react';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import { LintButton } from '../features/lint/lint-button.tsx';
import { LintPanel } from '../features/lint/lint-panel.tsx';
import { LifeMenu } from '../features/plan-life/life-menu.tsx';
import { LifeMark } from '../features/plan-life/life-mark.tsx';
import { PlanScreen } from '../features/plan/plan-screen.tsx';
import type { RevealedCell } from '../features/plan/plan-slots.ts';
import { arriveAt, useArrival } from './arrival.ts';
import type { DialogRequest } from './plan-dialog.tsx';
import { navigate } from '../routes/route.ts';
import type { PlanRoute } from '../routes/plan-routes.ts';

interface PlanWorkspaceProps {
  readonly plan: PlanListItem;
  readonly route: PlanRoute;
  readonly onDialog: (request: DialogRequest) => void;
}

/** The plan's table with what stands on and beside it: where it is in its life, and the check before printing. */
export function PlanWorkspace({ plan, route, onDialog }: PlanWorkspaceProps) {
  const [pointed, setPointed] = useState<RevealedCell | null>(null);
  const arrival = useArrival();
  const [earlier] = useState(arrival);
  // An arrival from before the table was opened is over once the person has gone on to another row.
  const reveal = arrival?.rowId === route.row || arrival !== earlier ? arrival : pointed;
  const point = (cell: RevealedCell): void => {
    arriveAt(null);
    setPointed(cell);
  };
  const showCheck = (check: boolean): void => navigate({ ...route, check }, { replace: true });
  return (
    <PlanScreen
      plan={plan}
      route={route}
      slots={{
        life: <LifeMark plan={plan} />,
        lifeMenu: <LifeMenu plan={plan} />,
        check: <LintButton planId={plan.id} pressed={route.check} onPress={() => showCheck(!route.check)} />,
        panel: route.check && (
          <LintPanel planId={plan.id} row={route.row} onReveal={point} onTitle={() => onDialog({ kind: 'edit-plan', plan })} onClose={() => showCheck(false)} />
        ),
        reveal,
      }}
    />
  );
}
