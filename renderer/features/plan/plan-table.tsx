import { useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { PlanRows } from '../../../shared/api/tasks.api.ts';
import { searchQuery } from '../../../shared/domain/text/fold.ts';
import { navigate } from '../../app/route.ts';
import type { PlanRoute } from '../../app/routes/plan-routes.ts';
import { redo, undo } from '../../data/undo.ts';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import type { GridHandle } from '../../ui/grid/grid-types.ts';
import { Page } from '../../ui/page.tsx';
import { notify } from '../../ui/notify.ts';
import { DeadlinePopover } from './deadline-popover.tsx';
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
import { RowContextMenu, RowMenuButton, type RowMenu } from './row-menu.tsx';
import { SavedViews } from './saved-views.tsx';
import { lineHeading } from './section-heading.tsx';
import { TaskDrawer } from './task-drawer.tsx';
import { TogetherPopover } from './together-popover.tsx';
import { useChosenRow } from './use-chosen-row.ts';
import { useDrawer } from './use-drawer.ts';
import { usePlanCommands } from './use-plan-commands.ts';
import { usePlanEdits } from './use-plan-edits.ts';
import { usePlanShown } from './use-plan-shown.ts';
import { useRevealedCell } from './use-revealed-cell.ts';
import { useRowActions } from './use-row-actions.ts';
import { useShutGroups } from './use-shut-groups.ts';
import { useTableKeys } from './use-table-keys.ts';
import classes from './plan.module.css';

interface PlanTableProps {
  readonly plan: PlanListItem;
  readonly route: PlanRoute;
  readonly rows: PlanRows;
  readonly slots: PlanSlots;
}

type Tool = 'together' | 'replace' | 'print';
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
  const [question, setQuestion] = useState<{ taskId: string; mark: HTMLElement } | null>(null);
  const [tool, setTool] = useState<Tool | null>(null);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);

  const activeAt = placeOf.get(selection?.active.rowId ?? '') ?? -1;
  const focusAt = placeOf.get(selection?.focus.rowId ?? '') ?? activeAt;
  const active = shown[activeAt] ?? null;
  const chosen = active ? shown.slice(Math.min(activeAt, focusAt), Math.max(activeAt, focusAt) + 1) : [];
  const tasksChosen = chosen.flatMap((line) => (line.kind === 'record' ? [line.task] : []));
  const chosenTasks = tasksChosen.map(({ id }) => id);
  const whyNoMove = isFiltered(filter) ? planWords.row.filteredNoMove : grouping !== 'none' ? planTableWords.group.noMove : null;
  const inOrder = whyNoMove === null;
  const setFilter = (some: Partial<PlanFilter>): void => navigate({ ...route, ...some });
  const clearFilter = (): void => navigate({ ...route, ...noFilter, grouping: 'none' });
  useRevealedCell(slots.reveal ?? null, { grid, placeOf, columns: view.columns, clearFilter, selection, setSelection });
  const actions = useRowActions({ grid, commands, view, inOrder, whyNoMove, active, chosenTasks, chooseRow, clearFilter });

  const cellActions = useMemo(
    () => ({
      askDeadline: (taskId: string, mark: HTMLElement) => setQuestion({ taskId, mark }),
      registerAgency: (name: string) => void commands.registerAgency(name),
      toggleGroup,
      settle: edits.settle,
    }),
    [commands, edits.settle, toggleGroup],
  );
  const openTool = (wanted: Tool) => (): void => setTool(wanted);
  const openTogether = (): void => {
    if (chosenTasks.length > 1) setTool('together');
  };
  useTableKeys({ onReplace: openTool('replace'), onTogether: openTogether });
  const closeTool = (): void => {
    setTool(null);
    grid.current?.focus();
  };

  // The best answers to a new question stand first.
  const answered = useRef(filter);
  useEffect(() => {
    if (answered.current !== filter) grid.current?.toTop();
    answered.current = filter;
  }, [filter]);
  const query = useMemo(() => searchQuery(filter.search), [filter.search]);

  const menu: RowMenu = {
    tasks: chosenTasks.length,
    onHeading: active?.kind === 'heading',
    severalRows: chosen.length > 1,
    inOrder,
    actions: {
      add: () => void actions.add(active?.id ?? null),
      remove: () => void actions.remove(chosenTasks),
      move: (by) => grid.current?.moveRows(by),
      fillDown: () => grid.current?.fillDown(),
      setTogether: openTogether,
      replace: openTool('replace'),
      print: openTool('print'),
      addSection: () => void actions.addSection(),
      renameSection: () => active && grid.current?.edit({ rowId: active.id, columnId: 'content' }),
      removeSection: () => active && void actions.remove([active.id]),
    },
  };
  const openMenu = (event: MouseEvent<HTMLElement>): void => {
    // An open cell keeps the system's own menu, with its spelling and clipboard.
    if ((event.target as HTMLElement).closest('[data-editing]')) return;
    event.preventDefault();
    setMenuAt({ x: event.clientX, y: event.clientY });
  };
  const asked = question && lines.find(({ id }) => id === question.taskId);

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
                opened={tool === 'print'}
                onOpen={(opened) => setTool(opened ? 'print' : null)}
                planId={plan.id}
                lines={tool === 'print' ? groupLines(view.matching, grouping, rows.sections, noneShut) : []}
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
          <PlanStatus view={view} total={rows.tasks.length} selection={selection} active={active} rows={chosen.length} />
          {chosenTasks.length > 1 && (
                <TogetherPopover
                  opened={tool === 'together'}
                  onOpen={(opened) => setTool(opened ? 'together' : null)}
                  plan={plan}
                  rows={rows}
                  tasks={tasksChosen}
                  onApply={(texts, sectionId) => {
                    void commands.setTogether(tasksChosen, texts, sectionId);
                    closeTool();
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
            <div className={classes.grid} onContextMenu={openMenu}>
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
                  onLocked={() => notify(planWords.closed)}
                  onUndo={() => void undo()}
                  onRedo={() => void redo()}
                  inOrder={inOrder}
                />
              )}
            </div>
            {tool === 'replace' ? (
              <ReplacePanel
                lines={view.matching}
                columns={view.columns}
                onReplace={(texts, hits) => void commands.replace(texts, hits)}
                onReveal={({ taskId, columnId }) => chooseRow(taskId, columnId)}
                onClose={closeTool}
              />
            ) : (
              slots.panel
            )}
            {tool !== 'replace' && !slots.panel && look.drawerOpen && lines.length > 0 && (
              <TaskDrawer ref={drawerElement} line={active?.kind === 'record' ? active : null} plan={plan} onClose={closeDrawer} />
            )}
          </div>
          <RowContextMenu {...menu} at={menuAt} onClose={() => setMenuAt(null)} />
          {question && asked?.kind === 'record' && (
            <DeadlinePopover
              task={asked.task}
              mark={question.mark}
              onClose={() => setQuestion(null)}
              onAnswer={(answer) => {
                setQuestion(null);
                void commands.confirmDeadline(asked.id, answer);
                grid.current?.focus();
              }}
            />
          )}
        </SearchContext>
      </PlanCellActionsContext>
    </Page>
  );
}
