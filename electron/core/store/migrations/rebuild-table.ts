import type Database from 'better-sqlite3';

/**
 * Gives a table another definition where ALTER TABLE cannot (a wider CHECK, a dropped NOT NULL), keeping its rows, indexes,
 * triggers and what refers to it: https://www.sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema Changes".
 * Columns that both definitions have keep their values; a new one takes its default. Only for a `Migration`: foreign keys
 * have to be off, and are checked by its caller.
 * @param change Makes the new CREATE TABLE statement out of the present one; one that changes nothing is a fault.
 */
export function rebuildTable(database: Database.Database, table: string, change: (definition: string) => string): void {
  const present = database.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck().get(table) as string | undefined;
  if (present === undefined) throw new Error(`There is no table ${table} to rebuild.`);
  const wanted = change(present);
  if (wanted === present) throw new Error(`The new definition of ${table} is the present one.`);
  if (database.pragma('foreign_keys', { simple: true }) !== 0) throw new Error('A table is rebuilt only while foreign keys are off.');

  const dependents = database
    .prepare("SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND type IN ('index', 'trigger') AND sql IS NOT NULL")
    .pluck()
    .all(table);
  const columns = storedColumns(database, table);
  const rebuilt = `rebuilt_${table}`;
  database.exec(renamed(wanted, table, rebuilt));
  const kept = storedColumns(database, rebuilt).filter((name) => columns.includes(name));
  const names = kept.map((name) => `"${name}"`).join(', ');
  database.exec(`INSERT INTO "${rebuilt}" (${names}) SELECT ${names} FROM "${table}"`);
  const lastNumber = highestNumberGiven(database, table);
  // Otherwise renaming would also rewrite, or stumble over, what names the table meanwhile gone.
  database.pragma('legacy_alter_table = ON');
  try {
    database.exec(`DROP TABLE "${table}"; ALTER TABLE "${rebuilt}" RENAME TO "${table}"`);
  } finally {
    database.pragma('legacy_alter_table = OFF');
  }
  if (lastNumber !== undefined) database.prepare('UPDATE sqlite_sequence SET seq = ? WHERE name = ?').run(lastNumber, table);
  for (const sql of dependents) database.exec(String(sql));
}

function renamed(definition: string, from: string, to: string): string {
  const head = new RegExp(`^CREATE TABLE\\s+"?${from}"?\\s*\\(`);
  if (!head.test(definition)) throw new Error(`The new definition of ${from} does not begin with its name.`);
  return definition.replace(head, `CREATE TABLE "${to}" (`);
}

/** Columns that hold a value of their own: generated ones are computed again. */
function storedColumns(database: Database.Database, table: string): string[] {
  const columns = database.pragma(`table_xinfo("${table}")`) as { name: string; hidden: number }[];
  return columns.filter(({ hidden }) => hidden === 0).map(({ name }) => name);
}

/** What AUTOINCREMENT has given so far: a number of a removed row is never given again. */
function highestNumberGiven(database: Database.Database, table: string): number | undefined {
  const counts = database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_sequence'").pluck().get() === 1;
  if (!counts) return undefined;
  return database.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table) as number | undefined;
}
