import { PERIOD_KINDS } from '../../../shared/domain/reporting/period-code.ts';
import { periodsOfYear } from '../../../shared/domain/reporting/periods.ts';
import { periodId } from '../reporting/periods.repo.ts';
import { readReportingSettings } from '../reporting/reporting-settings.ts';
import { sql, type ReadHandle, type WriteHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';

/** The committee's period of this code; where it has none yet, the one the decree gives, not written down. */
export function periodFor(db: ReadHandle, committeeId: string, code: string): Schema['reporting_periods'] {
  const id = periodId(committeeId, code);
  const known = db.get(sql.selectFrom('reporting_periods').selectAll().where('id', '=', id));
  if (known) return known;
  const year = Number(code.slice(0, 4));
  const standard = periodsOfYear(year, PERIOD_KINDS, readReportingSettings(db, committeeId).sendingDays).find((period) => period.code === code);
  if (!standard) throw new RangeError(`No such period: ${code}`);
  return {
    id, revision: 0, committee_id: committeeId, code, year, kind: standard.kind, label: standard.label,
    window_start: standard.windowStart, window_end: standard.windowEnd, due_on: standard.dueOn,
  };
}

/** Writes the period down if the committee has not got it, so that reports can name it. */
export function keepPeriod(db: WriteHandle, committeeId: string, code: string): void {
  const period = periodFor(db, committeeId, code);
  const known = db.get(sql.selectFrom('reporting_periods').select('id').where('id', '=', period.id));
  if (!known) db.insert('reporting_periods', [period]);
}
