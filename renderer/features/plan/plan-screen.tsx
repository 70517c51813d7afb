import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { PlanRoute } from '../../app/route.ts';
import { words } from '../../i18n/vi.ts';
import { Page } from '../../ui/page.tsx';

interface PlanScreenProps {
  readonly plan: PlanListItem;
  readonly route: PlanRoute;
}

export function PlanScreen({ plan }: PlanScreenProps) {
  return <Page title={plan.title} status={words.tasks(plan.tasks)}>{null}</Page>;
}
