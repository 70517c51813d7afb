import type { CallOutput } from '../../../shared/api/contract.ts';
import { AppError } from '../../../shared/api/app-error.ts';
import type { IndicatorRow } from '../../../shared/api/indicators.api.ts';
import { checkIndicator } from '../../../shared/domain/indicators/check-indicator.ts';
import { growthInWords, growthOf } from '../../../shared/domain/indicators/growth.ts';
import { readStatedRates } from '../../../shared/domain/indicators/stated-rate.ts';
import { readTypedFigure } from '../../../shared/domain/indicators/typed-figure.ts';
import { yearBefore } from '../../../shared/domain/reporting/period-code.ts';
import { periodFor } from '../reporting/periods.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import type { Schema } from '../store/schema.ts';

export type IndicatorTableRow = Schema['indicators'];
export type ValueRow = Schema['indicator_values'];

/** In the order in which they stand. */
export const indicatorRows = (db: ReadHandle, committeeId: string): IndicatorTableRow[] =>
  db.all(sql.selectFrom('indicators').selectAll().where('committee_id', '=', committeeId).orderBy('position').orderBy('id'));

/** Those named, of one committee. @throws AppError `system.notFound` where one is gone */
export function namedIndicators(db: ReadHandle, ids: readonly string[]): IndicatorTableRow[] {
  const rows = db.all(sql.selectFrom('indicators').selectAll().where('id', 'in', idsIn(ids)));
  if (rows.length < new Set(ids).size || new Set(rows.map((row) => row.committee_id)).size > 1) throw new AppError('system.notFound', { what: 'số liệu' });
  return rows;
}

/** What is known of a committee's indicators in one period, by indicator. */
export const valuesOf = (db: ReadHandle, committeeId: string, period: string): ReadonlyMap<string, ValueRow> =>
  new Map(
    db
      .all(sql.selectFrom('indicator_values').selectAll().where('committee_id', '=', committeeId).where('period', '=', period))
      .map((row) => [row.indicator_id, row]),
  );

/** The figures of one period beside those of the year before, each looked at as a careful reader would. */
export function readIndicators(db: ReadHandle, committeeId: string, period: string): CallOutput<'indicators.list'> {
  const before = yearBefore(period);
  const [now, then] = [valuesOf(db, committeeId, period), valuesOf(db, committeeId, before)];
  const rows = indicatorRows(db, committeeId).map((row) => toIndicator(row, now.get(row.id), then.get(row.id)));
  return {
    period: { code: period, label: periodFor(db, committeeId, period).label },
    before: { code: before, label: periodFor(db, committeeId, before).label },
    rows,
    unchecked: rows.filter((row) => row.before === '' && readStatedRates(row.stated).growth !== null).length,
  };
}

function toIndicator({ id, revision, name, unit, agency }: IndicatorTableRow, now: ValueRow | undefined, then: ValueRow | undefined): IndicatorRow {
  const texts = { value: now?.value ?? '', before: then?.value ?? '', target: now?.target ?? '', stated: now?.stated ?? '' };
  const growth = growthOf(texts.value, texts.before, unit);
  return {
    id,
    revision,
    name,
    unit,
    agency,
    ...texts,
    source: now?.source ?? '',
    number: readTypedFigure(texts.value).readings[0]?.value ?? null,
    growth: growth === null ? '' : growthInWords(growth),
    findings: checkIndicator({ name, unit, ...texts }),
  };
}

export function readSeries(db: ReadHandle, id: string): CallOutput<'indicators.series'> {
  const [row] = namedIndicators(db, [id]);
  const committeeId = row?.committee_id ?? '';
  return db
    .all(sql.selectFrom('indicator_values').select(['period', 'value']).where('indicator_id', '=', id).where('value', '<>', ''))
    .map(({ period: code, value }) => ({ value, period: periodFor(db, committeeId, code) }))
    .toSorted((a, b) => (a.period.window_end < b.period.window_end ? -1 : a.period.window_end > b.period.window_end ? 1 : 0))
    .map(({ value, period: { code, kind, label } }) => ({ period: code, kind, label, text: value, number: readTypedFigure(value).readings[0]?.value ?? null }));
}
