import { Popover } from '@mantine/core';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { PlanRows } from '../../../shared/api/tasks.api.ts';
import { searchQuery } from '../../../shared/domain/text/fold.ts';
import { navigate, type PlanRoute } from '../../app/route.ts';
import { redo, undo } from '../../data/undo.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import type { GridHandle } from '../../ui/grid/grid-types.ts';
import { notify } from '../../ui/notify.tsx';
import { Page } from '../../ui/page.tsx';
import { DeadlineQuestion } from './deadline-question.tsx';
import { PlanActions } from './plan-actions.tsx';
import { PlanCellActionsContext, SearchContext } from './plan-cell-context.ts';
import { planColumns } from './plan-columns.tsx';
import { NothingFound, PlanEmpty } from './plan-empty.tsx';
import { deadlineChoices, filterLines, isDoubtful, isFiltered, leadChoices, type PlanFilter } from './plan-filter.ts';
import { planLines, type PlanLine } from './plan-lines.ts';
import { neighbourOf } from './plan-places.ts';
import { filterInWords, selectionInWords } from './plan-status.tsx';
import { PlanTools } from './plan-tools.tsx';
import { usePlanView } from './plan-view.ts';
import { RowContextMenu, RowMenuButton } from './row-menu.tsx';
import { SectionHeading } from './section-heading.tsx';
import { TaskDrawer } from './task-drawer.tsx';
import { useChosenRow } from './use-chosen-row.ts';
import { usePlanCommands } from './use-plan-commands.ts';
import { usePlanEdits } from './use-plan-edits.ts';
import classes from './plan.module.css';

interface PlanTableProps {
  readonly plan: PlanListItem;
  readonly route: PlanRoute;
  readonly rows: PlanRows;
}

export function PlanTable({ plan, route, rows }: PlanTableProps) {
  const grid = useRef<GridHandle>(null);
  const drawer = useRef<HTMLElement>(null);
  const view = usePlanView();
  const edits = usePlanEdits(plan.id);
  const { selection, setSelection, chooseRow } = useChosenRow(route);
  const [question, setQuestion] = useState<{ taskId: string; mark: HTMLElement } | null>(null);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);

  const { tasks } = rows;
  const lines = useMemo(() => planLines(rows, edits.drafts), [rows, edits.drafts]);
  const search = useDeferredValue(route.search);
  const { lead, deadline } = route;
  const filter = useMemo<PlanFilter>(() => ({ search, lead, deadline }), [search, lead, deadline]);
  const shown = useMemo(() => filterLines(lines, filter), [lines, filter]);
  const query = useMemo(() => searchQuery(search), [search]);
  const leads = useMemo(() => leadChoices(tasks), [tasks]);
  const kinds = useMemo(() => deadlineChoices(tasks), [tasks]);
  const doubtful = useMemo(() => tasks.filter(isDoubtful).length, [tasks]);
  const allColumns = useMemo(() => planColumns(plan), [plan]);
  const columns = useMemo(() => allColumns.filter(({ id }) => !view.hidden.includes(id)), [allColumns, view.hidden]);
  const commands = usePlanCommands(plan.id, lines, edits);
  const inOrder = !isFiltered(filter);

  const setFilter = (some: Partial<PlanFilter>): void => navigate({ ...route, ...some });
  const chosen = chosenLines(shown, selection?.active.rowId, selection?.focus.rowId);
  const chosenTasks = chosen.filter(({ kind }) => kind === 'record');
  const active = lines.find(({ id }) => id === selection?.active.rowId) ?? null;

  const cellActions = useMemo(
    () => ({
      askDeadline: (taskId: string, mark: HTMLElement) => setQuestion({ taskId, mark }),
      registerAgency: (name: string) => void commands.registerAgency(name),
      settle: edits.settle,
    }),
    [commands, edits.settle],
  );

  // A new row is chosen and opened once it is drawn.
  const [opening, setOpening] = useState<string | null>(null);
  useEffect(() => {
    if (opening === null || !shown.some(({ id }) => id === opening)) return;
    setOpening(null);
    chooseRow(opening);
    grid.current?.edit({ rowId: opening, columnId: 'content' });
  }, [opening, shown, chooseRow]);

  const add = async (belowId: string | null): Promise<void> => {
    const id = await commands.addTask(belowId);
    if (!id) return;
    // An empty row answers no filter: the whole plan is shown again, so that the new row can be seen.
    if (!inOrder) setFilter({ search: '', lead: '', deadline: '' });
    setOpening(id);
  };
  const addSection = async (): Promise<void> => {
    const id = await commands.addSection(chosenTasks[0]?.id ?? null);
    if (id) setOpening(id);
  };
  const remove = async (ids: readonly string[]): Promise<void> => {
    const next = neighbourOf(shown, ids);
    await commands.remove(ids);
    if (next) chooseRow(next, selection?.active.columnId);
    grid.current?.focus();
  };
  const move = (ids: readonly string[], beforeId: string | null): void => {
    if (inOrder) void commands.move(ids, beforeId);
    else notify(planWords.row.filteredNoMove);
  };

  const toggleDrawer = useCallback(
    (open: boolean): void => {
      view.setDrawerOpen(open);
      if (!open) grid.current?.focus();
    },
    [view],
  );
  const closeDrawer = useCallback(() => toggleDrawer(false), [toggleDrawer]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.key !== 'F6') return;
      event.preventDefault();
      if (!view.drawerOpen) view.setDrawerOpen(true);
      const inDrawer = drawer.current?.contains(document.activeElement) ?? false;
      requestAnimationFrame(() => (inDrawer ? grid.current?.focus() : drawer.current?.focus()));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [view]);

  const menu = {
    tasks: chosenTasks.length,
    onHeading: active?.kind === 'heading',
    severalRows: chosen.length > 1,
    inOrder,
    actions: {
      add: () => void add(active?.id ?? null),
      remove: () => void remove(chosenTasks.map(({ id }) => id)),
      move: (by: -1 | 1) => grid.current?.moveRows(by),
      fillDown: () => grid.current?.fillDown(),
      addSection: () => void addSection(),
      renameSection: () => active && grid.current?.edit({ rowId: active.id, columnId: 'content' }),
      removeSection: () => active && void commands.remove([active.id]),
    },
  };
  const openMenu = (event: MouseEvent<HTMLElement>): void => {
    if ((event.target as HTMLElement).closest('[data-editing]')) return;
    event.preventDefault();
    setMenuAt({ x: event.clientX, y: event.clientY });
  };
  const asked = question && tasks.find(({ id }) => id === question.taskId);
  const shownTasks = shown.reduce((count, { kind }) => count + (kind === 'record' ? 1 : 0), 0);

  return (
    <Page
      title={planWords.title}
      note={planWords.note(tasks.length, plan.sourceName)}
      actions={<PlanActions planId={plan.id} onAdd={() => void add(active?.id ?? null)} />}
      tools={
        tasks.length > 0 && (
          <PlanTools
            total={tasks.length}
            doubtful={doubtful}
            leads={leads}
            kinds={kinds}
            filter={filter}
            onFilter={setFilter}
            columns={allColumns}
            view={view}
            onToggleDrawer={() => toggleDrawer(!view.drawerOpen)}
            rowMenu={<RowMenuButton {...menu} />}
          />
        )
      }
      status={
        <>
          <span>{planWords.status.shown(shownTasks, tasks.length)}</span>
          {leads.length > 0 && <span>{planWords.status.leads(leads.length)}</span>}
          <span>{selectionInWords(shown, selection, columns.map(({ id }) => id))}</span>
        </>
      }
      statusEnd={filterInWords(filter, leads)}
    >
      <PlanCellActionsContext value={cellActions}>
        <SearchContext value={query}>
          <div className={classes.body}>
            <div className={classes.grid} onContextMenu={openMenu}>
              {lines.length === 0 ? (
                <PlanEmpty planId={plan.id} onFirst={() => void add(null)} />
              ) : shown.length === 0 ? (
                <NothingFound onClear={() => setFilter({ search: '', lead: '', deadline: '' })} />
              ) : (
                <DataGrid
                  ref={grid}
                  label={planWords.gridLabel}
                  rows={shown}
                  columns={columns}
                  headingText={(line) => (line.kind === 'heading' ? line.section.title : '')}
                  heading={(line) => line.kind === 'heading' && <SectionHeading line={line} />}
                  selection={selection}
                  onSelectionChange={setSelection}
                  widths={view.widths}
                  onWidthsChange={view.setWidths}
                  rowMode={view.rowMode}
                  onChange={(changes) => void commands.change(changes)}
                  onAddRow={(belowId) => void add(belowId)}
                  onRemoveRows={(ids) => void remove(ids)}
                  onMoveRows={move}
                  onUndo={() => void undo()}
                  onRedo={() => void redo()}
                  inOrder={inOrder}
                />
              )}
            </div>
            {view.drawerOpen && lines.length > 0 && (
              <TaskDrawer ref={drawer} line={active?.kind === 'record' ? active : null} year={plan.year} onClose={closeDrawer} />
            )}
          </div>
          <RowContextMenu {...menu} at={menuAt} onClose={() => setMenuAt(null)} />
          {question && asked && (
            <Popover opened onChange={(opened) => !opened && setQuestion(null)} trapFocus returnFocus position="bottom-start" shadow="sm" withinPortal>
              <Popover.Target>
                <span aria-hidden style={anchorStyle(question.mark)} />
              </Popover.Target>
              <Popover.Dropdown aria-label={planWords.deadline.ask}>
                <DeadlineQuestion
                  task={asked}
                  onAnswer={(answer) => {
                    setQuestion(null);
                    void commands.confirmDeadline(asked.id, answer);
                    grid.current?.focus();
                  }}
                />
              </Popover.Dropdown>
            </Popover>
          )}
        </SearchContext>
      </PlanCellActionsContext>
    </Page>
  );
}

function chosenLines(lines: readonly PlanLine[], from: string | undefined, to: string | undefined): readonly PlanLine[] {
  const [a, b] = [lines.findIndex(({ id }) => id === from), lines.findIndex(({ id }) => id === to)];
  return a < 0 || b < 0 ? [] : lines.slice(Math.min(a, b), Math.max(a, b) + 1);
}

function anchorStyle(mark: HTMLElement) {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return { position: 'fixed', left, top, width, height, pointerEvents: 'none' } as const;
}
