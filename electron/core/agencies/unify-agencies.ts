import { sql as raw } from 'kysely';
import { AppError } from '../../../shared/api/app-error.ts';
import type { UnifyEffects } from '../../../shared/api/agencies.api.ts';
import { overlaps, type Validity } from '../../../shared/domain/agencies/succession-rules.ts';
import type { Ids } from '../ports.ts';
import { sql, type ReadHandle, type WriteHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { addAliases, agencyRow } from './agencies.repo.ts';
import { Answering } from './answering.repo.ts';
import { linkMentions } from './link-mentions.ts';
import { namesOfAgencies } from './named-agencies.repo.ts';

type Row = Schema['agencies'];

/** What the register knows twice, once: everything that points to the duplicate points to the kept one, whose words stay. */
export function unify(db: WriteHandle, keptId: string, duplicateId: string, ids: Ids): Row {
  const { kept, duplicate } = unifiable(db, keptId, duplicateId);
  const names = namesOfAgencies(db, [duplicate.id]).flatMap((each) => each.names);
  db.run(sql.deleteFrom('agency_aliases').where('agency_id', '=', duplicate.id));
  joinMemberships(db, kept.id, duplicate.id);
  for (const { table, column } of pointers(db)) {
    db.run(
      sql
        .updateTable(table as 'agencies')
        .set({ [column]: kept.id })
        .where(column as 'parent_id', '=', duplicate.id),
    );
  }
  const parent = agencyRow(db, kept.id).parent_id;
  // The one it was taken to stand under was itself.
  const parentId = parent === kept.id ? (duplicate.parent_id === kept.id ? null : duplicate.parent_id) : parent;
  db.run(sql.deleteFrom('agencies').where('id', '=', duplicate.id));
  db.run(
    sql
      .updateTable('agencies')
      .set({ ...completed(kept, duplicate), parent_id: parentId, revision: kept.revision + 1 })
      .where('id', '=', kept.id),
  );
  addAliases(db, kept.id, names, ids);
  linkMentions(db, kept.id);
  return duplicate;
}

/** What unifying would move, for the clerk to see before. Refuses what `unify` would refuse. */
export function unifyEffects(db: ReadHandle, keptId: string, duplicateId: string): UnifyEffects {
  const { duplicate } = unifiable(db, keptId, duplicateId);
  const count = (table: 'submissions' | 'memberships', column: 'agency_id'): number =>
    db.all(sql.selectFrom(table).select('id').where(column, '=', duplicate.id)).length;
  const assigned = db.all(
    sql
      .selectFrom('task_assignments')
      .select('task_id')
      .distinct()
      .where((eb) => eb.or([eb('agency_id', '=', duplicate.id), eb('named_agency_id', '=', duplicate.id)])),
  );
  return {
    tasks: assigned.length,
    reports: count('submissions', 'agency_id'),
    seats: count('memberships', 'agency_id'),
    groups: new Set(db.all(sql.selectFrom('agency_group_members').select('group_id').where('agency_id', '=', duplicate.id)).map((row) => row.group_id)).size,
    subordinates: db.all(sql.selectFrom('agencies').select('id').where('parent_id', '=', duplicate.id)).length,
    committees: db.all(sql.selectFrom('committees').select('id').where('standing_agency_id', '=', duplicate.id)).length,
    names: [...new Set(namesOfAgencies(db, [duplicate.id]).flatMap((each) => each.names))],
  };
}

/** Two entries of one body. A body that another took over from is no duplicate: its work and its names are history. */
function unifiable(db: ReadHandle, keptId: string, duplicateId: string): { kept: Row; duplicate: Row } {
  const [kept, duplicate] = [agencyRow(db, keptId), agencyRow(db, duplicateId)];
  if (kept.id === duplicate.id) throw new AppError('agencies.unifyItself', { name: kept.name });
  const ended = new Answering(db).ended();
  const gone = [kept, duplicate].find(({ id }) => ended.has(id));
  const together = db.all(sql.selectFrom('succession_parties').select(['succession_id', 'agency_id']).where('agency_id', 'in', [kept.id, duplicate.id]));
  const both = [...Map.groupBy(together, (party) => party.succession_id).values()].some((sides) => new Set(sides.map((side) => side.agency_id)).size > 1);
  if (gone || both) throw new AppError('agencies.unifyReorganised', { name: (gone ?? duplicate).name });
  return { kept, duplicate };
}

/** Every column of the book that points to an agency, as the book itself declares them: no new one can be forgotten. */
function pointers(db: ReadHandle): { table: string; column: string }[] {
  const asked = raw<{ table: string; column: string }>`
    SELECT tables.name AS "table", keys."from" AS "column" FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys
    WHERE tables.type = 'table' AND keys."table" = 'agencies'`;
  return db.all({ compile: () => asked.compile(sql) });
}

/** Where both belong to one phrase in one stretch of time, they belong to it once, from the first day of either to the last. */
function joinMemberships(db: WriteHandle, keptId: string, duplicateId: string): void {
  const members = (agencyId: string) => db.all(sql.selectFrom('agency_group_members').selectAll().where('agency_id', '=', agencyId));
  const validityOf = (row: Schema['agency_group_members']): Validity => ({ validFrom: row.valid_from, validTo: row.valid_to }) as Validity;
  for (const member of members(duplicateId)) {
    const own = members(keptId).find((each) => each.group_id === member.group_id && overlaps(validityOf(each), validityOf(member)));
    if (!own) continue;
    const days = {
      valid_from: reaching(own.valid_from, member.valid_from, (a, b) => (a < b ? a : b)),
      valid_to: reaching(own.valid_to, member.valid_to, (a, b) => (a > b ? a : b)),
    };
    db.run(sql.deleteFrom('agency_group_members').where('id', '=', member.id));
    db.run(sql.updateTable('agency_group_members').set(days).where('id', '=', own.id));
  }
}

/** Of two days the farther one; an open end reaches farthest. */
const reaching = (day: string | null, other: string | null, farther: (a: string, b: string) => string): string | null =>
  day === null || other === null ? null : farther(day, other);

/** What only the duplicate tells of itself is kept. */
function completed(kept: Row, duplicate: Row): Pick<Row, 'short_name' | 'abbreviation' | 'kind' | 'contact' | 'phone' | 'email'> {
  return {
    short_name: kept.short_name || duplicate.short_name,
    abbreviation: kept.abbreviation || duplicate.abbreviation,
    kind: kept.kind === 'other' ? duplicate.kind : kept.kind,
    contact: kept.contact || duplicate.contact,
    phone: kept.phone || duplicate.phone,
    email: kept.email || duplicate.email,
  };
}
