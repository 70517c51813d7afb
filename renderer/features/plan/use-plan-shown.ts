import { useDeferredValue, useEffect, useMemo } from 'react';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { PlanRows } from '../../../shared/api/tasks.api.ts';
import type { PlanRoute } from '../../routes/plan-routes.ts';
import type { FilterChoice } from '../../ui/filter-chip.tsx';
import type { GridColumn } from '../../ui/grid/grid-types.ts';
import { useRowOrder } from '../../ui/grid/row-order.ts';
import { planColumns } from './plan-columns.tsx';
import { deadlineChoices, filterLines, foldedTasks, isDoubtful, leadChoices, type PlanFilter } from './plan-filter.ts';
import { groupLines } from './plan-groups.ts';
import { planLines, withDrafts, type Drafts, type OwnLine, type PlanLine } from './plan-lines.ts';

/** Everything the screen derives from the plan's rows; computed again only when the rows or the filter change. */
export interface PlanShown {
  /** The whole plan in its own order. */
  readonly lines: readonly OwnLine[];
  /** What answers the filter. */
  readonly matching: readonly OwnLine[];
  /** The same as the table shows it: gathered, shut groups by their heads only. */
  readonly shown: readonly PlanLine[];
  /** Place of each line among those shown. */
  readonly placeOf: ReadonlyMap<string, number>;
  readonly shownTasks: number;
  /** Tasks that a search leaves out although they have its words. */
  readonly scattered: number;
  readonly filter: PlanFilter;
  readonly leads: readonly FilterChoice[];
  readonly kinds: readonly FilterChoice[];
  readonly doubtful: number;
  readonly allColumns: readonly GridColumn<PlanLine>[];
  readonly columns: readonly GridColumn<PlanLine>[];
}

export function usePlanShown(
  plan: PlanListItem,
  rows: PlanRows,
  drafts: Drafts,
  route: PlanRoute,
  hidden: readonly string[],
  shut: ReadonlySet<string>,
): PlanShown {
  const { tasks, sections } = rows;
  const { lead, deadline, grouping } = route;
  // Letters typed into the search box must not wait for ten thousand rows.
  const search = useDeferredValue(route.search);
  const filter = useMemo<PlanFilter>(() => ({ search, lead, deadline }), [search, lead, deadline]);
  const stored = useMemo(() => planLines(rows), [rows]);
  const lines = useMemo(() => withDrafts(stored, drafts), [stored, drafts]);
  const { lines: matching, scattered } = useMemo(() => filterLines(lines, filter), [lines, filter]);
  const shown = useMemo(() => groupLines(matching, grouping, sections, shut), [matching, grouping, sections, shut]);
  useEffect(() => foldedTasks.ahead(tasks), [tasks]);
  // Nor must a stored row wait for what is counted over all of them.
  const counted = useDeferredValue(tasks);
  const allColumns = useMemo(() => planColumns(plan), [plan]);
  return {
    lines,
    matching,
    shown,
    placeOf: useRowOrder(shown).placeOf,
    shownTasks: useMemo(() => matching.reduce((count, { kind }) => count + (kind === 'record' ? 1 : 0), 0), [matching]),
    scattered,
    filter,
    leads: useMemo(() => leadChoices(counted), [counted]),
    kinds: useMemo(() => deadlineChoices(counted), [counted]),
    doubtful: useMemo(() => counted.filter(isDoubtful).length, [counted]),
    allColumns,
    columns: useMemo(() => allColumns.filter(({ id }) => !hidden.includes(id)), [allColumns, hidden]),
  };
}
