import type Database from 'better-sqlite3';
import type { CompiledQuery } from 'kysely';
import type { PlaceSet } from './place-set.ts';
import type { TableColumns } from './plan-columns.ts';
import { tablesRead } from './statement-plans.ts';

const GIVEN_LIST = 'json_each(';

/**
 * Which tables a statement reads, told by SQLite itself (it opens each by its root page, or by that of an index), and which plan's
 * rows of them, told by the statement as it was built. The first is certain whatever the statement is; the second only narrows.
 */
export class ReadPlaces {
  readonly #database: Database.Database;
  readonly #columns: TableColumns;
  readonly #tablesOf = new Map<string, readonly string[]>();

  constructor(database: Database.Database, columns: TableColumns) {
    this.#database = database;
    this.#columns = columns;
  }

  note({ sql, parameters, query }: CompiledQuery, places: PlaceSet): void {
    const tables = this.#tables(sql, parameters);
    const ofPlans = tables.filter((table) => this.#columns.isOfPlans(table));
    for (const table of tables) if (!ofPlans.includes(table)) places.add(table, null);
    if (ofPlans.length === 0) return;
    const asked = tablesRead(query, this.#columns);
    for (const table of ofPlans) {
      const times = asked.filter((each) => each.table === table);
      if (times.length === 0) places.add(table, null);
      for (const { plan } of times) places.add(table, plan);
    }
  }

  /** `*` where it reads something that has no rows of its own to be told of, as a search index does. */
  #tables(sql: string, parameters: readonly unknown[]): readonly string[] {
    let tables = this.#tablesOf.get(sql);
    if (!tables) {
      tables = this.#opened(sql, parameters);
      this.#tablesOf.set(sql, tables);
    }
    return tables;
  }

  #opened(sql: string, parameters: readonly unknown[]): readonly string[] {
    const steps = this.#database.prepare(`EXPLAIN ${sql}`).all(...parameters) as { opcode: string; p2: number; p3: number }[];
    const opened = new Set<string>();
    // A list given with the statement (`idsIn`) is opened like a virtual table and is no part of the book.
    if (steps.filter(({ opcode }) => opcode === 'VOpen').length > sql.split(GIVEN_LIST).length - 1) opened.add('*');
    for (const { opcode, p2, p3 } of steps) {
      if ((opcode === 'OpenRead' || opcode === 'ReopenIdx') && p3 === 0) opened.add(this.#tableAt(p2));
    }
    return [...opened];
  }

  #tableAt(rootPage: number): string {
    const name = this.#database.prepare('SELECT tbl_name FROM main.sqlite_schema WHERE rootpage = ?').pluck().get(rootPage) as string | undefined;
    return name !== undefined && this.#columns.tables.includes(name) ? name : '*';
  }
}
