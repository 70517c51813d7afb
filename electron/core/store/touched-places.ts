import type Database from 'better-sqlite3';
import type { Places } from '../../../shared/api/places.ts';
import { PlaceSet } from './place-set.ts';
import type { TableColumns } from './plan-columns.ts';

/** Written along with every row of every tracked table; that any command touches it is said without a trigger of its own. */
const RECORD = 'audit_changes';

/**
 * Notes every table a transaction writes to, and whose plan's rows, whichever way the write takes: a command, an undo, a cascade
 * or a trigger. The triggers are temporary and made from the live tables at each opening, so that no table can be forgotten.
 */
export class TouchedPlaces {
  #places = new PlaceSet();

  constructor(database: Database.Database, columns: TableColumns) {
    database.function('note_touched', { deterministic: false }, (table: unknown, plan: unknown) => {
      this.#places.add(table as string, plan as string | null);
      return null;
    });
    for (const table of columns.tables) {
      if (table === RECORD) continue;
      const note = (side: 'OLD' | 'NEW'): string => `SELECT note_touched('${table}', ${planOf(columns, table, side)});`;
      database.exec(`
        CREATE TEMP TRIGGER "${table}_touched_by_insert" AFTER INSERT ON main."${table}" BEGIN ${note('NEW')} END;
        CREATE TEMP TRIGGER "${table}_touched_by_update" AFTER UPDATE ON main."${table}" BEGIN ${note('OLD')} ${note('NEW')} END;
        CREATE TEMP TRIGGER "${table}_touched_by_delete" AFTER DELETE ON main."${table}" BEGIN ${note('OLD')} END;
      `);
    }
  }

  /** Forgets what a transaction that was rolled back had touched. */
  begin(): void {
    this.#places = new PlaceSet();
    this.#places.add(RECORD, null);
  }

  places(): Places {
    return this.#places.toPlaces();
  }
}

/** A row whose task is gone by then is of a plan that cannot be told: null, which is any. */
function planOf(columns: TableColumns, table: string, side: 'OLD' | 'NEW'): string {
  if (table === 'plans') return `${side}.id`;
  if (columns.has(table, 'plan_id')) return `${side}.plan_id`;
  if (columns.has(table, 'task_id')) return `(SELECT plan_id FROM main.tasks WHERE id = ${side}.task_id)`;
  return 'NULL';
}
