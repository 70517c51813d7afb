import { AppError } from '../../../shared/api/app-error.ts';
import { recordedRow } from './clean-texts.ts';
import { sql, type WriteHandle } from './handles.ts';
import { trackedTables, type Schema, type TrackedTable } from './schema.ts';

type Row = Record<string, string | number | null>;

/**
 * Puts every row that an entry touched back as it was, newest change first.
 * A row that something else has changed since makes the whole reversal refuse: nothing of anyone's is overwritten.
 */
export function reverseChanges(db: WriteHandle, entryId: string): void {
  const changes = db.all(sql.selectFrom('audit_changes').selectAll().where('entry_id', '=', entryId).orderBy('seq', 'desc'));
  for (const change of changes) {
    const table = change.table_name as TrackedTable;
    if (!Object.hasOwn(trackedTables, table)) throw new Error(`Audit names an unknown table: ${table}`);
    const current = rowOf(db, table, change.row_id);
    if (change.before === null) removeInserted(db, table, current);
    else if (change.after === null) restoreDeleted(db, table, current, recordedRow(table, change.before) as Row);
    else restoreUpdated(db, table, current, recordedRow(table, change.before) as Row, recordedRow(table, change.after) as Row);
  }
}

function rowOf(db: WriteHandle, table: TrackedTable, id: string): Row | undefined {
  return db.get(sql.selectFrom(table).selectAll().where('id', '=', id));
}

function removeInserted(db: WriteHandle, table: TrackedTable, current: Row | undefined): void {
  if (!current) throw new AppError('history.changedSince');
  db.run(sql.deleteFrom(table).where('id', '=', String(current['id'])));
}

function restoreDeleted(db: WriteHandle, table: TrackedTable, current: Row | undefined, before: Row): void {
  if (current) throw new AppError('history.changedSince');
  db.insert(table, [nextRevision(before) as unknown as Schema[typeof table]]);
}

function restoreUpdated(db: WriteHandle, table: TrackedTable, current: Row | undefined, before: Row, after: Row): void {
  if (!current || !sameContent(current, after)) throw new AppError('history.changedSince');
  const { revision: _, ...content } = before;
  // What was not moved stays where it stands now: it may have given way to a row that took its place.
  if ('rank' in current && before['rank'] === after['rank']) content['rank'] = current['rank'] ?? null;
  const restored = { ...content, ...('revision' in current ? { revision: Number(current['revision']) + 1 } : {}) };
  db.run(
    sql
      .updateTable(table)
      .set(restored as never)
      .where('id', '=', String(current['id'])),
  );
}

/** A restored row must look new to windows that remember its old revision. */
function nextRevision(row: Row): Row {
  return 'revision' in row ? { ...row, revision: Number(row['revision']) + 1 } : row;
}

/**
 * Columns added by a later version of the program are not in the record and say nothing. Nor does a rank: a row that came back
 * beside a colleague's new one has given way to it (`separateRanks`), which is no change of anyone's.
 */
function sameContent(current: Row, recorded: Row): boolean {
  return Object.keys(recorded).every((name) => name === 'revision' || name === 'rank' || current[name] === recorded[name]);
}
