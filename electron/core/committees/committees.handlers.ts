import { AppError } from '../../../shared/api/app-error.ts';
import type { Committee, committeesApi } from '../../../shared/api/committees.api.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import type { Handlers } from '../api/handlers.ts';
import type { Ids } from '../ports.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { requireRevision } from '../store/require-revision.ts';

export const committeesHandlers = (ids: Ids) =>
  ({
    'committees.list': ({ db }) =>
      db
        .all(sql.selectFrom('committees').selectAll())
        .map(toCommittee)
        .sort((a, b) => compareVietnamese(a.name, b.name)),

    'committees.create': ({ db, describe }, details) => {
      const row: Schema['committees'] = {
        id: ids.next(),
        revision: 0,
        name: details.name,
        short_name: details.shortName ?? '',
        place_name: details.placeName ?? '',
        place_kind: details.placeKind ?? 'tỉnh',
      };
      db.insert('committees', [row]);
      describe(details.name);
      return toCommittee(row);
    },

    'committees.update': ({ db, describe }, { id, revision, ...changes }) => {
      const now = committeeRow(db, id);
      requireRevision(now, revision);
      const row: Schema['committees'] = {
        ...now,
        revision: revision + 1,
        name: changes.name ?? now.name,
        short_name: changes.shortName ?? now.short_name,
        place_name: changes.placeName ?? now.place_name,
        place_kind: changes.placeKind ?? now.place_kind,
      };
      db.run(sql.updateTable('committees').set(row).where('id', '=', id));
      describe(row.name);
      return toCommittee(row);
    },
  }) satisfies Handlers<typeof committeesApi>;

function committeeRow(db: ReadHandle, id: string): Schema['committees'] {
  const row = db.get(sql.selectFrom('committees').selectAll().where('id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'ban chỉ đạo' });
  return row;
}

function toCommittee(row: Schema['committees']): Committee {
  return {
    id: row.id,
    revision: row.revision,
    name: row.name,
    shortName: row.short_name,
    placeName: row.place_name,
    placeKind: row.place_kind,
  };
}
