import type { AgencyGroup } from '../../../shared/api/agencies.api.ts';
import { AppError } from '../../../shared/api/app-error.ts';
import { foldAgencyName } from '../../../shared/domain/agencies/agency-match.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { openTasksOfGroups } from './open-work.repo.ts';

export function newGroupRow(id: string, phrase: string): Schema['agency_groups'] {
  return { id, revision: 0, phrase, phrase_fold: foldAgencyName(phrase) };
}

export function groupRow(db: ReadHandle, id: string): Schema['agency_groups'] {
  const row = db.get(sql.selectFrom('agency_groups').selectAll().where('id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'cụm từ chung' });
  return row;
}

export function readGroups(db: ReadHandle): AgencyGroup[] {
  const members = Map.groupBy(db.all(sql.selectFrom('agency_group_members').selectAll().orderBy('id')), (row) => row.group_id);
  const openTasks = openTasksOfGroups(db);
  return db
    .all(sql.selectFrom('agency_groups').selectAll())
    .map(({ id, revision, phrase }) => ({
      id,
      revision,
      phrase,
      members: (members.get(id) ?? []).map((row) => ({ agencyId: row.agency_id, validFrom: row.valid_from, validTo: row.valid_to })),
      tasks: openTasks(id),
    }))
    .sort((a, b) => compareVietnamese(a.phrase, b.phrase));
}

export function readGroup(db: ReadHandle, id: string): AgencyGroup {
  const group = readGroups(db).find((each) => each.id === id);
  if (!group) throw new AppError('system.notFound', { what: 'cụm từ chung' });
  return group;
}
