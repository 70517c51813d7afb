import { sql, type ReadHandle } from './handles.ts';
import { rowPlaces, type TrackedTable } from './schema.ts';

/** SQLite's own cap on the values of one statement is far above. */
const AT_ONCE = 500;

/**
 * The committees that rows belong to, by ids of any table (an id stands in one only): standing rows, rows that were deleted,
 * entries of the history. Rows of the register, which is the whole book's, belong to none.
 */
export function committeesOfRows(db: ReadHandle, ids: Iterable<string>): ReadonlySet<string> {
  const committees = new Set<string>();
  const seen = new Set<string>();
  let next = [...new Set(ids)];
  while (next.length > 0) {
    for (const id of next) seen.add(id);
    const above = new Set<string>();
    for (let from = 0; from < next.length; from += AT_ONCE) {
      const some = next.slice(from, from + AT_ONCE);
      for (const table of Object.keys(rowPlaces) as TrackedTable[])
        for (const id of whatTheyStandIn(db, table, some)) (endsIn(table) ? committees : above).add(id);
      for (const { committee_id: id } of db.all(sql.selectFrom('audit_log').select('committee_id').distinct().where('id', 'in', some)))
        if (id) committees.add(id);
    }
    next = [...above].filter((id) => !seen.has(id));
  }
  return committees;
}

/** Whose rows an entry of the history has written. Assignments follow the register and the tasks: they tell nothing of their own. */
export function committeesWritten(db: ReadHandle, entryId: string): ReadonlySet<string> {
  const rows = sql.selectFrom('audit_changes').select('row_id').distinct().where('entry_id', '=', entryId).where('table_name', '<>', 'task_assignments');
  return committeesOfRows(
    db,
    db.all(rows).map(({ row_id }) => row_id),
  );
}

/** Tables whose rows name their committee themselves; the others name a row that does, or that leads on to one. */
const endsIn = (table: TrackedTable): boolean => table === 'plans' || rowPlaces[table].by === 'committee';

function whatTheyStandIn(db: ReadHandle, table: TrackedTable, ids: readonly string[]): string[] {
  const { by, column: named } = rowPlaces[table];
  if (by === 'book') return [];
  const column = table === 'plans' ? 'committee_id' : named;
  const standing = sql
    .selectFrom(table as 'tasks')
    .select(`${column as 'plan_id'} as value`)
    .distinct()
    .where('id', 'in', ids);
  const deleted = sql
    .selectFrom('audit_changes')
    .select((eb) => eb.fn<string>('json_extract', ['before', eb.val(`$.${column}`)]).as('value'))
    .distinct()
    .where('table_name', '=', table)
    .where('row_id', 'in', ids)
    .where('before', 'is not', null)
    .where('after', 'is', null);
  return [...db.all(standing), ...db.all(deleted)].flatMap(({ value }) => (value ? [value] : []));
}
