import type { PlanColumn } from '../../shared/api/plans.api.ts';
import { isOwnColumn, planFields, type ColumnId } from '../../shared/domain/plan-table/plan-fields.ts';

/** A column as screens name it: the clerk's short word, or the heading of a column of the plan's own with what stands over it. */
export function columnName(column: PlanColumn): string {
  return isOwnColumn(column.field) ? columnHeading(column) : planFields[column.field].name;
}

/** The heading of a column as the plan has it, behind what stands over it. */
export const columnHeading = ({ label, group }: Pick<PlanColumn, 'label' | 'group'>): string => (group === undefined ? label : `${group}: ${label}`);

/** The name of one of a plan's columns by its id. */
export function columnNamed(columns: readonly PlanColumn[], id: ColumnId): string {
  const column = columns.find(({ field }) => field === id);
  return column ? columnName(column) : isOwnColumn(id) ? '' : planFields[id].name;
}
