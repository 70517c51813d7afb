import { useMemo } from 'react';
import { searchQuery } from '../../../shared/domain/text/fold.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { Page } from '../../ui/page.tsx';
import { SearchContext } from '../../ui/search-context.ts';
import { AskedQuestion } from './asked-question.tsx';
import { GoneDrafts } from './gone-drafts.tsx';
import { PeriodNote } from './period-note.tsx';
import { PlanActions } from './plan-actions.tsx';
import { GrantedContext, PlanCellActionsContext } from './plan-cell-context.ts';
import { PlanFoot } from './plan-foot.tsx';
import { PlanGrid } from './plan-grid.tsx';
import { PlanSide } from './plan-side.tsx';
import { filterInWords } from './plan-status.tsx';
import { PlanTools } from './plan-tools.tsx';
import { usePlanDesk, type PlanDeskProps } from './use-plan-desk.ts';
import classes from './plan.module.css';

/** The plan's screen, laid out of its parts. */
export function PlanTable(props: PlanDeskProps) {
  const desk = usePlanDesk(props);
  const { plan, rows, slots, view } = desk;
  const extensions = useQueryOf('extensions.granted', { planId: plan.id }).data;
  const granted = useMemo(() => new Map(extensions?.map(({ taskId, grantedDue }) => [taskId, grantedDue])), [extensions]);
  const query = useMemo(() => searchQuery(view.filter.search), [view.filter.search]);
  return (
    <Page
      title={planWords.title}
      note={
        <div className={classes.note}>
          {slots.life}
          <span>{planWords.note(rows.tasks.length, plan.sourceName)}</span>
        </div>
      }
      actions={<PlanActions planId={plan.id} closed={plan.status === 'closed'} add={desk.verbs.addBelow} check={slots.check} life={slots.lifeMenu} />}
      tools={
        <>
          {view.lines.length > 0 && <PlanTools desk={desk} />}
          <GoneDrafts columns={plan.columns} tasks={rows.tasks} edits={desk.edits} />
        </>
      }
      status={<PlanFoot desk={desk} />}
      statusEnd={filterInWords(view.filter, view.leads) || <PeriodNote plan={plan} />}
    >
      <PlanCellActionsContext value={desk.cellActions}>
        <GrantedContext value={granted}>
          <SearchContext value={query}>
            <div className={classes.body}>
              <PlanGrid desk={desk} />
              <PlanSide desk={desk} />
            </div>
            <AskedQuestion desk={desk} />
          </SearchContext>
        </GrantedContext>
      </PlanCellActionsContext>
    </Page>
  );
}
