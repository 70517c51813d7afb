import type Database from 'better-sqlite3';

/**
 * How a column tells of which plan its row is: it names the plan, or a task of it. The schema's one rule of naming says so:
 * `plan_id` is always a plan, `task_id` always a task. A table with neither (the register, the periods) is of no one plan.
 */
export type PlanColumn = 'plan' | 'task';

/** The tables of the open database that hold rows, each with its columns. Virtual tables and their shadows are not among them. */
export class TableColumns {
  readonly #columns: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(database: Database.Database) {
    const tables = (database.pragma('main.table_list') as { schema: string; name: string; type: string }[])
      .filter(({ schema, type, name }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'))
      .map(({ name }) => name);
    const columnsOf = (table: string): Set<string> => new Set((database.pragma(`main.table_info("${table}")`) as { name: string }[]).map(({ name }) => name));
    this.#columns = new Map(tables.map((table) => [table, columnsOf(table)]));
  }

  get tables(): string[] {
    return [...this.#columns.keys()];
  }

  has(table: string, column: string): boolean {
    return this.#columns.get(table)?.has(column) ?? false;
  }

  /** Null for a column that says nothing of the plan. */
  planColumn(table: string, column: string): PlanColumn | null {
    if (!this.has(table, column)) return null;
    if (column === 'id') return table === 'plans' ? 'plan' : table === 'tasks' ? 'task' : null;
    return column === 'plan_id' ? 'plan' : column === 'task_id' ? 'task' : null;
  }

  isOfPlans(table: string): boolean {
    return table === 'plans' || this.has(table, 'plan_id') || this.has(table, 'task_id');
  }
}
