import { sql as raw } from 'kysely';
import { agencyKey, type AgencyCandidate } from '../../../shared/domain/agencies/agency-match.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';

/** The named agencies with every name they go by, the official one first. */
export function namesOfAgencies(db: ReadHandle, ids: readonly string[]): AgencyCandidate[] {
  const rows = db.all(
    sql
      .selectFrom('agency_names')
      .select(['agency_id', 'name'])
      .where('agency_id', 'in', idsIn([...new Set(ids)]))
      .orderBy('agency_id')
      .orderBy('source'),
  );
  return [...Map.groupBy(rows, (row) => row.agency_id)].map(([id, own]) => ({ id, names: own.map(({ name }) => name) }));
}

/** All agencies that a name may certainly mean: one of their names is spelled like it but for marks and abbreviations. */
export const agenciesSpelled = (db: ReadHandle, names: readonly string[]): AgencyCandidate[] => agenciesOfKeys(db, names.map(agencyKey));

function agenciesOfKeys(db: ReadHandle, keys: readonly string[]): AgencyCandidate[] {
  const rows = db.all(
    sql
      .selectFrom('agency_names')
      .select('agency_id')
      .distinct()
      .where('name_key', 'in', idsIn(keys.filter((key) => key !== ''))),
  );
  return namesOfAgencies(
    db,
    rows.map(({ agency_id }) => agency_id),
  );
}

/** Agencies with a name that begins with these words. */
export function agenciesBeginning(db: ReadHandle, name: string): AgencyCandidate[] {
  const key = agencyKey(name);
  const rows = sql.selectFrom('agency_names').select('agency_id').distinct();
  const found = db.all(rows.where((eb) => eb.or([eb('name_key', '=', key), eb.and([eb('name_key', '>=', `${key} `), eb('name_key', '<', `${key}!`)])])));
  return namesOfAgencies(
    db,
    found.map(({ agency_id }) => agency_id),
  );
}

/** Letters at the beginning of a name in which no slip is looked for. */
const SAFE_BEGINNING = 6;
/** Letters that may be missing or too many. */
const MOST_LETTERS = 2;

/** Agencies with a name that begins like this one and is about as long: among them are those spelled with a slip of the hand. */
export function agenciesAlike(db: ReadHandle, name: string): AgencyCandidate[] {
  const key = agencyKey(name);
  const beginning = key.slice(0, SAFE_BEGINNING);
  const rows = sql
    .selectFrom('agency_names')
    .select('agency_id')
    .distinct()
    .where('name_key', '>=', beginning)
    .where('name_key', '<', `${beginning}\u{10ffff}`);
  const length = (limit: number) => rows.where(raw<number>`abs(length(name_key) - ${key.length})`, '<=', limit);
  return namesOfAgencies(
    db,
    db.all(length(MOST_LETTERS)).map(({ agency_id }) => agency_id),
  );
}

/** Names looked at more closely for one that is near. */
const NEAR_NAMES = 200;

/** Agencies whose names share the telling words of a text, those that share most first: among them are all that are near. */
export function agenciesNear(db: ReadHandle, text: string): AgencyCandidate[] {
  const words: string[] = [...new Set<string>(agencyKey(text).match(/[\p{L}\p{N}]+/gu) ?? [])];
  if (words.length === 0) return [];
  const any = words.map((word) => `"${word}"${word.length > 3 ? ' *' : ''}`).join(' OR ');
  const rows = db.all(
    sql.selectFrom('agency_name_words').select('rowid').where(raw<boolean>`agency_name_words MATCH ${any}`).orderBy(raw`rank`).limit(NEAR_NAMES),
  );
  const ids = db.all(
    sql
      .selectFrom('agency_names')
      .select('agency_id')
      .where('rowid', 'in', idsIn(rows.map(({ rowid }) => rowid))),
  );
  return namesOfAgencies(
    db,
    ids.map(({ agency_id }) => agency_id),
  );
}
