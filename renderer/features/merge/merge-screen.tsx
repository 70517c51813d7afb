import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { MergeRoute } from '../../app/route.ts';

export function MergeScreen(_: { readonly plan: PlanListItem; readonly route: MergeRoute }) {
  return null;
}
