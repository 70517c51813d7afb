import type { PlanDifference, PlanVersion } from '../../../shared/api/plan-life.api.ts';
import type { Plan, PlanListItem } from '../../../shared/api/plans.api.ts';
import { hrefOf } from '../../routes/route.ts';
import { planLifeRoute } from '../../routes/plan-routes.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { lifeWords as say } from '../../i18n/plan-life-words.ts';
import styles from './plan-life.module.css';

/** Where a plan is in its life, and what was changed since, in one quiet line that leads to the rest. */
export function LifeMark({ plan }: { readonly plan: PlanListItem }) {
  const versions = useQueryOf('planLife.versions', { planId: plan.id }).data;
  const last = plan.status === 'adopted' ? versions?.at(-1) : undefined;
  const differences = useQueryOf('planLife.compare', last ? { planId: plan.id, left: last.id, right: 'current' } : null).data;
  if (!versions) return null;
  const state = stateInWords(plan.status, versions);
  const changed = last && differences && differences.length > 0 && say.changedSince(tasksIn(differences), last.ordinal);
  return (
    <>
      <a className={styles.mark} href={hrefOf(planLifeRoute(plan.id))} aria-label={say.openLife(state)} title={state} data-status={plan.status}>
        {state}
      </a>
      {changed && (
        <a className={styles.changed} href={hrefOf(planLifeRoute(plan.id, { view: 'amend' }))} title={say.seeChanges(changed)}>
          {changed}
        </a>
      )}
    </>
  );
}

const tasksIn = (differences: readonly PlanDifference[]): number => new Set(differences.flatMap(({ taskId }) => taskId ?? [])).size;

export function stateInWords(status: Plan['status'], versions: readonly PlanVersion[]): string {
  const last = versions.at(-1);
  if (status !== 'adopted' || !last) return say.status[status];
  return last.ordinal === 1 ? say.adoptedBy(last) : say.amendedBy(last);
}
