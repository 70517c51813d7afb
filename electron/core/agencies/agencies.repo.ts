import type { Agency } from '../../../shared/api/agencies.api.ts';
import { AppError } from '../../../shared/api/app-error.ts';
import { guessAgencyKind } from '../../../shared/domain/agencies/agency-kind.ts';
import { foldAgencyName, isSameName } from '../../../shared/domain/agencies/agency-match.ts';
import type { Ids } from '../ports.ts';
import { sql, type ReadHandle, type WriteHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { idsIn } from '../store/ids-in.ts';
import { namesOfAgencies } from './named-agencies.repo.ts';
import { openPartsOf } from './open-work.repo.ts';

/** A newly met agency: its name as it was written, its kind guessed from the name, nothing else known yet. */
export function newAgencyRow(id: string, name: string): Schema['agencies'] {
  return {
    id,
    revision: 0,
    name,
    name_fold: foldAgencyName(name),
    short_name: '',
    abbreviation: '',
    valid_from: null,
    valid_to: null,
    kind: guessAgencyKind(name),
    parent_id: null,
    contact: '',
    phone: '',
    email: '',
  };
}

export function agencyRow(db: ReadHandle, id: string): Schema['agencies'] {
  const row = db.get(sql.selectFrom('agencies').selectAll().where('id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'cơ quan' });
  return row;
}

export function readAgency(db: ReadHandle, id: string): Agency {
  const [agency] = toAgencies(db, [agencyRow(db, id)]);
  if (!agency) throw new AppError('system.notFound', { what: 'cơ quan' });
  return agency;
}

/** Rows of the register with all their names and the work they answer for now. */
export function toAgencies(db: ReadHandle, rows: readonly Schema['agencies'][]): Agency[] {
  const ids = rows.map(({ id }) => id);
  const aliases = Map.groupBy(db.all(sql.selectFrom('agency_aliases').selectAll().where('agency_id', 'in', idsIn(ids)).orderBy('id')), (row) => row.agency_id);
  const partOf = openPartsOf(db, ids);
  return rows.map((row) => {
    const { leads, helps } = partOf(row.id);
    return {
      id: row.id,
      revision: row.revision,
      name: row.name,
      shortName: row.short_name,
      abbreviation: row.abbreviation,
      aliases: (aliases.get(row.id) ?? []).map(({ alias }) => alias),
      kind: row.kind,
      parentId: row.parent_id,
      contact: row.contact,
      phone: row.phone,
      email: row.email,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      leading: leads,
      coordinating: helps,
    };
  });
}

/** Official names of one time are unlike one another, case and the place of a tone apart: a body split and joined again takes its old name back. */
export function requireFreeName(
  db: ReadHandle,
  { id, name, valid_from, valid_to }: Pick<Schema['agencies'], 'name' | 'valid_from' | 'valid_to'> & { readonly id?: string | null },
): void {
  const same = db.all(sql.selectFrom('agencies').selectAll().where('name_fold', '=', foldAgencyName(name))).filter((each) => isSameName(each.name, name));
  const apart = (first: string | null, then: string | null): boolean => first !== null && then !== null && first < then;
  const other = same.find((each) => each.id !== id && !apart(each.valid_to, valid_from) && !apart(valid_to, each.valid_from));
  if (other) throw new AppError('agencies.alreadyRegistered', { name: other.name });
}

/** Adds the names the agency does not go by yet. */
export function addAliases(db: WriteHandle, agencyId: string, aliases: readonly string[], ids: Ids): void {
  const known = namesOfAgencies(db, [agencyId]).flatMap(({ names }) => names);
  for (const alias of aliases) {
    if (foldAgencyName(alias) === '' || known.some((name) => isSameName(name, alias))) continue;
    known.push(alias);
    db.insert('agency_aliases', [{ id: ids.next(), agency_id: agencyId, alias }]);
  }
}

/** Makes the aliases exactly these; those that stay keep their rows. */
export function setAliases(db: WriteHandle, agencyId: string, aliases: readonly string[], ids: Ids): void {
  const present = db.all(sql.selectFrom('agency_aliases').selectAll().where('agency_id', '=', agencyId));
  for (const { id, alias } of present) {
    if (!aliases.includes(alias)) db.run(sql.deleteFrom('agency_aliases').where('id', '=', id));
  }
  addAliases(db, agencyId, aliases, ids);
}
