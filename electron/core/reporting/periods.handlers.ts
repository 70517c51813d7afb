import { AppError } from '../../../shared/api/app-error.ts';
import type { reportingPeriodsApi } from '../../../shared/api/reporting-periods.api.ts';
import { periodsOfYear, usualPeriods } from '../../../shared/domain/reporting/periods.ts';
import { settingsChange } from '../../../shared/i18n/setting-words.ts';
import type { Handlers } from '../api/handlers.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { requireRevision } from '../store/require-revision.ts';
import type { Schema } from '../store/schema.ts';
import { writeSetting } from '../store/settings.ts';
import { keepPeriod, proposedRows, readPeriods, storedPeriods, toPeriod } from './periods.repo.ts';
import { readReportingSettings, settingsKey } from './reporting-settings.ts';

export const periodsHandlers = {
  'periods.list': ({ db }, { committeeId, year }) => readPeriods(db, committeeId, year),

  'periods.generate': ({ db, describe, entryId }, { committeeId, year, kinds }) => {
    requireCommittee(db, committeeId);
    const { sendingDays } = readReportingSettings(db, committeeId);
    const known = new Set(storedPeriods(db, committeeId, year).map(({ code }) => code));
    const wanted = kinds ? periodsOfYear(year, kinds, sendingDays) : usualPeriods(year, sendingDays);
    const missing = proposedRows(
      db,
      committeeId,
      wanted.filter(({ code }) => !known.has(code)),
    );
    db.insert('reporting_periods', missing);
    describe(`năm ${year}`);
    return { entryId, added: missing.length, periods: readPeriods(db, committeeId, year) };
  },

  'periods.update': ({ db, describe }, { committeeId, code, revision, ...changes }) => {
    requireCommittee(db, committeeId);
    const now = keepPeriod(db, committeeId, code);
    requireRevision(now, revision);
    const row: Schema['reporting_periods'] = {
      ...now,
      revision: revision + 1,
      label: changes.label ?? now.label,
      window_start: changes.windowStart ?? now.window_start,
      window_end: changes.windowEnd ?? now.window_end,
      due_on: changes.dueOn ?? now.due_on,
    };
    if (row.window_start > row.window_end) throw new AppError('reporting.windowReversed', { period: now.label });
    db.run(sql.updateTable('reporting_periods').set(row).where('id', '=', row.id));
    describe(row.label);
    return toPeriod(row);
  },

  'periods.remove': ({ db, describe, entryId }, { committeeId, code }) => {
    requireCommittee(db, committeeId);
    const { id, label } = keepPeriod(db, committeeId, code);
    if (db.get(sql.selectFrom('submissions').select('id').where('period_id', '=', id).limit(1))) {
      throw new AppError('reporting.periodInUse', { period: label });
    }
    db.run(sql.deleteFrom('reporting_periods').where('id', '=', id));
    describe(label);
    return { entryId };
  },

  'reporting.settings': ({ db }, { committeeId }) => readReportingSettings(db, committeeId),

  'reporting.updateSettings': ({ db, describe, ofCommittee }, { committeeId, settings }) => {
    requireCommittee(db, committeeId);
    ofCommittee(committeeId);
    describe(settingsChange(readReportingSettings(db, committeeId), settings));
    writeSetting(db, settingsKey(committeeId), settings);
    return settings;
  },
} satisfies Handlers<typeof reportingPeriodsApi>;

function requireCommittee(db: ReadHandle, id: string): void {
  if (!db.get(sql.selectFrom('committees').select('id').where('id', '=', id))) {
    throw new AppError('system.notFound', { what: 'ban chỉ đạo' });
  }
}
