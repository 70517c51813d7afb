import type { AgencyGroup } from '../../../shared/api/agencies.api.ts';
import { AppError } from '../../../shared/api/app-error.ts';
import { foldAgencyName } from '../../../shared/domain/agencies/agency-match.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { idsIn } from '../store/ids-in.ts';
import { openTasksOf } from './open-work.repo.ts';

export function newGroupRow(id: string, phrase: string): Schema['agency_groups'] {
  return { id, revision: 0, phrase, phrase_fold: foldAgencyName(phrase) };
}

export function groupRow(db: ReadHandle, id: string): Schema['agency_groups'] {
  const row = db.get(sql.selectFrom('agency_groups').selectAll().where('id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'cụm từ chung' });
  return row;
}

export function readGroups(db: ReadHandle): AgencyGroup[] {
  return toGroups(db, db.all(sql.selectFrom('agency_groups').selectAll())).sort((a, b) => compareVietnamese(a.phrase, b.phrase));
}

export function readGroup(db: ReadHandle, id: string): AgencyGroup {
  const [group] = toGroups(db, [groupRow(db, id)]);
  if (!group) throw new AppError('system.notFound', { what: 'cụm từ chung' });
  return group;
}

function toGroups(db: ReadHandle, rows: readonly Schema['agency_groups'][]): AgencyGroup[] {
  const ids = rows.map(({ id }) => id);
  const members = Map.groupBy(
    db.all(sql.selectFrom('agency_group_members').selectAll().where('group_id', 'in', idsIn(ids)).orderBy('id')),
    (row) => row.group_id,
  );
  const openTasks = openTasksOf(db, ids);
  return rows.map(({ id, revision, phrase }) => ({
    id,
    revision,
    phrase,
    members: (members.get(id) ?? []).map((row) => ({ agencyId: row.agency_id, validFrom: row.valid_from, validTo: row.valid_to })),
    tasks: openTasks(id, 'any'),
  }));
}
