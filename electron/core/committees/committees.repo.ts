import { AppError } from '../../../shared/api/app-error.ts';
import type { Committee } from '../../../shared/api/committees.api.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
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
