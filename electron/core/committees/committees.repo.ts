import { AppError } from '../../../shared/api/app-error.ts';
import type { Committee } from '../../../shared/api/committees.api.ts';
import { sql, type ReadHandle, type WriteHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';

/** A committee of which only the name is known. Provinces are the common case; cities are told by the clerk. */
export function newCommitteeRow(id: string, name: string): Schema['committees'] {
  return {
    id,
    revision: 0,
    name,
    short_name: '',
    place_name: '',
    place_kind: 'tỉnh',
    governing_body: '',
    issuing_body: '',
    standing_agency_id: null,
    series_abbreviation: '',
  };
}

export function committeeRow(db: ReadHandle, id: string): Schema['committees'] {
  const row = db.get(sql.selectFrom('committees').selectAll().where('id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'ban chỉ đạo' });
  return row;
}

export function toCommittee(row: Schema['committees']): Committee {
  return {
    id: row.id,
    revision: row.revision,
    name: row.name,
    shortName: row.short_name,
    placeName: row.place_name,
    placeKind: row.place_kind,
    governingBody: row.governing_body,
    issuingBody: row.issuing_body,
    standingAgencyId: row.standing_agency_id,
    seriesAbbreviation: row.series_abbreviation,
  };
}

/** Tables whose rows name their committee and go with it; what others lean on stands behind those that lean. */
const committeeTables = [
  'memberships',
  'reporting_periods',
  'calendar_days',
  'indicator_values',
  'indicators',
  'proposals',
  'papers',
  'paper_templates',
  'outgoing_papers',
  'incoming_papers',
] as const;

/** Everything of a committee but its plans; what was reported in its periods cannot stand without them. */
export function removeCommitteeRows(db: WriteHandle, id: string): void {
  const periods = sql.selectFrom('reporting_periods').select('id').where('committee_id', '=', id);
  for (const table of ['task_reports', 'submissions', 'retyped_results'] as const) db.run(sql.deleteFrom(table).where('period_id', 'in', periods));
  for (const table of committeeTables) db.run(sql.deleteFrom(table).where('committee_id', '=', id));
  db.run(sql.deleteFrom('committees').where('id', '=', id));
}
