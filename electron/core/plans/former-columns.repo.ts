import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import type { ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { columnsOf } from './plan-columns.ts';

/** Every column that a plan has or ever had, by id, as it was called last: for words about what was typed into one that is gone. */
export function everyColumn(db: ReadHandle, planId: string): ReadonlyMap<ColumnId, PlanColumn> {
  const recorded = db.all(sql.selectFrom('audit_changes').select('before').where('table_name', '=', 'plans').where('row_id', '=', planId).orderBy('seq'));
  const present = db.get(sql.selectFrom('plans').select('columns').where('id', '=', planId));
  const rows = [...recorded.flatMap(({ before }) => (before === null ? [] : [JSON.parse(before) as Schema['plans']])), ...(present ? [present] : [])];
  return new Map(rows.flatMap((row) => columnsOf(row).map((column) => [column.field, column] as const)));
}
