import type { ImportRow } from '../../../shared/api/imports.api.ts';
import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import { cellIn, isOwnColumn, type ColumnId, type OwnColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { withNoteLast } from '../plans/plan-columns.ts';
import type { Ids } from '../ports.ts';

/** Columns of a draft as the plan has them, and the id that each own column of the draft has there. */
export interface SettledColumns {
  readonly columns: PlanColumn[];
  readonly ownIds: ReadonlyMap<ColumnId, OwnColumnId>;
}

/** The columns of a new plan. */
export function newColumns(drafted: readonly PlanColumn[], ids: Ids): SettledColumns {
  const ownIds = new Map<ColumnId, OwnColumnId>();
  const columns = drafted.map((column) => {
    if (!isOwnColumn(column.field)) return column;
    const field: OwnColumnId = `own:${ids.next()}`;
    ownIds.set(column.field, field);
    return { ...column, field };
  });
  return { columns, ownIds };
}

/**
 * The columns of a plan that rows are appended to: an own column of the same heading is the same column, and one that is
 * missing is added where words come into it, for without a column they would be neither seen nor printed.
 */
export function addedColumns(present: readonly PlanColumn[], drafted: readonly PlanColumn[], rows: readonly ImportRow[], ids: Ids): SettledColumns {
  const ownIds = new Map<ColumnId, OwnColumnId>();
  const missing: PlanColumn[] = [];
  // Weeks of one month may all be headed by its name.
  const met = new Set<PlanColumn>();
  for (const column of drafted) {
    const known = present.find((each) => sameColumn(each, column) && !met.has(each));
    if (known) met.add(known);
    if (known && isOwnColumn(known.field)) ownIds.set(column.field, known.field);
    if (!known && rows.some((row) => cellIn(row, column.field) !== '')) missing.push(column);
  }
  const added = newColumns(missing, ids);
  for (const [draft, id] of added.ownIds) ownIds.set(draft, id);
  return { columns: withNoteLast([...present, ...added.columns]), ownIds };
}

function sameColumn(present: PlanColumn, drafted: PlanColumn): boolean {
  if (!isOwnColumn(drafted.field)) return present.field === drafted.field;
  return isOwnColumn(present.field) && foldText(present.label) === foldText(drafted.label) && foldText(present.group ?? '') === foldText(drafted.group ?? '');
}
