import { AppError } from '../../../shared/api/app-error.ts';
import type { agenciesApi, Agency } from '../../../shared/api/agencies.api.ts';
import { foldAgencyName } from '../../../shared/domain/agencies/agency-match.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import type { Handlers } from '../api/handlers.ts';
import type { Ids } from '../ports.ts';
import { sql } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { newAgencyRow } from './agencies.repo.ts';

export const agenciesHandlers = (ids: Ids) =>
  ({
    'agencies.list': ({ db }) => {
      const aliases = Map.groupBy(db.all(sql.selectFrom('agency_aliases').selectAll()), (row) => row.agency_id);
      return db
        .all(sql.selectFrom('agencies').selectAll())
        .map((row) => toAgency(row, (aliases.get(row.id) ?? []).map((alias) => alias.alias)))
        .sort((a, b) => compareVietnamese(a.name, b.name));
    },

    'agencies.groups': ({ db }) =>
      db
        .all(sql.selectFrom('agency_groups').select(['id', 'phrase']))
        .sort((a, b) => compareVietnamese(a.phrase, b.phrase)),

    'agencies.create': ({ db, describe }, { name }) => {
      const key = foldAgencyName(name);
      if (db.get(sql.selectFrom('agencies').select('id').where('name_fold', '=', key))) {
        throw new AppError('agencies.alreadyRegistered', { name });
      }
      const row = newAgencyRow(ids.next(), name);
      db.insert('agencies', [row]);
      const unlinked = db.all(
        sql.selectFrom('task_assignments').select(['id', 'text']).where('agency_id', 'is', null).where('group_id', 'is', null),
      );
      for (const assignment of unlinked) {
        if (foldAgencyName(assignment.text) !== key) continue;
        db.run(sql.updateTable('task_assignments').set({ agency_id: row.id }).where('id', '=', assignment.id));
      }
      describe(name);
      return toAgency(row, []);
    },
  }) satisfies Handlers<typeof agenciesApi>;

function toAgency(row: Schema['agencies'], aliases: string[]): Agency {
  return {
    id: row.id,
    revision: row.revision,
    name: row.name,
    shortName: row.short_name,
    abbreviation: row.abbreviation,
    aliases,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}
