import { AppError } from '../../../shared/api/app-error.ts';
import type { PlanColumn, WantedColumn } from '../../../shared/api/plans.api.ts';
import type { SomeTexts } from '../../../shared/api/tasks.api.ts';
import { isOwnColumn, planFields, type ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import type { Ids } from '../ports.ts';
import { sql, type ReadHandle, type WriteHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { editTasks } from './change-tasks.ts';
import { columnsOf } from './plan-columns.ts';
import { textIn } from './task-texts.ts';

/** Wanted columns as a plan stores them: a new one of the plan's own has its id from here on. Refuses an id that the plan does not have. */
export function settledColumns(wanted: readonly WantedColumn[], present: readonly PlanColumn[], ids: Ids): PlanColumn[] {
  const own = new Set(present.map(({ field }) => field));
  return wanted.map(({ field, ...heading }) => {
    if (field === 'own') return { ...heading, field: `own:${ids.next()}` };
    if (isOwnColumn(field) && !own.has(field)) throw new AppError('plans.columnGone', {});
    return { ...heading, field };
  });
}

/** How many tasks have a text in each column. */
export function columnTexts(db: ReadHandle, plan: Schema['plans']): { field: ColumnId; texts: number }[] {
  const rows = taskRowsOf(db, plan.id);
  return columnsOf(plan).map(({ field }) => ({ field, texts: rows.filter((row) => textIn(row, field) !== '').length }));
}

/** Empties the cells of columns that leave the plan; a text without a column would be neither seen nor printed. Returns how many went. */
export function clearColumns(db: WriteHandle, plan: Schema['plans'], leaving: readonly ColumnId[], ids: Ids): number {
  if (leaving.length === 0) return 0;
  let cleared = 0;
  const edits = taskRowsOf(db, plan.id).flatMap((row) => {
    const filled = leaving.filter((column) => textIn(row, column) !== '');
    cleared += filled.length;
    const texts: SomeTexts = Object.fromEntries(filled.map((column) => [isOwnColumn(column) ? column : planFields[column].text, '']));
    return filled.length === 0 ? [] : [{ id: row.id, revision: row.revision, texts }];
  });
  if (edits.length > 0) editTasks(db, plan, edits, ids);
  return cleared;
}

const taskRowsOf = (db: ReadHandle, planId: string): Schema['tasks'][] => db.all(sql.selectFrom('tasks').selectAll().where('plan_id', '=', planId));
