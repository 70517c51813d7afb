import type Database from 'better-sqlite3';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Compilable, type CompiledQuery } from 'kysely';
import type { KeptOrders } from './kept-orders.ts';
import type { Schema, TableName } from './schema.ts';

/** Builds and type-checks SQL; never runs it. Handles run it synchronously, so no await can sit inside a transaction. */
export const sql = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Times the columns of the widest table this stays far below SQLite's cap on the values of one statement (32,766). */
const ROWS_AT_ONCE = 100;

/** Runs queries; a statement that would write is refused. */
export class ReadHandle {
  protected readonly database: Database.Database;
  readonly #prepared: Map<string, Database.Statement>;
  readonly #orders: KeptOrders | undefined;
  readonly #note: ((query: CompiledQuery) => void) | undefined;

  /** @param note told of every statement that is read from. */
  constructor(database: Database.Database, prepared: Map<string, Database.Statement> = new Map(), orders?: KeptOrders, note?: (query: CompiledQuery) => void) {
    this.database = database;
    this.#prepared = prepared;
    this.#orders = orders;
    this.#note = note;
  }

  all<Row>(query: Compilable<Row>): Row[] {
    const compiled = query.compile();
    return this.reader(compiled).all(...compiled.parameters) as Row[];
  }

  get<Row>(query: Compilable<Row>): Row | undefined {
    const compiled = query.compile();
    return this.reader(compiled).get(...compiled.parameters) as Row | undefined;
  }

  /** The plan's order as it was computed last, if nothing of it has moved since; what it was computed from counts as read. */
  orderOf<Order>(planId: string, reads: readonly Compilable[], compute: () => Order): Order {
    const known = this.#orders?.known(planId);
    if (known !== undefined) {
      for (const read of reads) this.#note?.(read.compile());
      return known as Order;
    }
    const order = compute();
    this.#orders?.keep(planId, order);
    return order;
  }

  /** Whether `orderOf` has it at hand. */
  keepsOrder(planId: string): boolean {
    return this.#orders?.known(planId) !== undefined;
  }

  private reader(query: CompiledQuery): Database.Statement {
    const statement = this.statement(query.sql);
    if (!statement.readonly) throw new Error('A read handle was given a statement that writes.');
    this.#note?.(query);
    return statement;
  }

  protected statement(text: string): Database.Statement {
    let statement = this.#prepared.get(text);
    if (!statement) {
      statement = this.database.prepare(text);
      this.#prepared.set(text, statement);
    }
    return statement;
  }
}

/** Handed out only inside a transaction by `Store.write`, a new one for each. */
export class WriteHandle extends ReadHandle {
  #brokenReference: Error | undefined;

  /**
   * References are checked when the transaction commits, after the command has returned: one that expects later rows to lean
   * on what it takes away says beforehand what that means. Without it a broken reference is a fault of the program.
   */
  brokenReferenceMeans(refusal: Error): void {
    this.#brokenReference = refusal;
  }

  /** The meaning that the command gave to a failure of its transaction, or the failure itself. */
  meaningOf(failure: unknown): unknown {
    return (failure as { code?: string }).code === 'SQLITE_CONSTRAINT_FOREIGNKEY' && this.#brokenReference ? this.#brokenReference : failure;
  }

  /** Number of rows changed. */
  run(query: Compilable): number {
    const { sql: text, parameters }: CompiledQuery = query.compile();
    return this.statement(text).run(...parameters).changes;
  }

  /**
   * Inserts rows of one shape: the way to write thousands. Many stand in one statement, for what SQLite does around a statement
   * that fires triggers (a savepoint of every table, the index of words among them) costs more than a row.
   */
  insert<T extends TableName>(table: T, rows: readonly Schema[T][]): void {
    const first = rows[0];
    if (!first) return;
    const columns = Object.keys(first) as (keyof Schema[T] & string)[];
    const one = `(${columns.map(() => '?').join(', ')})`;
    const inserting = (count: number): Database.Statement =>
      this.statement(`INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES ${Array.from({ length: count }, () => one).join(', ')}`);
    let from = 0;
    if (rows.length >= ROWS_AT_ONCE) {
      const many = inserting(ROWS_AT_ONCE);
      for (; from + ROWS_AT_ONCE <= rows.length; from += ROWS_AT_ONCE) {
        many.run(rows.slice(from, from + ROWS_AT_ONCE).flatMap((row) => columns.map((name) => row[name])));
      }
    }
    const single = inserting(1);
    for (const row of rows.slice(from)) single.run(columns.map((name) => row[name]));
  }
}
