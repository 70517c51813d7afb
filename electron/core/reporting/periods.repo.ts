import { AppError } from '../../../shared/api/app-error.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';

export const periodId = (committeeId: string, code: string): string => `${committeeId}/${code}`;

/** The code within a row's id. */
export const codeOf = (id: string): string => id.slice(id.indexOf('/') + 1);

export function requirePeriod(db: ReadHandle, committeeId: string, code: string): Schema['reporting_periods'] {
  const row = db.get(sql.selectFrom('reporting_periods').selectAll().where('id', '=', periodId(committeeId, code)));
  if (!row) throw new AppError('reporting.noSuchPeriod', { period: code });
  return row;
}

/** In the order in which they close; of those that close together the shorter first. */
export function readPeriods(db: ReadHandle, committeeId: string, year?: number): ReportingPeriod[] {
  const ofCommittee = sql.selectFrom('reporting_periods').selectAll().where('committee_id', '=', committeeId);
  return db
    .all((year === undefined ? ofCommittee : ofCommittee.where('year', '=', year)).orderBy('window_end').orderBy('window_start', 'desc'))
    .map(toPeriod);
}

export function toPeriod(row: Schema['reporting_periods']): ReportingPeriod {
  return {
    committeeId: row.committee_id,
    code: row.code,
    revision: row.revision,
    year: row.year,
    kind: row.kind,
    label: row.label,
    windowStart: row.window_start,
    windowEnd: row.window_end,
    dueOn: row.due_on,
  };
}
