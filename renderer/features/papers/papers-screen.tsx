import type { Committee } from '../../../shared/api/committees.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { PapersRoute } from '../../routes/paper-routes.ts';
import { PaperList } from './paper-list.tsx';
import { PaperScreen } from './paper-screen.tsx';

interface PapersScreenProps {
  readonly route: PapersRoute;
  readonly committee: Committee;
  /** Of the committee. */
  readonly plans: readonly PlanListItem[];
  /** The one last open; proposed for a new paper. */
  readonly plan: PlanListItem | undefined;
}

/** The papers of the committee: the list of them, or the desk of one. */
export function PapersScreen({ route, committee, plans, plan }: PapersScreenProps) {
  const here = { ...route, committeeId: committee.id };
  const ofCommittee = plans.filter(({ committeeId }) => committeeId === committee.id);
  return route.paper === '' ? <PaperList route={here} plans={ofCommittee} plan={plan} /> : <PaperScreen key={route.paper} route={here} plans={ofCommittee} />;
}
