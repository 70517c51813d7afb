import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { PlanRoute } from '../../routes/plan-routes.ts';
import { usePrintingPrepared } from '../../data/prepare-printing.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { words } from '../../i18n/vi.ts';
import { Page } from '../../ui/page.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import type { PlanSlots } from './plan-slots.ts';
import { PlanTable } from './plan-table.tsx';

interface PlanScreenProps {
  readonly plan: PlanListItem;
  readonly route: PlanRoute;
  readonly slots?: PlanSlots;
}

const noSlots: PlanSlots = {};

/** The plan as clerks know it: one table, worked on like a spreadsheet. */
export function PlanScreen({ plan, route, slots = noSlots }: PlanScreenProps) {
  const rows = useQueryOf('tasks.list', { planId: plan.id });
  usePrintingPrepared();
  if (rows.data) return <PlanTable plan={plan} route={route} rows={rows.data} slots={slots} />;
  return (
    <Page title={planWords.title} note={words.tasks(plan.tasks)}>
      <QueryFailure queries={[rows]} />
    </Page>
  );
}
