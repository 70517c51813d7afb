import { AppError } from '../../../shared/api/app-error.ts';
import type { Plan, PlanColumn } from '../../../shared/api/plans.api.ts';
import { sql, type ReadHandle, type WriteHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { columnsOf } from './plan-columns.ts';
import { removeTaskRows } from './tasks.repo.ts';

export function planRow(db: ReadHandle, id: string): Schema['plans'] {
  const row = db.get(sql.selectFrom('plans').selectAll().where('id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'kế hoạch' });
  return row;
}

/** The plan, unless it is closed: a closed plan is opened again before anyone changes it. */
export function editablePlan(db: ReadHandle, id: string): Schema['plans'] {
  const row = planRow(db, id);
  if (row.status === 'closed') throw new AppError('planLife.closed', { title: row.title });
  return row;
}

export function toPlan(row: Schema['plans']): Plan {
  return {
    id: row.id,
    revision: row.revision,
    committeeId: row.committee_id,
    title: row.title,
    year: row.year,
    status: row.status,
    numbering: row.numbering,
    columns: columnsOf(row),
    sourceName: row.source_name,
    createdAt: row.created_at,
  };
}

/** Columns that words coming into the plan need, as part of a larger step. */
export function setColumns(db: WriteHandle, plan: Schema['plans'], columns: readonly PlanColumn[]): void {
  db.run(
    sql
      .updateTable('plans')
      .set({ columns: JSON.stringify(columns), revision: plan.revision + 1 })
      .where('id', '=', plan.id),
  );
}

/** A plan with its headings, tasks and versions; answers how many tasks there were. What was reported on them stays, for the day it comes back. */
export function removePlanRows(db: WriteHandle, id: string): number {
  const tasks = db.all(sql.selectFrom('tasks').select('id').where('plan_id', '=', id)).map((task) => task.id);
  removeTaskRows(db, tasks);
  db.run(sql.deleteFrom('sections').where('plan_id', '=', id));
  db.run(sql.deleteFrom('plan_versions').where('plan_id', '=', id));
  db.run(sql.deleteFrom('plans').where('id', '=', id));
  return tasks.length;
}
