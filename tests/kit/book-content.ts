import path from 'node:path';
import Database from 'better-sqlite3';

/** Every row of every table, but the word that each opening leaves. */
export function bookContent(data: string): unknown {
  const database = new Database(path.join(data, 'bcd.sqlite'), { readonly: true });
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'book_mark' ORDER BY name").pluck().all() as string[];
  const content = tables.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]);
  database.close();
  return content;
}
