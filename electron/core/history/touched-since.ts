import { sql as raw } from 'kysely';
import { sql, type ReadHandle } from '../store/handles.ts';

/**
 * True when something that stands was done later to the rows of an entry, or leans on rows that it brought: to reverse the
 * entry then would bar the way back of the later one, or overwrite it.
 *
 * What counts as later: steps not undone, whoever's they are; and undoing or redoing of what is older than the entry (of what
 * is newer, the step itself tells whether it stands).
 */
export function touchedSince(db: ReadHandle, { id, seq }: { readonly id: string; readonly seq: number }): boolean {
  const later = sql
    .selectFrom('audit_log as later')
    .leftJoin('audit_log as reversed', 'reversed.id', 'later.reverses')
    .innerJoin('audit_changes as change', 'change.entry_id', 'later.id')
    .select('later.id')
    .where('later.seq', '>', seq)
    .where('later.reversed_by', 'is', null)
    .where('later.kind', '!=', 'note')
    .where((eb) => eb.or([eb('later.kind', '=', 'do'), eb('reversed.seq', '<', seq)]));
  if (!db.get(later.limit(1))) return false;
  const own = sql.selectFrom('audit_changes').select('row_id').where('entry_id', '=', id);
  const brought = own.where('before', 'is', null);
  const touched = later.where((eb) =>
    eb.or([
      eb('change.row_id', 'in', own),
      ...references(db).map(({ table, column }) =>
        eb.and([
          eb('change.table_name', '=', table),
          eb('change.before', 'is not', null),
          eb(eb.fn<string>('json_extract', ['change.before', eb.val(`$.${column}`)]), 'in', brought),
        ]),
      ),
    ]),
  );
  return db.get(touched.limit(1)) !== undefined;
}

/** The columns that point to a row of another table. A standing row's are checked by the database; a deleted row's are not. */
function references(db: ReadHandle): { table: string; column: string }[] {
  const asked = raw<{ table: string; column: string }>`
    SELECT tables.name AS "table", keys."from" AS "column"
    FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys WHERE tables.type = 'table'`;
  return db.all({ compile: () => asked.compile(sql) });
}
