import type { agenciesApi } from '../../../shared/api/agencies.api.ts';
import { AppError } from '../../../shared/api/app-error.ts';
import { foldAgencyName, isSameName } from '../../../shared/domain/agencies/agency-match.ts';
import { suggestAgencies } from '../../../shared/domain/agencies/suggest-agencies.ts';
import type { Handlers } from '../api/handlers.ts';
import type { Ports } from '../ports.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { requireRevision } from '../store/require-revision.ts';
import type { Schema } from '../store/schema.ts';
import { addAliases, agencyRow, newAgencyRow, readAgency, requireFreeName, setAliases } from './agencies.repo.ts';
import { linkMentions } from './link-mentions.ts';
import { agenciesNear, agenciesSpelled } from './named-agencies.repo.ts';
import { countAgencies, readAgencies } from './register-list.repo.ts';
import { readUnlisted } from './unlisted.repo.ts';
import { requireUnnamed } from './named-by.repo.ts';
import { unify, unifyEffects } from './unify-agencies.ts';
import { usualDetails } from './starter-agencies.ts';
import { requireDaysInOrder } from './validity.ts';

type AgenciesApi = Omit<typeof agenciesApi, 'agencies.groups' | 'agencies.setGroupMembers'>;

export const agenciesHandlers = ({ ids, resourceNow }: Pick<Ports, 'ids' | 'resourceNow'>) =>
  ({
    'agencies.list': ({ db }, choice) => readAgencies(db, choice),

    'agencies.counts': ({ db }, { asOf }) => countAgencies(db, asOf),

    'agencies.unlisted': ({ db }) => readUnlisted(db),

    'agencies.create': ({ db, describe, entryId }, { name, aliases = [], ...details }) => {
      const row = withDetails(newAgencyRow(ids.next(), name), details);
      requireFreeName(db, row);
      requireFitting(db, row);
      db.insert('agencies', [row]);
      addAliases(db, row.id, aliases, ids);
      linkMentions(db, row.id);
      describe(name);
      return { ...readAgency(db, row.id), entryId };
    },

    'agencies.update': ({ db, describe }, { id, revision, name, aliases, ...details }) => {
      const now = agencyRow(db, id);
      requireRevision(now, revision);
      const row = { ...withDetails(now, details), revision: revision + 1, name: name ?? now.name, name_fold: foldAgencyName(name ?? now.name) };
      requireFreeName(db, row);
      requireFitting(db, row);
      db.run(sql.updateTable('agencies').set(row).where('id', '=', id));
      if (aliases) setAliases(db, id, aliases, ids);
      // The spelling that plans were read under goes on meaning this agency.
      addAliases(db, id, [now.name], ids);
      linkMentions(db, id);
      describe(row.name);
      return readAgency(db, id);
    },

    'agencies.remove': ({ db, describe, entryId }, { id }) => {
      const { name } = agencyRow(db, id);
      requireUnnamed(db, id, name);
      db.run(sql.deleteFrom('agency_aliases').where('agency_id', '=', id));
      db.run(sql.deleteFrom('agencies').where('id', '=', id));
      describe(name);
      return { entryId };
    },

    'agencies.unifyEffects': ({ db }, { id, duplicateId }) => unifyEffects(db, id, duplicateId),

    'agencies.unify': ({ db, describe, entryId }, { id, duplicateId }) => {
      const duplicate = unify(db, id, duplicateId, ids);
      const kept = readAgency(db, id);
      describe(`${duplicate.name} → ${kept.name}`);
      return { entryId, agency: kept };
    },

    'agencies.suggest': ({ db }, { text }) => {
      const candidates = agenciesNear(db, text);
      const names = new Map(candidates.map(({ id, names: [name = ''] }) => [id, name]));
      return suggestAgencies(text, candidates).map(({ id, confidence }) => ({ id, name: names.get(id) ?? '', confidence }));
    },

    'agencies.suggestDetails': (_, { name }) => usualDetails(name, resourceNow),

    'agencies.learnAlias': ({ db, describe, entryId }, { id, alias }) => {
      const { name, revision } = agencyRow(db, id);
      const taken = agenciesSpelled(db, [alias]).find((other) => other.id !== id && other.names.some((each) => isSameName(each, alias)));
      if (taken) throw new AppError('agencies.aliasTaken', { alias, name: taken.names[0] ?? '' });
      addAliases(db, id, [alias], ids);
      db.run(
        sql
          .updateTable('agencies')
          .set({ revision: revision + 1 })
          .where('id', '=', id),
      );
      const linked = linkMentions(db, id);
      describe(`${alias} = ${name}`);
      return { entryId, linked };
    },
  }) satisfies Handlers<AgenciesApi>;

interface Details {
  readonly shortName?: string | undefined;
  readonly abbreviation?: string | undefined;
  readonly kind?: Schema['agencies']['kind'] | undefined;
  readonly parentId?: string | null | undefined;
  readonly contact?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
}

function withDetails(row: Schema['agencies'], details: Details): Schema['agencies'] {
  return {
    ...row,
    short_name: details.shortName ?? row.short_name,
    abbreviation: details.abbreviation ?? row.abbreviation,
    kind: details.kind ?? row.kind,
    parent_id: details.parentId === undefined ? row.parent_id : details.parentId,
    contact: details.contact ?? row.contact,
    phone: details.phone ?? row.phone,
    email: details.email ?? row.email,
    valid_from: details.validFrom === undefined ? row.valid_from : details.validFrom,
    valid_to: details.validTo === undefined ? row.valid_to : details.validTo,
  };
}

function requireFitting(db: ReadHandle, row: Schema['agencies']): void {
  requireDaysInOrder({ validFrom: row.valid_from, validTo: row.valid_to });
  for (let above = row.parent_id; above !== null; above = agencyRow(db, above).parent_id) {
    if (above === row.id) throw new AppError('agencies.parentCycle', { name: row.name });
  }
}
