import { useEffect, useMemo, useRef, useState } from 'react';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { PlanRows } from '../../../shared/api/tasks.api.ts';
import { searchQuery } from '../../../shared/domain/text/fold.ts';
import { navigate } from '../../routes/route.ts';
import type { PlanRoute } from '../../routes/plan-routes.ts';
import { redo, undo } from '../../data/undo.ts';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import type { GridHandle } from '../../ui/grid/grid-types.ts';
import { notify } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { chosenLines } from './chosen-lines.ts';
import { DeadlinePopover, type AskedDeadline } from './deadline-popover.tsx';
import { PlanActions } from './plan-actions.tsx';
import { PlanCellActionsContext, SearchContext } from './plan-cell-context.ts';
import { GoneRowDrafts } from './gone-row-drafts.tsx';
import { PeriodNote } from './period-note.tsx';
import { NothingFound, PlanEmpty } from './plan-empty.tsx';
import { isFiltered, noFilter, type PlanFilter } from './plan-filter.ts';
import { groupLines } from './plan-groups.ts';
import { headingText } from './plan-lines.ts';
import type { PlanSlots } from './plan-slots.ts';
import { PlanStatus, filterInWords, viewInWords } from './plan-status.tsx';
import { PlanTools } from './plan-tools.tsx';
import { usePlanView } from './plan-view.ts';
import { PrintListPopover } from './print-list.tsx';
import { ReplacePanel } from './replace-panel.tsx';
import { RowMenuArea, RowMenuButton } from './row-menu.tsx';
import { SavedViews } from './saved-views.tsx';
import { lineHeading } from './section-heading.tsx';
import { TaskDrawer } from './task-drawer.tsx';
import { TogetherPopover } from './together-popover.tsx';
import { useChosenRow } from './use-chosen-row.ts';
import { useDrawer } from './use-drawer.ts';
import { usePlanCommands } from './use-plan-commands.ts';
import { usePlanEdits } from './use-plan-edits.ts';
import { usePlanShown } from './use-plan-shown.ts';
import { usePlanTool } from './use-plan-tool.ts';
import { useRevealedCell } from './use-revealed-cell.ts';
import { useRowActions } from './use-row-actions.ts';
import { useRowMenu } from './use-row-menu.ts';
import { useShutGroups } from './use-shut-groups.ts';
import classes from './plan.module.css';

interface PlanTableProps {
  readonly plan: PlanListItem;
  readonly route: PlanRoute;
  readonly rows: PlanRows;
  readonly slots: PlanSlots;
}

const noneShut: ReadonlySet<string> = new Set();

export function PlanTable({ plan, route, rows, slots }: PlanTableProps) {
  const grid = useRef<GridHandle>(null);
  const look = usePlanView();
  const { element: drawerElement, show: showDrawer, close: closeDrawer } = useDrawer(look, grid);
  const edits = usePlanEdits(plan.id);
  const { shut, toggle: toggleGroup } = useShutGroups();
  const view = usePlanShown(plan, rows, edits.drafts, route, look.hidden, shut);
  const { lines, shown, placeOf, filter } = view;
  const { grouping } = route;
  const { selection, setSelection, chooseRow } = useChosenRow(route);
  const commands = usePlanCommands(plan.id, lines, edits);
  const [asked, setAsked] = useState<AskedDeadline | null>(null);
  const chosen = chosenLines(view, selection);
  const tool = usePlanTool(grid, chosen.tasks.length);
  const whyNoMove = isFiltered(filter) ? planWords.row.filteredNoMove : grouping !== 'none' ? planTableWords.group.noMove : null;
  const inOrder = whyNoMove === null;
  const setFilter = (some: Partial<PlanFilter>): void => navigate({ ...route, ...some });
  const clearFilter = (): void => navigate({ ...route, ...noFilter, grouping: 'none' });
  useRevealedCell(slots.reveal ?? null, { grid, placeOf, columns: view.columns, clearFilter, selection, setSelection });
  const actions = useRowActions({ grid, commands, view, inOrder, whyNoMove, chosenTasks: chosen.taskIds, chooseRow, clearFilter });

  const cellActions = useMemo(
    () => ({
      askDeadline: (taskId: string, mark: HTMLElement) => setAsked({ taskId, mark }),
      registerAgency: (name: string) => void commands.registerAgency(name),
      toggleGroup,
      settle: edits.settle,
    }),
    [commands, edits.settle, toggleGroup],
  );

  // The best answers to a new question stand first.
  const answered = useRef(filter);
  useEffect(() => {
    if (answered.current !== filter) grid.current?.toTop();
    answered.current = filter;
  }, [filter]);
  const query = useMemo(() => searchQuery(filter.search), [filter.search]);

  const menu = useRowMenu({ planLines: lines, chosen, inOrder, actions, grid, onTool: tool.open });

  return (
    <Page
      title={planWords.title}
      note={
        <div className={classes.note}>
          {slots.life}
          <span>{planWords.note(rows.tasks.length, plan.sourceName)}</span>
        </div>
      }
      actions={<PlanActions planId={plan.id} closed={plan.status === 'closed'} onAdd={menu.actions.add} check={slots.check} />}
      tools={
        <>
          {lines.length > 0 && (
            <PlanTools
              total={rows.tasks.length}
              view={view}
              look={look}
              onFilter={setFilter}
              onToggleDrawer={() => showDrawer(!look.drawerOpen)}
              find={slots.find}
              savedViews={<SavedViews planId={plan.id} route={route} view={view} look={look} />}
              grouping={grouping}
              onGrouping={(wanted) => navigate({ ...route, grouping: wanted })}
              print={
                <PrintListPopover
                  opened={tool.current === 'print'}
                  onOpen={tool.onOpened('print')}
                  planId={plan.id}
                  lines={tool.current === 'print' ? groupLines(view.matching, grouping, rows.sections, noneShut) : []}
                  columnIds={view.columns.map(({ id }) => id)}
                  inWords={viewInWords(filter, view.leads, grouping)}
                />
              }
              rowMenu={<RowMenuButton {...menu} />}
            />
          )}
          <GoneRowDrafts tasks={rows.tasks} edits={edits} />
        </>
      }
      status={
        <>
          <PlanStatus view={view} total={rows.tasks.length} selection={selection} active={chosen.active} rows={chosen.lines.length} />
          {chosen.tasks.length > 1 && (
            <TogetherPopover
              opened={tool.current === 'together'}
              onOpen={tool.onOpened('together')}
              plan={plan}
              rows={rows}
              tasks={chosen.tasks}
              onApply={(texts, sectionId) => {
                void commands.setTogether(chosen.tasks, texts, sectionId);
                tool.close();
              }}
            />
          )}
        </>
      }
      statusEnd={filterInWords(filter, view.leads) || <PeriodNote plan={plan} />}
    >
      <PlanCellActionsContext value={cellActions}>
        <SearchContext value={query}>
          <div className={classes.body}>
            <RowMenuArea menu={menu} className={classes.grid}>
              {lines.length === 0 && <PlanEmpty planId={plan.id} onFirst={menu.actions.add} />}
              {lines.length > 0 && shown.length === 0 && <NothingFound onClear={clearFilter} />}
              {shown.length > 0 && (
                <DataGrid
                  ref={grid}
                  label={planWords.gridLabel}
                  rows={shown}
                  columns={view.columns}
                  headingText={headingText}
                  heading={lineHeading}
                  onToggleGroup={toggleGroup}
                  selection={selection}
                  onSelectionChange={setSelection}
                  widths={look.widths}
                  onWidthsChange={look.setWidths}
                  rowMode={look.rowMode}
                  onChange={actions.change}
                  onAddRow={(belowId) => void actions.add(belowId)}
                  onRemoveRows={(ids) => void actions.remove(ids, selection?.active.columnId)}
                  onMoveRows={actions.move}
                  onShiftRows={actions.shiftLevel}
                  onLocked={() => notify(planWords.closed)}
                  onUndo={() => void undo()}
                  onRedo={() => void redo()}
                  inOrder={inOrder}
                />
              )}
            </RowMenuArea>
            {tool.current === 'replace' ? (
              <ReplacePanel
                lines={view.matching}
                columns={view.columns}
                onReplace={(texts, hits) => void commands.replace(texts, hits)}
                onReveal={({ taskId, columnId }) => chooseRow(taskId, columnId)}
                onClose={tool.close}
              />
            ) : (
              slots.panel
            )}
            {tool.current !== 'replace' && !slots.panel && look.drawerOpen && lines.length > 0 && (
              <TaskDrawer ref={drawerElement} line={chosen.active?.kind === 'record' ? chosen.active : null} plan={plan} onClose={closeDrawer} />
            )}
          </div>
          <DeadlinePopover
            asked={asked}
            tasks={rows.tasks}
            onClose={() => setAsked(null)}
            onAnswer={(taskId, answer) => {
              setAsked(null);
              void commands.confirmDeadline(taskId, answer);
              grid.current?.focus();
            }}
          />
        </SearchContext>
      </PlanCellActionsContext>
    </Page>
  );
}
