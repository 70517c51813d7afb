import { AppError } from '../../../shared/api/app-error.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import { PERIOD_KINDS } from '../../../shared/domain/reporting/period-code.ts';
import { periodsOfYear, usualPeriods, type StandardPeriod } from '../../../shared/domain/reporting/periods.ts';
import { sql, type ReadHandle, type WriteHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { readReportingSettings, readRules } from './reporting-settings.ts';

type PeriodRow = Schema['reporting_periods'];

export const periodId = (committeeId: string, code: string): string => `${committeeId}/${code}`;

/** The code within a row's id. */
export const codeOf = (id: string): string => id.slice(id.indexOf('/') + 1);

/** The committee's period of this code; where it has none, the one the decree gives, not written down. */
export function periodFor(db: ReadHandle, committeeId: string, code: string): PeriodRow {
  const known = db.get(sql.selectFrom('reporting_periods').selectAll().where('id', '=', periodId(committeeId, code)));
  if (known) return known;
  const { sendingDays } = readReportingSettings(db, committeeId);
  const standard = periodsOfYear(Number(code.slice(0, 4)), PERIOD_KINDS, sendingDays).filter((period) => period.code === code);
  const [row] = proposedRows(db, committeeId, standard);
  if (!row) throw new AppError('reporting.noSuchPeriod', { period: code });
  return row;
}

/** The same, written down so that reports can name it. The first period of a year brings the usual ones with it. */
export function keepPeriod(db: WriteHandle, committeeId: string, code: string): PeriodRow {
  const row = periodFor(db, committeeId, code);
  const stored = storedPeriods(db, committeeId, row.year);
  if (stored.some(({ id }) => id === row.id)) return row;
  const usual = stored.length > 0 ? [] : usualRows(db, committeeId, row.year).filter(({ id }) => id !== row.id);
  db.insert('reporting_periods', [row, ...usual]);
  return row;
}

/**
 * In the order in which they close; of those that close together the shorter first.
 * A year for which nothing is written down has the usual periods.
 */
export function readPeriods(db: ReadHandle, committeeId: string, year?: number): ReportingPeriod[] {
  const stored = storedPeriods(db, committeeId, year);
  return (stored.length > 0 || year === undefined ? stored : usualRows(db, committeeId, year)).map(toPeriod);
}

export function storedPeriods(db: ReadHandle, committeeId: string, year?: number): PeriodRow[] {
  const ofCommittee = sql.selectFrom('reporting_periods').selectAll().where('committee_id', '=', committeeId);
  return db.all((year === undefined ? ofCommittee : ofCommittee.where('year', '=', year)).orderBy('window_end').orderBy('window_start', 'desc'));
}

const usualRows = (db: ReadHandle, committeeId: string, year: number): PeriodRow[] =>
  proposedRows(db, committeeId, usualPeriods(year, readReportingSettings(db, committeeId).sendingDays));

/** Periods as the decree gives them, the day for sending moved off a day of rest where the committee moves due days. */
export function proposedRows(db: ReadHandle, committeeId: string, periods: readonly StandardPeriod[]): PeriodRow[] {
  const { calendar, moveToWorkingDay } = readRules(db, committeeId);
  return periods.map((period) => rowOf(committeeId, moveToWorkingDay ? { ...period, dueOn: calendar.onOrAfter(period.dueOn) } : period));
}

export function rowOf(committeeId: string, period: StandardPeriod): PeriodRow {
  return {
    id: periodId(committeeId, period.code),
    revision: 0,
    committee_id: committeeId,
    code: period.code,
    year: period.year,
    kind: period.kind,
    label: period.label,
    window_start: period.windowStart,
    window_end: period.windowEnd,
    due_on: period.dueOn,
  };
}

export function toPeriod(row: PeriodRow): ReportingPeriod {
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
