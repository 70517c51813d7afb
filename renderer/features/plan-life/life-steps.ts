import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { lifeWords } from '../../i18n/plan-life-words.ts';
import { planLifeRoute, type PlanLifeRoute } from '../../routes/plan-routes.ts';

const { menu: say } = lifeWords;

interface LifeStep {
  readonly view: PlanLifeRoute['view'];
  readonly label: string;
  readonly route: PlanLifeRoute;
  /** Null: it can be taken now. */
  readonly whyNot: string | null;
}

/** What can be done with a plan as a whole, from every menu that offers it. */
export function lifeSteps({ id, status, tasks }: Pick<PlanListItem, 'id' | 'status' | 'tasks'>): readonly LifeStep[] {
  const issued = status === 'draft' ? say.draft : null;
  const whyNot = {
    adopt: status === 'draft' ? (tasks === 0 ? say.empty : null) : say.adopted,
    amend: status === 'closed' ? say.closed : issued,
    compare: issued,
    'next-year': tasks === 0 ? say.empty : null,
    versions: issued,
  };
  return (['adopt', 'amend', 'compare', 'next-year', 'versions'] as const).map((view) => ({
    view,
    label: say[view],
    route: planLifeRoute(id, { view }),
    whyNot: whyNot[view],
  }));
}
