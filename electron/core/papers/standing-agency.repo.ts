import { DOTS } from './stored/paper-maker.ts';
import { committeeRow } from '../committees/committees.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

/** *Cơ quan thường trực* by its name; room to write it in where none is given. */
export function standingAgencyOf(db: ReadHandle, committeeId: string): string {
  const { standing_agency_id: id } = committeeRow(db, committeeId);
  const agency = id === null ? undefined : db.get(sql.selectFrom('agencies').select('name').where('id', '=', id));
  return agency?.name ?? DOTS;
}
