import { sql, type ReadHandle, type WriteHandle } from './handles.ts';

/** A remembered choice, as stored; whoever reads it checks its shape. */
export function readSetting(db: ReadHandle, key: string): unknown {
  const row = db.get(sql.selectFrom('settings').select('value').where('key', '=', key));
  return row && JSON.parse(row.value);
}

export function writeSetting(db: WriteHandle, key: string, value: unknown): void {
  const row = { key, value: JSON.stringify(value) };
  db.run(
    sql
      .insertInto('settings')
      .values(row)
      .onConflict((on) => on.column('key').doUpdateSet({ value: row.value })),
  );
}
