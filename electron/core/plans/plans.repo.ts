import { AppError } from '../../../shared/api/app-error.ts';
import type { Plan, PlanColumn } from '../../../shared/api/plans.api.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';

/** The headings of the annex form that provincial committees use (seed annex of Hà Tĩnh, 2024). */
export const defaultColumns: PlanColumn[] = [
  { field: 'number', label: 'STT' },
  { field: 'content', label: 'Nội dung' },
  { field: 'lead', label: 'Đơn vị chủ trì' },
  { field: 'coordinator', label: 'Đơn vị phối hợp' },
  { field: 'deadline', label: 'Thời gian thực hiện' },
];

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
    columns: JSON.parse(row.columns) as PlanColumn[],
    sourceName: row.source_name,
    createdAt: row.created_at,
  };
}
