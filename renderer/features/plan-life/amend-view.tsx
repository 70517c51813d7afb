import type { PlanVersion } from '../../../shared/api/plan-life.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { navigate } from '../../routes/route.ts';
import { planLifeRoute } from '../../routes/plan-routes.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { lifeWords as say } from '../../i18n/plan-life-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { FailureMessage } from '../../ui/failure.tsx';
import { ListAndPanel } from '../../ui/list-and-panel.tsx';
import { Page } from '../../ui/page.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { DocumentForm } from './document-form.tsx';
import type { LifeFrame } from './life-frame.ts';

interface AmendViewProps extends LifeFrame {
  readonly plan: PlanListItem;
  readonly versions: readonly PlanVersion[];
}

/** What would be amended first, then the paper that amends it. */
export function AmendView({ plan, versions, ...frame }: AmendViewProps) {
  const last = versions.at(-1);
  const differences = useQueryOf('planLife.compare', last ? { planId: plan.id, left: last.id, right: 'current' } : null);
  const found = differences.data ?? [];
  return (
    <Page title={say.title} {...frame} status={differences.data && <span>{say.diff.summary(found.length)}</span>} statusEnd={found.length > 0 && say.diff.keys}>
      <ListAndPanel
        panel={
          found.length > 0 &&
          last &&
          plan.status === 'adopted' && <DocumentForm plan={plan} step="amend" ordinal={last.ordinal + 1} onLeave={() => navigate(planLifeRoute(plan.id))} />
        }
      >
        {differences.error && <FailureMessage failure={asFailure(differences.error)} />}
        {differences.data && found.length === 0 && <EmptyNote text={say.form.nothing} />}
        {found.length > 0 && last && <DifferenceTable plan={plan} differences={found} left={say.versionName(last.ordinal)} right={say.current} />}
      </ListAndPanel>
    </Page>
  );
}
