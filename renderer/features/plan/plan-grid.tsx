import { planWords } from '../../i18n/plan-words.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import { NothingFound, PlanEmpty } from './plan-empty.tsx';
import { headingText } from './plan-lines.ts';
import { RowMenuArea } from './row-menu.tsx';
import { lineHeading } from './section-heading.tsx';
import type { PlanDesk } from './use-plan-desk.ts';
import classes from './plan.module.css';

/** The table itself, or what stands in its place while it has nothing to show. */
export function PlanGrid({ desk }: { readonly desk: PlanDesk }) {
  const { grid, plan, view, look, actions } = desk;
  return (
    <RowMenuArea {...desk.menu} className={classes.grid}>
      {view.lines.length === 0 && <PlanEmpty planId={plan.id} onFirst={desk.verbs.addBelow.run} />}
      {view.lines.length > 0 && view.shown.length === 0 && <NothingFound onClear={desk.clearFilter} />}
      {view.shown.length > 0 && (
        <DataGrid
          ref={grid}
          label={planWords.gridLabel}
          rows={view.shown}
          columns={view.columns}
          headingText={headingText}
          heading={lineHeading}
          onToggleGroup={desk.toggleGroup}
          selection={desk.selection}
          onSelectionChange={desk.setSelection}
          widths={look.widths}
          onWidthsChange={look.setWidths}
          rowMode={look.rowMode}
          verbs={desk.gridVerbs}
          onChange={actions.change}
          onAddRow={(belowId) => void actions.add(belowId)}
          onMoveRows={actions.move}
          whyLocked={planWords.closed}
          inOrder={desk.inOrder}
        />
      )}
    </RowMenuArea>
  );
}
