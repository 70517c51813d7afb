import Database from 'better-sqlite3';
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { migrations } from '../../electron/core/store/migrations/all.ts';
import type { Migration } from '../../electron/core/store/migrations/migration.ts';

/**
 * The closed book of a data folder as it was before a migration, open to be given what it could hold then: the tables of that version
 * with what they can take of today's rows. Books of versions before the tenth are files among the fixtures.
 */
export function bookBefore(migration: Migration, dataFolder: string): Database.Database {
  const [file, newer] = ['bcd.sqlite', 'newer.sqlite'].map((name) => path.join(dataFolder, name)) as [string, string];
  renameSync(file, newer);
  const book = new Database(file);
  const version = migrations.indexOf(migration);
  book.pragma('foreign_keys = OFF');
  book.transaction(() => {
    for (const earlier of migrations.slice(0, version)) earlier(book);
  })();
  book.exec(`ATTACH '${newer}' AS newer`);
  book.transaction(() => withoutTriggers(book, () => takeRows(book)))();
  book.pragma(`application_id = ${book.pragma('newer.application_id', { simple: true }) as number}`);
  book.exec('DETACH newer');
  rmSync(newer);
  book.pragma(`user_version = ${version}`);
  return book;
}

function withoutTriggers(book: Database.Database, work: () => void): void {
  const triggers = book.prepare(`SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger'`).all() as { name: string; sql: string }[];
  for (const { name } of triggers) book.exec(`DROP TRIGGER "${name}"`);
  work();
  for (const { sql } of triggers) book.exec(sql);
}

function takeRows(book: Database.Database): void {
  const tablesOf = (schema: string): string[] =>
    book.prepare(`SELECT name FROM ${schema}.sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY rowid`).pluck().all() as string[];
  // Generated columns are not among them.
  const columnsOf = (schema: string, table: string): string[] =>
    book.prepare(`SELECT name FROM pragma_table_info(?, ?)`).pluck().all(table, schema) as string[];
  const today = new Set(tablesOf('newer'));
  // What is computed from the others is computed anew when the book is opened.
  for (const table of tablesOf('main').filter((name) => today.has(name) && name !== 'derived_tables')) {
    const there = new Set(columnsOf('newer', table));
    const columns = columnsOf('main', table)
      .filter((name) => there.has(name))
      .map((name) => `"${name}"`)
      .join();
    book.exec(`DELETE FROM main."${table}"; INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM newer."${table}"`);
  }
}
